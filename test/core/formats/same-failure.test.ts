import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { detectFormat } from "../../../server/src/core/formats/detect.ts";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";
import { entriesOf, scanText } from "./scan-text.ts";

/** First lines only: pages lose the name that the system's error text begins with. */
function statementsOf(fixture: string): string[] {
  const source = decodeSource(readFileSync(new URL(`../../fixtures/${fixture}`, import.meta.url)));
  return entriesOf(source, scanText(detectFormat(source), source)).map(({ message }) => message.split(/\r?\n/)[0] ?? "");
}

it("the same failure reads the same as raw log and as a paste", () => {
  const pasted = statementsOf("bootsect-paste/excerpt.txt");
  expect(pasted).toHaveLength(13);
  expect(statementsOf("bootsect-ccm/smsts.log")).toEqual(expect.arrayContaining(pasted));
});
