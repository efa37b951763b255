import { describe, expect, it } from "vitest";
import {
  builtInTemplate,
  fillTemplate,
  NOTE_FIELDS,
  type NoteField,
  templateProblems,
} from "../../server/src/features/note-template.ts";

const values = (given: Partial<Record<NoteField, string>>): Record<NoteField, string> =>
  ({ ...Object.fromEntries(NOTE_FIELDS.map((field) => [field, ""])), ...given }) as Record<NoteField, string>;

describe("filling a template", () => {
  it("puts the values in, blanks within the braces or not", () => {
    expect(fillTemplate("# {{title}} on {{ machine }}\n", values({ title: "It failed", machine: "PC-1" }))).toBe(
      "# It failed on PC-1",
    );
  });

  it("leaves out a line whose fields are all empty, and keeps one with any", () => {
    const template = "a\n- Step: {{step}}\n- {{code}} {{process}}\nz";
    expect(fillTemplate(template, values({ process: "x.exe" }))).toBe("a\n-  x.exe\nz");
  });

  it("leaves out a heading when everything under it fell away", () => {
    const template = "# T\n\n## Cause\n\n{{cause}}\n\n### Detail\n\n{{meaning}}\n\n## Steps\n\n{{resolution}}\n";
    expect(fillTemplate(template, values({ resolution: "1. Do" }))).toBe("# T\n\n## Steps\n\n1. Do");
    expect(fillTemplate(template, values({ meaning: "It means" }))).toBe("# T\n\n## Cause\n\n### Detail\n\nIt means");
  });

  it("keeps a heading that was bare from the start, for people to write under", () => {
    expect(fillTemplate("{{title}}\n\n## My findings\n", values({ title: "T" }))).toBe("T\n\n## My findings");
  });

  it("takes a value as it is: no field and no pattern in it means anything", () => {
    expect(fillTemplate("{{rootCause}}", values({ rootCause: "$& $1 {{machine}} $`", machine: "PC-1" }))).toBe(
      "$& $1 {{machine}} $`",
    );
  });

  it("keeps the blank lines of a value", () => {
    expect(fillTemplate("a\n\n\n{{evidence}}\n\n\nb", values({ evidence: "x\n\n\ny" }))).toBe("a\n\nx\n\n\ny\n\nb");
  });

  it("reads templates of any line ends, and writes LF", () => {
    expect(fillTemplate("{{title}}\r\n\r\nend\r", values({ title: "T" }))).toBe("T\n\nend");
  });

  it("breaks markers that would end the note", () => {
    expect(fillTemplate("<!-- smsts-note:end -->", values({}))).toBe("<! -- smsts-note:end -->");
  });
});

describe("problems of a template", () => {
  it("name the place and the nearest field", () => {
    expect(templateProblems("# {{title}}\r\n\r\n- On: {{machin}} {{ComandLine}}\n")).toEqual([
      { message: "No field is called {{machin}}. Did you mean {{machine}}?", line: 3, column: 7 },
      { message: "No field is called {{ComandLine}}. Did you mean {{commandLine}}?", line: 3, column: 18 },
    ]);
  });

  it("list the fields where none is near", () => {
    const [problem] = templateProblems("{{zzzzzzzzzz}}");
    expect(problem?.message).toBe(`No field is called {{zzzzzzzzzz}}. The fields are: ${NOTE_FIELDS.join(", ")}.`);
  });

  it("are none in other braces, and in the built-in template", () => {
    expect(templateProblems("{title} {{}title}} { {title} } {{{")).toEqual([]);
    expect(templateProblems(builtInTemplate())).toEqual([]);
  });
});

it("the built-in template uses every field once", () => {
  const used = [...builtInTemplate().matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
  expect([...used].sort()).toEqual([...NOTE_FIELDS].sort());
});
