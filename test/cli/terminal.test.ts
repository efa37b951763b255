import { describe, expect, it } from "vitest";
import { wantsColors } from "../../server/src/cli/terminal.ts";

describe("wantsColors", () => {
  it.each([
    ["a terminal", {}, true, true],
    ["a pipe", {}, false, false],
    ["a dumb terminal", { TERM: "dumb" }, true, false],
    ["NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["an empty NO_COLOR, which says nothing", { NO_COLOR: "" }, true, true],
    ["NO_COLOR against FORCE_COLOR", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    ["FORCE_COLOR on a pipe", { FORCE_COLOR: "1" }, false, true],
    ["FORCE_COLOR=0 on a terminal", { FORCE_COLOR: "0" }, true, false],
  ])("%s", (_, environment, isTerminal, expected) => {
    expect(wantsColors(environment, isTerminal)).toBe(expected);
  });
});
