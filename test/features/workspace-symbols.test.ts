import { describe, expect, it } from "vitest";
import { logSymbols, matchesQuery } from "../../server/src/features/workspace-symbols.ts";
import { analyseFixture } from "../core/analyse-fixture.ts";
import { analyze, continuedRun, logUri, record } from "./marked-log.ts";

describe("a query", () => {
  it.each([
    ["Apply Operating System", "aos", true],
    ["Apply Operating System", "APPLY oper", true],
    ["Apply Operating System", "operating apply", false],
    ["Apply Operating System", "", true],
    ["Apply Operating System", "  ", true],
    ["Apply Operating System", "applyx", false],
    ["Größe prüfen 😀", "größe😀", true],
    ["İnstall", "i", true],
  ])("%s by %j: %s", (name, query, matches) => {
    expect(matchesQuery(name, query)).toBe(matches);
  });
});

describe("the symbols of a log", () => {
  it("are runs, groups and steps, each with what holds it", () => {
    const symbols = logSymbols(analyseFixture("bootsect-ccm"), logUri);
    expect(symbols.map(({ name, kind, containerName, location }) => [name, kind, containerName, location.range.start])).toEqual([
      ["Refresh legacy desktops", 2, "DESK-0417", { line: 8, character: 7 }],
      ["Prepare for Windows PE", 3, "Refresh legacy desktops", { line: 13, character: 7 }],
      ["Copy user state to server", 21, "Refresh legacy desktops › Prepare for Windows PE", { line: 17, character: 7 }],
      ["Check free space", 12, "Refresh legacy desktops › Prepare for Windows PE", { line: 21, character: 7 }],
      ["Restart in Windows PE", 24, "Refresh legacy desktops › Prepare for Windows PE", { line: 33, character: 7 }],
    ]);
    expect(new Set(symbols.map(({ location }) => location.uri))).toEqual(new Set([logUri]));
  });

  it("of a run without a name say what it is", () => {
    expect(logSymbols(analyze(continuedRun), logUri).map(({ name }) => name)).toEqual(["Task sequence run", "Install agent"]);
  });

  it("are none without a run", () => {
    expect(logSymbols(analyze(record("Nothing of note")), logUri)).toEqual([]);
  });
});
