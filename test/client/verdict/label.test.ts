import { expect, it } from "vitest";
import { labelOf } from "../../../client/src/features/verdict/label.ts";

it.each([
  ["failed", "failed: Apply Operating System, 0x80070070", "$(error) failed: Apply Operating System, 0x80070070"],
  ["succeeded", "succeeded", "$(pass) succeeded"],
  ["running", "running: Install $(flame) updates", "$(sync) running: Install \\$(flame) updates"],
  ["noFailure", "no failure found", "$(info) no failure found"],
] as const)("%s is shown as an icon and words: %s", (outcome, text, label) => {
  expect(labelOf({ outcome, text, detail: "", chainId: null })).toBe(label);
});
