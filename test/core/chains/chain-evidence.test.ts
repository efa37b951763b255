import { describe, expect, it } from "vitest";
import { chainEvidence } from "../../../server/src/core/chains/chain-evidence.ts";

const reader = { entryCount: 1000, message: (index: number) => `message ${index}`, component: () => "TSManager" };
const nothing = { code: null, process: null, commandLine: null, action: null };

function around(entries: readonly number[], step: { readonly startEntry: number; readonly endEntry: number } | null) {
  const evidence = chainEvidence(reader, { ...nothing, entries, step: step === null ? null : { name: "Step", ...step } });
  const messages = evidence.around();
  return [messages[0], messages.at(-1)];
}

describe("the messages around a failure", () => {
  it("are those of its step", () => {
    expect(around([120, 125], { startEntry: 100, endEntry: 130 })).toEqual(["message 100", "message 130"]);
  });

  it("are the nearest ones of a long step", () => {
    expect(around([800, 803], { startEntry: 10, endEntry: 990 })).toEqual(["message 400", "message 843"]);
  });

  it("are the nearest ones where there is no step, as far as the log goes", () => {
    expect(around([500], null)).toEqual(["message 440", "message 520"]);
    expect(around([2, 995], null)).toEqual(["message 0", "message 999"]);
  });

  it("are few where a failure comes back for hours", () => {
    const evidence = chainEvidence(reader, { ...nothing, entries: [100, 900], step: null });
    const numbers = evidence.around().map((message) => Number(message.slice("message ".length)));
    const all = Array.from({ length: 1000 }, (_, entry) => entry);
    expect(numbers).toEqual([...all.slice(40, 200), ...all.slice(800, 921)]);
  });
});
