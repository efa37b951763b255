import { describe, expect, it } from "vitest";
import { gatherNotes } from "../../../client/src/features/paste-log/gather-notes.ts";
import { wrapNote } from "../../../server/src/protocol/note-block.ts";
import type { NoteParams, NoteResult } from "../../../server/src/protocol/note-requests.ts";

const names = { machine: "", run: "", packageId: "", date: "", time: "", code: "", logName: "" };

/** The note of a log named by its failure (`c1.log`), as a server would write it; of `none.log` there is none. */
function noteOf({ uri, headingLevel = 2 }: NoteParams): NoteResult | null {
  const [, id = ""] = /(\w+)\.log$/.exec(uri) ?? [];
  if (id === "none") return null;
  const markdown = wrapNote(id, `${"#".repeat(headingLevel)} ${id}`);
  return { id, title: id, format: "markdown", harmless: false, markdown, frontMatter: null, names };
}

async function gather(marked: string, logs: readonly string[], answer = noteOf, eol = "\n") {
  const asked: NoteParams[] = [];
  const place = {
    uri: "file:///case/incident.md",
    languageId: "markdown",
    text: marked.replace("|", ""),
    eol,
    caret: marked.indexOf("|"),
  };
  const gathered = await gatherNotes(place, logs, async (params) => {
    asked.push(params);
    return answer(params);
  });
  return { ...gathered, asked };
}

const block = (id: string, level = 2): string => wrapNote(id, `${"#".repeat(level)} ${id}`);

describe("the notes of logs that are dropped", () => {
  it("stand one below the other, each asked for once, with headings that fit the section", async () => {
    const { text, count, asked } = await gather("# Case\n\n### Logs\n\n|\nEnd\n", ["c1.log", "c2.log"]);
    expect(text).toBe(`# Case\n\n### Logs\n\n${block("c1", 4)}\n\n${block("c2", 4)}\n\nEnd\n`);
    expect(count).toBe(2);
    expect(asked).toEqual(["c1.log", "c2.log"].map((uri) => ({ uri, targetUri: "file:///case/incident.md", headingLevel: 4 })));
  });

  it("leave out logs in which nothing failed, and what two files tell of", async () => {
    const { text, count } = await gather("|", ["none.log", "c1.log", "a/c1.log"]);
    expect([text, count]).toEqual([`${block("c1")}\n`, 1]);
    expect(await gather("a|b", ["none.log"])).toMatchObject({ text: "ab", count: 0 });
  });

  it("renew an earlier note where it stands, in the headings of its section", async () => {
    const earlier = wrapNote("c1", "### old");
    const { text, asked } = await gather(`# A\n\n${earlier}\n\n## B\n\n|\n`, ["c1.log", "c2.log"], (params) => {
      const found = noteOf(params);
      return found && { ...found, markdown: found.markdown.replace("old", "new") };
    });
    expect(text).toBe(`# A\n\n${block("c1", 2)}\n\n## B\n\n${block("c2", 3)}\n`);
    expect(asked.map(({ uri, headingLevel }) => [uri, headingLevel])).toEqual([
      ["c1.log", 3],
      ["c1.log", 2],
      ["c2.log", 3],
    ]);
  });

  it("leave an earlier one alone that is the same, and put a copy beside one that somebody edited", async () => {
    expect(await gather(`${block("c1")}\n\n|`, ["c1.log"])).toMatchObject({ text: `${block("c1")}\n\n`, count: 0 });
    const edited = block("c1").replace("## c1", "## c1 (mine)");
    const { text, count, copies } = await gather(`${edited}\n\n|`, ["c1.log"]);
    expect([count, copies]).toEqual([1, 1]);
    expect(text.startsWith(`${edited}\n`)).toBe(true);
    expect(text).toContain(block("c1"));
  });

  it("of a template of plain text stand in a fence each", async () => {
    const plain = (params: NoteParams): NoteResult | null => {
      const note = noteOf(params);
      return note && { ...note, format: "plain", markdown: `${note.id}\nfailed` };
    };
    const { text } = await gather("# Case\r\n\r\n|", ["c1.log", "c2.log"], plain, "\r\n");
    expect(text).toBe("# Case\r\n\r\n```text\r\nc1\r\nfailed\r\n```\r\n\r\n```text\r\nc2\r\nfailed\r\n```\r\n");
  });

  it("bring their front matter into an empty document alone, once", async () => {
    const withFront = (params: NoteParams): NoteResult | null => {
      const note = noteOf(params);
      return note && { ...note, frontMatter: "---\na: 1\n---" };
    };
    const { text } = await gather("|", ["c1.log", "c2.log"], withFront);
    expect(text).toBe(`---\na: 1\n---\n\n${block("c1")}\n\n${block("c2")}\n`);
    expect((await gather("x\n|", ["c1.log"], withFront)).text).not.toContain("a: 1");
  });
});
