import { describe, expect, it } from "vitest";
import { brokenLinks, linkedFile, type QuotedPlaces } from "../../server/src/features/document-evidence-links.ts";
import { documentParts } from "../../server/src/features/document-parts.ts";

const documentUri = "file:///c%3A/tickets/incident.md";
const logs = "file:///c%3A/logs";

/** What stands in files: rows by their lines. */
function places(files: Record<string, Record<string, number[]> | "unreadable">): QuotedPlaces {
  return {
    async linesIn(uri, row) {
      const file = files[uri];
      if (file === undefined) return "missing";
      return file === "unreadable" ? file : (file[row] ?? []);
    },
    async *others() {
      yield* Object.keys(files);
    },
  };
}

async function check(text: string, files: Parameters<typeof places>[0], uri = documentUri) {
  const broken = await Promise.all(documentParts(text).excerpts.map((excerpt) => brokenLinks(uri, excerpt, places(files))));
  return broken.flat().map(({ start, end, message, repaired }) => [text.slice(start, end), message, repaired]);
}

const document =
  "```smsts\na\nb\n```\n\n1. [smsts.log, line 5](../logs/smsts.log#L5), the root cause\n2. [smsts.log, line 9](../logs/smsts.log#L9)\n";

describe("a link to evidence", () => {
  it("is right where the entry stands at its line", async () => {
    expect(await check(document, { [`${logs}/smsts.log`]: { a: [5], b: [7, 9] } })).toEqual([]);
  });

  it("is repaired where the entry moved within its file", async () => {
    expect(await check(document, { [`${logs}/smsts.log`]: { a: [5], b: [11] } })).toEqual([
      [
        "[smsts.log, line 9](../logs/smsts.log#L9)",
        "Line 9 of smsts.log no longer holds the entry that is quoted. The entry stands in smsts.log, line 11.",
        "[smsts.log, line 11](../logs/smsts.log#L11)",
      ],
    ]);
  });

  it("is repaired where the log rolled over, or is gone", async () => {
    const rolled = { [`${logs}/smsts-20240618-091500.log`]: { a: [1005], b: [1009] } };
    const repaired = "[smsts-20240618-091500.log, line 1005](../logs/smsts-20240618-091500.log#L1005)";
    expect((await check(document, { [`${logs}/smsts.log`]: {}, ...rolled }))[0]?.[2]).toBe(repaired);
    expect((await check(document, rolled))[0]).toEqual([
      "[smsts.log, line 5](../logs/smsts.log#L5)",
      "smsts.log cannot be found. The entry stands in smsts-20240618-091500.log, line 1005.",
      repaired,
    ]);
  });

  it("is not repaired where that would put a name in the place of its pseudonym", async () => {
    const redacted = document.replaceAll("../logs/smsts.log", "../logs/MACHINE-1.log");
    const [first] = await check(redacted, { [`${logs}/COUNTER-12.log`]: { a: [5], b: [9] } });
    expect(first?.[2]).toBeNull();
    expect(first?.[1]).toMatch(/A link to it would bring back the name that a pseudonym stands for\.$/);
    const renamed = document.replaceAll("../logs/smsts.log", "../logs/DESK-0417.log");
    const [other] = await check(renamed, { [`${logs}/smsts.log`]: { a: [5], b: [9] } });
    expect(other?.[2]).toBe("[smsts.log, line 5](../logs/smsts.log#L5)");
  });

  it("cannot be repaired where the entry is nowhere, or beyond reach", async () => {
    expect((await check(document, {}))[0]?.slice(1)).toEqual([
      "smsts.log cannot be found. The entry is in no other log of its folder, the document's folder or the workspace.",
      null,
    ]);
    const elsewhere = await check(document, { "file:///d%3A/smsts.log": { a: [3] } });
    expect(elsewhere[0]?.slice(1)).toEqual(["smsts.log cannot be found. The entry stands in smsts.log, line 3.", null]);
  });

  it("is not repaired where the entry itself is another one now", async () => {
    const files = { [`${logs}/smsts.log`]: { a: [5], changed: [9] } };
    expect((await check(document, files))[0]?.slice(1)).toEqual([
      "Line 9 of smsts.log no longer holds the entry that is quoted. The entry is in no other log of its folder, the document's folder or the workspace.",
      null,
    ]);
  });

  it.each([
    ["file:///c%3A/tickets/a.md", "file:///c%3A/alte%20Logs%20%281%29/B%C3%BCro%20%23100%25/smsts.log"],
    ["file:///C:/tickets/a.md", "file:///c%3A/alte%20Logs%20%281%29/B%C3%BCro%20%23100%25/smsts.log"],
    ["file://server/share/tickets/a.md", "file://server/share/alte%20Logs%20%281%29/B%C3%BCro%20%23100%25/smsts.log"],
    ["file:///srv/tickets/a.md", "file:///srv/alte%20Logs%20%281%29/B%C3%BCro%20%23100%25/smsts.log"],
  ])("leads through any folder: from %s", async (uri, moved) => {
    const text = "```smsts\na\n```\n1. [smsts.log, line 5](smsts.log#L5)\n";
    const [[, , repaired] = []] = await check(text, { [moved]: { a: [6] } }, uri);
    expect(repaired).toBe("[smsts.log, line 6](../alte%20Logs%20%281%29/B%C3%BCro%20%23100%25/smsts.log#L6)");
    const again = documentParts(text.replace(/\[smsts.*\)/, String(repaired))).excerpts[0]?.links[0];
    const target = linkedFile(uri, again?.reference ?? "");
    expect(decodeURIComponent(target ?? "").toLowerCase()).toBe(decodeURIComponent(moved).toLowerCase());
  });

  it("is not judged where nobody can say", async () => {
    expect(await check(document, { [`${logs}/smsts.log`]: "unreadable" })).toEqual([]);
    expect(await check(document, {}, "untitled:Untitled-1")).toEqual([]);
  });

  it("is that of the entry with its ordinal among equals", async () => {
    const equal = document.replace("a\nb", "a\na");
    const found = await check(equal, { [`${logs}/smsts.log`]: { a: [20, 30] } });
    expect(found.map(([, , repaired]) => repaired)).toEqual([
      "[smsts.log, line 20](../logs/smsts.log#L20)",
      "[smsts.log, line 30](../logs/smsts.log#L30)",
    ]);
  });

  it("keeps the words of its label", async () => {
    const own = "```smsts\na\n```\n1. [see 15: *smsts.log* Zeile 5 (5)](../logs/smsts.log#L5)\n";
    const found = await check(own, { [`${logs}/a b.log`]: { a: [6] } });
    expect(found[0]?.[2]).toBe("[see 15: *a b.log* Zeile 6 (5)](../logs/a%20b.log#L6)");
  });
});

describe("the file of a link", () => {
  it("lies on the document's own drive", () => {
    expect(linkedFile(documentUri, "../logs/a%20b.log")).toBe(`${logs}/a%20b.log`);
    expect(linkedFile("vscode-vfs://github/o/r/x.md", "smsts.log")).toBe("vscode-vfs://github/o/r/smsts.log");
    const strange = [
      "file://host/a.log",
      "//host/a.log",
      "/a.log",
      "\\\\host\\a.log",
      "..\\a.log",
      "x%5c..%5ca.log",
      "https://a/b.log",
    ];
    for (const reference of strange) expect([reference, linkedFile(documentUri, reference)]).toEqual([reference, null]);
    expect(linkedFile("untitled:Untitled-1", "a.log")).toBeNull();
  });
});
