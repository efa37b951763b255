import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { NOTE_FIELDS, type NoteField, templateProblems } from "../../server/src/features/note-template.ts";
import { fillTemplate } from "../../server/src/features/note-template-fill.ts";
import { builtInTemplate, builtInTemplateNames } from "../../server/src/features/note-templates.ts";

const values = (given: Partial<Record<NoteField, string>>): Record<NoteField, string> =>
  ({ ...Object.fromEntries(NOTE_FIELDS.map((field) => [field, ""])), ...given }) as Record<NoteField, string>;

const filled = (
  text: string,
  given: Partial<Record<NoteField, string>>,
  level?: number,
  format: "markdown" | "plain" = "markdown",
) => fillTemplate({ text, format }, values(given), values(given), level);

const bodyOf = (text: string, given: Partial<Record<NoteField, string>>, level?: number) => filled(text, given, level).body;

describe("filling a template", () => {
  it("puts the values in, blanks within the braces or not", () => {
    expect(bodyOf("# {{title}} on {{ machine }}\n", { title: "It failed", machine: "PC-1" })).toBe("# It failed on PC-1");
  });

  it("leaves out a line whose fields are all empty, and keeps one with any", () => {
    const template = "a\n- Step: {{step}}\n- {{code}} {{process}}\nz";
    expect(bodyOf(template, { process: "x.exe" })).toBe("a\n-  x.exe\nz");
  });

  it("leaves out a heading when everything under it fell away", () => {
    const template = "# T\n\n## Cause\n\n{{cause}}\n\n### Detail\n\n{{meaning}}\n\n## Steps\n\n{{resolution}}\n";
    expect(bodyOf(template, { resolution: "1. Do" })).toBe("# T\n\n## Steps\n\n1. Do");
    expect(bodyOf(template, { meaning: "It means" })).toBe("# T\n\n## Cause\n\n### Detail\n\nIt means");
  });

  it("keeps a heading that was bare from the start, for people to write under", () => {
    expect(bodyOf("{{title}}\n\n## My findings\n", { title: "T" })).toBe("T\n\n## My findings");
  });

  it("takes a value as it is: no field and no pattern in it means anything", () => {
    expect(bodyOf("{{rootCause}}", { rootCause: "$& $1 {{machine}} $`", machine: "PC-1" })).toBe("$& $1 {{machine}} $`");
  });

  it("keeps the blank lines of a value", () => {
    expect(bodyOf("a\n\n\n{{evidence}}\n\n\nb", { evidence: "x\n\n\ny" })).toBe("a\n\nx\n\n\ny\n\nb");
  });

  it("reads templates of any line ends, and writes LF", () => {
    expect(bodyOf("{{title}}\r\n\r\nend\r", { title: "T" })).toBe("T\n\nend");
  });

  it("breaks markers that would end the note", () => {
    expect(bodyOf("<!-- smsts-note:end -->", {})).toBe("<! -- smsts-note:end -->");
  });
});

describe("problems of a template", () => {
  it("name the place and the nearest field", () => {
    expect(templateProblems("# {{title}}\r\n\r\n- On: {{machin}} {{ComandLine}}\n")).toEqual([
      { message: "No field is called {{machin}}. Did you mean {{machine}}?", line: 3, column: 7, length: 10 },
      { message: "No field is called {{ComandLine}}. Did you mean {{commandLine}}?", line: 3, column: 18, length: 14 },
    ]);
  });

  it("list the fields where none is near", () => {
    const [problem] = templateProblems("{{zzzzzzzzzz}}");
    expect(problem?.message).toBe(`No field is called {{zzzzzzzzzz}}. The fields are: ${NOTE_FIELDS.join(", ")}.`);
  });

  it.each(["{{#each links}}", "{{/each}}", "{{> note}}", "{{if machine}}", "{{else}}", "{{ include short.md }}", "{{!-- --}}"])(
    "say that there is no logic: %s",
    (written) => {
      const field = `{{${written.slice(2, -2).trim()}}}`;
      expect(templateProblems(`a ${written}`)).toEqual([
        {
          message: `A template has fields alone, no loops, conditions or includes: ${field} is none.`,
          line: 1,
          column: 3,
          length: written.length,
        },
      ]);
    },
  );

  it.each<[string, string, number, number, number]>([
    ["a\n# {{title\n", "This field is not closed: }} is missing on its line.", 2, 3, 2],
    ["{{machine {{title}}", "This field is not closed: }} is missing on its line.", 1, 1, 2],
    ["See {{evidence}}", "{{evidence}} has several lines, so it stands on a line of its own.", 1, 5, 12],
    ["Fr\ufffdulein {{title}}", "This is no text in UTF-8.", 1, 3, 1],
    [" \r\n", "The template is empty.", 1, 1, 1],
  ])("tell of %j", (template, message, line, column, length) => {
    expect(templateProblems(template)).toEqual([{ message, line, column, length }]);
  });

  it("are none where a block stands alone, indented or not", () => {
    expect(templateProblems("{{evidence}}\n  {{ links }}  \r\n{ {title} }")).toEqual([]);
  });

  it("tell what is no text", () => {
    expect(templateProblems("{\0{\0t\0")).toEqual([{ message: "This is no text in UTF-8.", line: 1, column: 1, length: 1 }]);
  });

  it("are none in other braces", () => {
    expect(templateProblems("{title} {{}title}} { {title} } {{{")).toEqual([]);
  });
});

describe("a template that takes itself up again", () => {
  it("is not filled twice: what a log wrote in braces stays as it wrote it", () => {
    const rootCause = "{{title}} {{rootCause}}";
    expect(bodyOf("{{rootCause}} on {{machine}}", { rootCause, title: "T", machine: "{{rootCause}}" })).toBe(
      "{{title}} {{rootCause}} on {{rootCause}}",
    );
  });

  it("nor are parts of two values put together to a field", () => {
    expect(bodyOf("{{machine}}{{process}}", { machine: "{{ti", process: "tle}}", title: "T" })).toBe("{{title}}");
    expect(bodyOf("{{{{machine}}}}", { machine: "title", title: "T" })).toBe("{{title}}");
  });
});

describe("the level of headings", () => {
  const template = "# {{title}}\n\n## A\n\n### B\n\n```sh\n# no heading\n```\n\n###### F\n";

  it.each<[number | undefined, string[]]>([
    [undefined, ["# T", "## A", "### B", "###### F"]],
    [1, ["# T", "## A", "### B", "###### F"]],
    [3, ["### T", "#### A", "##### B", "###### F"]],
    [6, ["###### T", "###### A", "###### B", "###### F"]],
  ])("begins at %s and ends at 6", (level, expected) => {
    const body = bodyOf(template, { title: "T" }, level);
    expect(body.match(/^#+ [A-Z]$/gm)).toEqual(expected);
    expect(body).toContain("\n# no heading\n");
  });

  it("rises where the document has room", () => {
    expect(bodyOf("### {{title}}\n\n#### A\n", { title: "T" }, 1)).toBe("# T\n\n## A");
  });

  it("does nothing in a template without headings, nor to values", () => {
    expect(bodyOf("{{evidence}}\n", { evidence: "```\n# x\n```" }, 4)).toBe("```\n# x\n```");
  });
});

describe("the front matter of a template", () => {
  const nasty = "PC: 1 # \"x\" 'y' \\ - {a} [b] &c *d !e | % @ `";

  it("stands apart from the note, and so do its rules from the body's", () => {
    expect(filled("\ufeff---\r\ntags: [incident]\r\n---\r\n\r\n# {{title}}\r\n\r\n---\r\n", { title: "T" })).toEqual({
      frontMatter: "---\ntags: [incident]\n---",
      body: "# T\n\n---",
    });
    expect(filled("a\n---\nb: c\n---\n", {})).toEqual({ frontMatter: null, body: "a\n---\nb: c\n---" });
  });

  it("reads back as the values, whatever these hold and however the field is quoted", () => {
    const template =
      "---\na: {{machine}}\nb: \"on {{machine}}!\"\nc: 'on {{machine}}'\nd: On {{machine}}: {{step}}\nlist:\n  - {{machine}}\n---\n";
    const { frontMatter } = filled(template, { machine: nasty, step: "S" });
    expect(parse(frontMatter?.slice(4, -3) ?? "")).toEqual({
      a: nasty,
      b: `on ${nasty}!`,
      c: `on ${nasty}`,
      d: `On ${nasty}: S`,
      list: [nasty],
    });
  });

  it("has one line a field, and leaves other lines to the letter", () => {
    const { frontMatter } = filled("---\na: {{resolution}}\n# {{nothing}}\nb: 'x'  # y\n---\n", { resolution: "1. a\n2. b" });
    expect(frontMatter).toBe("---\na: \"1. a 2. b\"\n# {{nothing}}\nb: 'x'  # y\n---");
  });
});

describe("a template of plain text", () => {
  it("has headings without their signs, which fall away with an empty section", () => {
    expect(
      filled("{{title}}\n\n## Steps:\n{{resolution}}\n\n## Links:\n{{links}}\n", { title: "T", links: "- a" }, 3, "plain").body,
    ).toBe("T\n\nLinks:\n- a");
  });

  it("has no front matter: dashes are dashes", () => {
    expect(filled("---\na: b\n---\n", {}, undefined, "plain")).toEqual({ frontMatter: null, body: "---\na: b\n---" });
  });
});

describe("the built-in templates", () => {
  it.each(builtInTemplateNames)("%s names no field there is not", (name) => {
    expect(templateProblems(builtInTemplate(name).text)).toEqual([]);
  });

  it("the full one uses every field once, but those that are parts of others", () => {
    const used = [...builtInTemplate("full").text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    const parts = ["run", "packageId", "date", "logName", "codeNumber"];
    expect([...used, ...parts].sort()).toEqual([...NOTE_FIELDS].sort());
  });
});

describe("docs/note-templates.md", () => {
  const page = readFileSync(path.join(import.meta.dirname, "../../docs/note-templates.md"), "utf8");

  it("describes every field, and no other", () => {
    const described = [...page.matchAll(/^\| `\{\{(\w+)\}\}` \|/gm)].map(([, name]) => name);
    expect(described).toEqual([...NOTE_FIELDS]);
  });

  it("names the built-in templates", () => {
    for (const name of builtInTemplateNames) expect(page).toContain(`\`${name}\``);
  });

  it("has examples that can be used", () => {
    const examples = [...page.matchAll(/^(`{3,})(markdown|text)\n([\s\S]*?)\n\1$/gm)].map(([, , , text = ""]) => text);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const example of examples) {
      expect(example).toMatch(/\{\{\w+\}\}/);
      expect(templateProblems(example)).toEqual([]);
      expect(filled(example, {}).body).not.toContain("{{");
    }
  });
});
