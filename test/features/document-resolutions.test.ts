import { describe, expect, it } from "vitest";
import { mergePacks } from "../../server/src/core/knowledge/merge-packs.ts";
import { documentParts } from "../../server/src/features/document-parts.ts";
import { missingResolutions } from "../../server/src/features/document-resolutions.ts";
import { wrapNote } from "../../server/src/protocol/note-block.ts";
import { analyze, testPack } from "./marked-log.ts";

const source = { analyze, knowledge: mergePacks([testPack]), disabledRules: [] };

const pause = () => Promise.resolve();

async function check(text: string, disabledRules: readonly string[] = []) {
  const { resolutions } = await missingResolutions(text, documentParts(text), { ...source, disabledRules }, pause);
  return resolutions.map(({ start, end, at, ...rest }) => ({
    ...rest,
    named: text.slice(start, end),
    behind: text.slice(at),
  }));
}

const row = "CreateProcess failed. Code(0x800700C1)\tTSManager\t03-11-2015 09:00:04.250\t1984 (0x07C0)";
const commandLine = "Executing command line: bootsect.exe /NT60 SYS\tTSManager\t03-11-2015 09:00:03.250\t1984 (0x07C0)";
const excerpt = `\`\`\`smsts\n${commandLine}\n${row}\n\`\`\`\n`;

describe("a known failure", () => {
  it("is told of where an excerpt names it, with its steps", async () => {
    expect(await check(`# Ticket\n\n${excerpt}\nRegards\n`)).toEqual([
      {
        named: "0x800700C1",
        message: "The steps of KB1234567 (The boot image is too new) are not in this document yet.",
        article: "KB1234567",
        steps:
          "**[KB1234567: The boot image is too new](https://archive.example/1234567)**\n\n" +
          "1. Use an older image. Any will do.\n2. Distribute it.",
        behind: "\n\nRegards\n",
      },
    ]);
  });

  it("is none once a step of its resolution is there, however it is written", async () => {
    expect(await check(`${excerpt}\n- USE an *older* image.\n  Any will\\ do\n`)).toEqual([]);
    expect(await check(`${excerpt}\nUse an older one.\n`)).toHaveLength(1);
  });

  it("is told of once", async () => {
    expect(await check(excerpt + excerpt)).toHaveLength(1);
  });

  it("is known by the words of the note around, and its steps go behind the note", async () => {
    const note = wrapNote("a1", `## bootsect.exe failed\n\n\`\`\`smsts\n${row}\n\`\`\`\n\n1. [smsts.log, line 5](smsts.log#L5)`);
    expect(await check(`${note}\n\nEnd\n`)).toMatchObject([{ article: "KB1234567", behind: "\n\nEnd\n" }]);
    expect(await check(`bootsect.exe\n\n\`\`\`smsts\n${row}\n\`\`\`\n`)).toEqual([]);
  });

  it("is known of a note without an excerpt", async () => {
    const note = wrapNote("a1", "`bootsect.exe` failed with 0x800700C1 ERROR\\_BAD");
    expect(await check(`${note}\n`)).toMatchObject([{ named: "0x800700C1", behind: "\n" }]);
  });

  it("stands behind the list of links of its excerpt", async () => {
    const list = "\n1. [smsts.log, line 5](smsts.log#L5)\n2. [smsts.log, line 6](smsts.log#L6)";
    expect(await check(`${excerpt}${list}\n\nEnd\n`)).toMatchObject([{ behind: "\n\nEnd\n" }]);
  });

  it("is none by a guess, a rule that is switched off, ordinary text or a clean log", async () => {
    expect(await check(excerpt.replace("bootsect.exe", "other.exe"))).toEqual([]);
    expect(await check(wrapNote("a1", "`bootsect.exe` failed with 0x800700C1"), ["old-boot-image"])).toEqual([]);
    expect(await check("bootsect.exe failed with 0x800700C1\n")).toEqual([]);
    expect(await check("```smsts\nAll is well\n```\n")).toEqual([]);
  });

  it("is not looked for in too many excerpts, or too long ones, which are counted", async () => {
    const unsearched = async (text: string) => (await missingResolutions(text, documentParts(text), source, pause)).unsearched;
    expect(await unsearched(excerpt.repeat(200))).toBe(0);
    expect(await unsearched(excerpt.repeat(203))).toBe(3);
    const long = `\`\`\`smsts\n${`${row}\n`.repeat(3000)}\`\`\`\n`;
    expect(await unsearched(`${long}${excerpt}`)).toBe(1);
    expect(await check(`${long}${excerpt}`)).toHaveLength(1);
  });

  it("has its place in documents of any line ends", async () => {
    expect(await check(excerpt.replaceAll("\n", "\r\n"))).toMatchObject([{ named: "0x800700C1", behind: "\r\n" }]);
  });
});
