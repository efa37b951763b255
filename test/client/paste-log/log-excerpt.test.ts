import { expect, it } from "vitest";
import { readExcerpt, writeExcerpt } from "../../../client/src/features/paste-log/log-excerpt.ts";

it("says where a text was copied", () => {
  const excerpt = { uri: "file:///c/smsts.log", ranges: [{ start: { line: 3, character: 0 }, end: { line: 5, character: 7 } }] };
  expect(readExcerpt(writeExcerpt(excerpt))).toEqual(excerpt);
});

it.each([undefined, "", "{", "7", "null", '{"uri":7,"ranges":[]}', '{"uri":"file:///c/smsts.log"}'])("is none of %j", (text) => {
  expect(readExcerpt(text)).toBeUndefined();
});
