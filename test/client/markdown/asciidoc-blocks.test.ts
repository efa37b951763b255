import { expect, it } from "vitest";
import { asciidocBlocks } from "../../../client/src/features/markdown/asciidoc-blocks.ts";

const blocks = (text: string) => asciidocBlocks(text.split("\n")).map(({ start, end, language }) => [start, end, language]);

it.each([
  ["----\na\n----\nb", [[0, 2, ""]]],
  ["[source,PowerShell]\n----\na\n----", [[1, 3, "powershell"]]],
  ["[source%linenums,c]\n.Title\n----\na\n-----\n----", [[2, 5, "c"]]],
  ["[,log]\n....\na\n....", [[1, 3, "log"]]],
  ["[source,c]\n\n----\na\n----", [[2, 4, ""]]],
  ["```smsts\na\n```", [[0, 2, "smsts"]]],
  ["----\na", [[0, Number.POSITIVE_INFINITY, ""]]],
  ["---- a\n.. b\n--\n== Head\n", []],
])("finds the blocks of %j", (text, expected) => {
  expect(blocks(text)).toEqual(expected);
});
