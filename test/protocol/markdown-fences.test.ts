import { expect, it } from "vitest";
import { fencesOf } from "../../server/src/protocol/markdown-fences.ts";

const fences = (text: string) => fencesOf(text.split("\n")).map(({ start, end, language }) => [start, end, language]);

it.each([
  ["a\n```smsts\nb\n```\nc", [[1, 3, "smsts"]]],
  ["~~~ Log title=x\nb\n~~~~", [[0, 2, "log"]]],
  ["```\nb\n```", [[0, 2, ""]]],
  ["```{.sh}\nb\n```", [[0, 2, "sh"]]],
  ["> ```ps1\n> b\n> ```", [[0, 2, "ps1"]]],
  [
    "````\n```\n````\n```js\n```",
    [
      [0, 2, ""],
      [3, 4, "js"],
    ],
  ],
  ["```smsts\nb", [[0, Number.POSITIVE_INFINITY, "smsts"]]],
  ["```code``` in a sentence\nb", []],
])("%j", (text, expected) => {
  expect(fences(text)).toEqual(expected);
});
