import { describe, expect, it } from "vitest";
import {
  articleArgument,
  chainArgument,
  codeArgument,
  lineArgument,
} from "../../../client/src/infrastructure/command-arguments.ts";

/** As a menu passes it: a document's `Uri`. */
const menuArgument = { scheme: "file", authority: "", path: "/a.log", fsPath: "/a.log" };
const useless = [undefined, null, 7, "", [], {}, { uri: 7 }, { code: 7 }, { article: {} }, menuArgument];

describe("arguments of commands", () => {
  it("name a chain", () => {
    expect(chainArgument({ uri: "file:///a.log" })).toEqual({ uri: "file:///a.log" });
    expect(chainArgument({ uri: "file:///a.log", chainId: "c1" })).toEqual({ uri: "file:///a.log", chainId: "c1" });
    expect(chainArgument({ uri: "file:///a.log", chainId: 7 })).toEqual({ uri: "file:///a.log" });
  });

  it("name an article", () => {
    expect(articleArgument({ article: "kb2910552" })).toBe("kb2910552");
  });

  it("name a code, and where it was seen", () => {
    expect(codeArgument({ code: "193" })).toEqual({ text: "193" });
    expect(codeArgument({ code: "193", uri: "file:///a.log", line: 4 })).toEqual({ text: "193", uri: "file:///a.log", line: 4 });
    expect(codeArgument({ code: "193", line: "4" })).toEqual({ text: "193" });
  });

  it("name a line of a log", () => {
    expect(lineArgument({ uri: "file:///a.log", line: 0 })).toEqual({ uri: "file:///a.log", line: 0 });
    for (const line of [undefined, -1, 0.5, "4"]) expect(lineArgument({ uri: "file:///a.log", line })).toBeNull();
  });

  it.each(useless.map((argument) => [argument]))("are ignored when they are %j", (argument) => {
    expect(chainArgument(argument)).toBeNull();
    expect(articleArgument(argument)).toBeNull();
    expect(codeArgument(argument)).toBeNull();
    expect(lineArgument(argument)).toBeNull();
  });
});
