import { describe, expect, it } from "vitest";
import { noteLevelAt } from "../../../client/src/features/incident-note/section-level.ts";
import { wrapNote } from "../../../server/src/protocol/note-block.ts";

const levelAt = (marked: string) => noteLevelAt(marked.replace("|", ""), marked.indexOf("|"));

describe("the level of a note's heading", () => {
  it.each<[string, string, number | undefined]>([
    ["no heading before it", "text\n\n|\n\n# Later\n", undefined],
    ["a section of the first level", "# Incident\n\n|", 2],
    ["a section of the third level, with closing signs", "# A\n\n### B ###\n\ntext\n\n|", 4],
    ["the lowest level", "###### A\n\n|", 6],
    ["a heading without words", "##\n\n|", 3],
    ["a heading with tabs and CRLF", "##\tA\r\n\r\n|", 3],
    ["no heading, but a tag", "#tag\n\n|", undefined],
    ["underlined headings", "A\n===\n\nB\n---\n\n|", 3],
    ["a rule, which underlines nothing", "# A\n\n---\n\n|", 2],
    ["a rule below a list", "# A\n\n- b\n---\n|", 2],
    ["front matter with a comment", "---\n# no heading\na: b\n---\n\n|", undefined],
    ["a comment in a fence", "# A\n\n```sh\n## no heading\n```\n\n|", 2],
    ["another note", `# A\n\n${wrapNote("c", "## T\n\n### U")}\n\n|`, 2],
  ])("%s", (_name, marked, level) => {
    expect(levelAt(marked)).toBe(level);
  });
});
