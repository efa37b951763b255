import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { code, isKept, withBlock, withWords } from "./placed.ts";

// As VS Code's preview renders.
const markdown = new MarkdownIt({ html: true, linkify: true });

const explanation = "E\\_ACCESSDENIED: The account may not do this";
const articleLink = "[KB1234567](https://a.example/b%28c%29)";
const steps = "**[KB1234567: A *new* one](https://a.example/)**\n\n1. First `step`\n2. Second\n3. Third";

/** A piece of text, with what it stands in and, for items of numbered lists, their numbers. */
type Leaf = readonly [path: string, text: string];

function leavesOf(text: string): Leaf[] {
  const path: string[] = [];
  const numbers: number[] = [];
  return markdown.parse(text, {}).flatMap((token): Leaf[] => {
    const { type, tag, content, markup } = token;
    if (type === "ordered_list_open") numbers.push(Number(token.attrGet("start") ?? 1));
    if (type === "ordered_list_close") numbers.pop();
    if (type === "list_item_open") path.push(markup === "." || markup === ")" ? `item ${numbers[numbers.length - 1]}` : "item");
    else if (token.nesting > 0) path.push(tag);
    else if (token.nesting < 0) path.pop();
    if (type === "list_item_close" && numbers.length > 0 && (markup === "." || markup === ")"))
      numbers[numbers.length - 1] = (numbers[numbers.length - 1] ?? 0) + 1;
    const shown = type === "html_block" && content.trim() === "<!-- -->" ? "" : content;
    return token.nesting === 0 && shown !== "" ? [[path.join(" "), shown.trimEnd()]] : [];
  });
}

/** The leaves of a text that holds a block; where its own stand, `block`. */
function leavesWithBlock(text: string): (Leaf | "block")[] {
  const own = ["**[KB1234567: A *new* one](https://a.example/)**", "First `step`", "Second", "Third"];
  const leaves = leavesOf(text);
  const first = leaves.findIndex(([, content]) => content === own[0]);
  expect(leaves.slice(first, first + own.length).map(([, content]) => content)).toEqual(own);
  const numbers = leaves.slice(first + 1, first + own.length).map(([path]) => path.replace(/.*\bol /, ""));
  expect(numbers).toEqual(["item 1 p", "item 2 p", "item 3 p"]);
  return [...leaves.slice(0, first), "block", ...leaves.slice(first + own.length)];
}

function expectWellFormed(text: string): void {
  for (const words of [explanation, articleLink]) {
    const changed = withWords(text, words);
    expect(changed.replace(` (${words})`, "")).toBe(text);
    expect(markdown.render(changed).replace(markdown.renderInline(` (${words})`), "")).toBe(markdown.render(text));
    expect(withWords(changed, words)).toBe(changed);
  }
  const changed = withBlock(text, steps);
  expect(leavesWithBlock(changed).filter((leaf) => leaf !== "block")).toEqual(leavesOf(text));
}

/** With the code at its place, and whether something may be written there. */
const places: Readonly<Record<string, readonly string[]>> = {
  "a sentence": [`It ended with ${code}.`, `${code}`, `It ended\nwith ${code} and\nso on\n\nNext\n`, `Äpfel 😀 ${code} 😀\n`],
  "CRLF lines": [`# A\r\n\r\nIt ended with ${code}.\r\nMore\r\n\r\nNext\r\n`, `- a ${code}\r\n- b\r\n`],
  emphasis: [`**${code}** and *${code} x*`, `~~${code}~~`, `***a ${code} b***`],
  "code in a line": [`It was \`${code}\`.`, `\`\` a \` ${code} \`\` b`, `\`a\nb ${code} c\` d`, `a \` ${code} b`],
  "a heading": [
    `# Failed with ${code}\nText\n`,
    `## ${code} ##\n\nText\n`,
    `Failed with ${code}\n---\nText\n`,
    `a ${code}\n===\n`,
  ],
  "a table": [
    `| a | b |\n|---|---|\n| ${code} | \`x\` |\n| c | d |\n\nNext\n`,
    `a | b\n--- | :-:\n\`x ${code}\` | y \`\nc | \` d\n`,
    `> | a | b |\n> |---|---|\n> | c | ${code} |\n`,
  ],
  "a list": [
    `- a ${code}\n- b\n- c\n`,
    `1. a\n2. b ${code}\n   more\n3. c\n\nNext\n`,
    `1. a\n\n   b ${code}\n\n   c\n\n2. d\n`,
    `- a\n  - b\n    1. c ${code}\n    2. d\n  - e\n- f\n`,
    `10. a ${code}\n\n    b\n11. c\n`,
    `- [ ] do ${code}\n- [x] done\n`,
    `* a\n\n  b\n\n  * c\n\n    d ${code}\n\n* e\n`,
    `-\ta ${code}\n-\tb\n`,
    `- a \`b\n- c ${code}\n- d\` e\n`,
  ],
  "the end of a list": [`1. a\n2. b ${code}\n`, `1. a\n\n   b ${code}`, `- a\n\nText ${code}\n\n- b\n`],
  "a text before lists": [`It was ${code}:\n\n1. a\n2. b\n`, `It was ${code}:\n- a\n- b\n`, `It was ${code}\n\n    code\n`],
  "a quotation": [`> It was ${code}\n> and more\n\nNext\n`, `> - a ${code}\n> - b\n`, `- > a ${code}\n  > b\n- c\n`],
  "a link": [
    `[see ${code}](https://a.example/) there`,
    `[a](https://a.example/${code} "t") there`,
    `[a](<b ${code}.md>) there`,
    `[![${code}](a.png)](https://a.example/) there`,
    `[see ${code}][ref] there\n\n[ref]: https://a.example/`,
    `[${code}] there\n\n[${code}]: https://a.example/`,
    `<https://a.example/${code}> there`,
    `https://a.example/?q=${code}&x. There`,
    `[a](b) ${code} [c](d)`,
    `${code}[a](b)`,
    `Error [${code}] there`,
  ],
  HTML: [
    `a <span title="${code}">b</span> c`,
    `a <b>${code}</b> c`,
    `<details>\n<summary>a</summary>\n\nb ${code}\n\n</details>\n`,
  ],
  "a comment in a line": [`a <!-- ${code} --> b`],
  "what stands beside code": ["```\na\n```\n", "<!-- a -->\n", "    a\n"].map((block) => `${block}\nIt was ${code}.\n\n${block}`),
};

describe("what is inserted for a code leaves the document well formed", () => {
  describe.each(Object.entries(places))("in %s", (_, texts) => {
    it.each(texts)("%j", (text) => {
      expect(isKept(text)).toBe(false);
      expectWellFormed(text);
    });
  });
});

it("a table stays one whatever is inserted", () => {
  const table = `| a | b |\n|---|---|\n| ${code} | \`x\` |\n`;
  expect(markdown.render(withWords(table, "x \\| y"))).toContain(`<td>${code} (x | y)</td>\n<td><code>x</code></td>`);
});

describe("nothing is inserted", () => {
  it.each([
    `---\ntitle: ${code}\n---\n\nText\n`,
    `<!-- ${code} -->\n`,
    `<!--\n\n${code}\n\n-->\n`,
    `<!--\n\`\`\`\n-->\n\n<!--\n${code}\n-->\n`,
    `\`\`\`smsts\n${code}\n\`\`\`\n`,
    `~~~\n<!--\n${code}\n-->\n~~~\n`,
    `- a\n\n  \`\`\`\n  ${code}\n  \`\`\`\n`,
    `a\n\n    ${code}\n`,
    `- a\n\n      ${code}\n`,
    `    a\n    ${code}\n`,
    `[a]: https://a.example/${code}\n`,
    `<pre>\n\n${code}\n\n</pre>\n`,
  ])("into %j", (text) => {
    expect(isKept(text)).toBe(true);
  });

  it.each([`---\n\nText ${code}\n`, `a\n---\n${code}\n---\n`, `- a\n\n    ${code}\n`, `a\n    ${code}\n`, `[^1]: ${code}\n`])(
    "but into %j something is",
    (text) => {
      expect(isKept(text)).toBe(false);
    },
  );
});

describe("of any document", () => {
  // No lone backtick: the renderer loses track of code behind an open bracket.
  const word = fc.constantFrom("a", "b c", "`d`", "*e*", "[f](g)", "**h i**", "<https://j.example/>", "k l", "m]", "[n");
  const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const { block } = fc.letrec<{ block: string; inner: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3 },
      sentence,
      fc.tuple(sentence, sentence).map((lines) => lines.join("\n")),
      sentence.map((text) => `## ${text}`),
      fc.tuple(sentence, sentence).map(([a, b]) => `| ${a} | b |\n|---|---|\n| c | ${b} |`),
      sentence.map((text) => `\`\`\`\n${text}\n\`\`\``),
      fc.constant("<!--\n\nhidden\n\n-->"),
      fc
        .tuple(fc.constantFrom("- ", "1. ", "* ", "10. "), fc.array(tie("inner"), { minLength: 1, maxLength: 3 }), fc.boolean())
        .map(([marker, items, isLoose]) => items.map((item) => inItem(marker, item)).join(isLoose ? "\n\n" : "\n")),
      tie("inner").map((text) => text.replace(/^/gm, "> ")),
    ),
    inner: fc.array(tie("block") as fc.Arbitrary<string>, { minLength: 1, maxLength: 2 }).map((blocks) => blocks.join("\n\n")),
  }));
  const inItem = (marker: string, text: string) => marker + text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length)}`);

  it("a code may stand anywhere", () => {
    const documents = fc.tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.nat(), fc.constantFrom("\n", "\r\n"));
    fc.assert(
      fc.property(documents, ([blocks, choice, eol]) => {
        const plain = blocks.join("\n\n");
        const ends = [...plain.matchAll(/(?<=[a-z)\]]|\w[`*>])(?= |$)/gm)].map(({ index }) => index);
        const at = ends[choice % ends.length] ?? plain.length;
        const text = `${plain.slice(0, at)} ${code}${plain.slice(at)}\n`.replaceAll("\n", eol);
        if (!isKept(text)) expectWellFormed(text);
      }),
      { numRuns: 500 },
    );
  });
});
