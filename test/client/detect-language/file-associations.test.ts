import { describe, expect, it } from "vitest";
import { isAssociated } from "../../../client/src/features/detect-language/file-associations.ts";

describe("files.associations", () => {
  it.each([
    ["*.log", "/c:/logs/AppEnforce.log", true],
    ["*.LOG", "/c:/logs/AppEnforce.log", true],
    ["*.txt", "/c:/logs/AppEnforce.log", false],
    ["appenforce.log", "/c:/logs/AppEnforce.log", true],
    ["app?nforce.*", "/c:/logs/AppEnforce.log", true],
    ["App", "/c:/logs/AppEnforce.log", false],
    ["*.{log,lo_}", "/logs/a.lo_", true],
    ["*.lo[g_]", "/logs/a.lo_", true],
    ["*.lo[!g]", "/logs/a.log", false],
    ["**/ccm/*.log", "/c/ccm/a.log", true],
    ["**/ccm/*.log", "/c/ccm/old/a.log", false],
    ["**/ccm/**", "/c/ccm/old/a.log", true],
    ["/c/**/a.log", "/c/a.log", true],
    ["a+b (1).log", "/c/a+b (1).log", true],
    ["[z-a].log", "/c/z.log", false],
    ["*.log", "/c.log/readme", false],
  ])("%s on %s: %s", (pattern, path, expected) => {
    expect(isAssociated(path, [pattern])).toBe(expected);
  });

  it("needs one pattern of many", () => {
    expect(isAssociated("/a.log", ["*.md", "*.log"])).toBe(true);
    expect(isAssociated("/a.log", [])).toBe(false);
  });
});
