import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDraft } from "../../server/src/features/draft-yaml.ts";
import { loadPack } from "../../server/src/host/packs.ts";
import { snippetText } from "./snippet-text.ts";

const draft = {
  id: "lab-5",
  title: "lab.exe failed with 5 ERROR_ACCESS_DENIED",
  when: { code: ["5"], message: ["Cannot open \u0024{1:x} } \\ $"] },
  sample: "a\n",
  counterSample: "b\n",
};

const read = (text: Partial<typeof draft>) => {
  const { pack, problems } = loadPack("draft.yaml", snippetText(writeDraft({ ...draft, ...text }).snippet));
  expect(problems).toEqual([]);
  return pack;
};

describe("a draft in YAML", () => {
  it("keeps conditions with what means something in a snippet or in YAML", () => {
    expect(read({})?.rules[0]?.when).toEqual(draft.when);
    const message = ["'#: [x]", "- a", 'say "no"\\', "yes", "\u0085\u2028\u007f", "0x5"];
    expect(read({ when: { code: ["193"], message } })?.rules[0]?.when).toEqual({ code: ["193"], message });
  });

  it.each([
    ["records over several lines", "<![LOG[a\n b: c]LOG]!>\n"],
    ["a first line that begins with blanks", "   a\nb\n"],
    ["empty lines", "a\n\n\nb\n"],
    ["a first line that is empty", "\n  a\n"],
    ["tabs", "\ta\tb\t\n"],
    ["lines of blanks", "a\n   \nb\n"],
    ["control characters", "a\u0000b\u001b[31m\n"],
    ["separators of lines", "a\u2028b\u0085c\n"],
    ["half of a pair", "a\ud83d b\n"],
    ["no end of line", "a"],
    ["empty lines at the end", "a\n\n\n"],
    ["what is a comment or a marker elsewhere", "# a\n---\n- b\n...\n"],
    ["variables of snippets", "\u0024{1:a} $0 \\$ }\n"],
  ])("keeps a sample with %s", (_what, sample) => {
    const text = sample.endsWith("\n") ? sample : `${sample}\n`;
    expect(read({ sample: text })?.rules[0]?.samples).toEqual([text]);
  });

  it("keeps any sample", () => {
    const lines = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", " ", "\t", "  x", "$", "}", "\\", "-", "#", ": ")),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const sample = `x${parts.join("\n").replace(/\r/g, "")}\n`;
        expect(read({ sample })?.rules[0]?.samples).toEqual([sample]);
      }),
      { numRuns: 300 },
    );
  });

  it("asks for nothing but what only its author knows, in the order of the page", () => {
    const { snippet, article, rule } = writeDraft(draft);
    const stops = [...snippet.matchAll(/(?<!\\)\$\{(\d+):/g)].map(([, number]) => number);
    expect(stops).toEqual(["7", "8", "1", "2", "3", "4", "5", "1", "1", "6"]);
    expect(snippet).toContain(article);
    expect(snippet).toContain(rule);
    expect(snippet).not.toMatch(/todo|fixme/i);
  });
});
