import { describe, expect, it } from "vitest";
import { MentionKind } from "../../../server/src/core/codes/mention-table.ts";
import { createMentionTableBuilder } from "../../../server/src/core/codes/mention-table-builder.ts";
import { findMentions, scanMentions } from "../../../server/src/core/codes/mentions.ts";
import type { LogTable } from "../../../server/src/core/formats/log-table.ts";
import { createLogTableBuilder } from "../../../server/src/core/formats/log-table-builder.ts";

const messages = [
  "Start",
  "CreateProcess failed. Code(0x800700C1)",
  "Process completed with exit code 0",
  "Process completed with exit code 16389",
  "Größe 12 – failed (80070005) and failed (80070005)",
];

function tableOf(lines: readonly string[]): { bytes: Uint8Array; table: LogTable } {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(lines.join("\n"));
  const builder = createLogTableBuilder();
  let at = 0;
  for (const line of lines) {
    const end = at + encoder.encode(line).length;
    builder.add({ start: at, messageStart: at, messageEnd: end, end, severity: 1, flags: 0, component: 0, thread: 0, time: 0 });
    at = end + 1;
  }
  return { bytes, table: builder.finish() };
}

describe("the scan of a table", () => {
  const { bytes, table } = tableOf(messages);

  it("lists the failing mentions by entry, and only those", () => {
    const builder = createMentionTableBuilder();
    scanMentions(bytes, table, 0, table.length, builder);
    const found = builder.finish();
    expect(found.length).toBe(4);
    expect([...found.entry]).toEqual([1, 3, 4, 4]);
    expect([...found.value]).toEqual([0x800700c1, 16389, 0x80070005, 0x80070005]);
    expect([...found.kind]).toEqual([MentionKind.hex, MentionKind.exit, MentionKind.hex, MentionKind.hex]);
    expect([...found.byteLength]).toEqual([10, 5, 8, 8]);
    const text = new TextDecoder().decode(bytes.subarray(found.start[3], (found.start[3] ?? 0) + 8));
    expect(text).toBe("80070005");
  });

  it("gives the same in slices as at once", () => {
    const whole = createMentionTableBuilder();
    scanMentions(bytes, table, 0, table.length, whole);
    const sliced = createMentionTableBuilder();
    for (let entry = 0; entry < table.length; entry++) scanMentions(bytes, table, entry, entry + 1, sliced);
    expect(sliced.finish()).toEqual(whole.finish());
  });

  it("agrees with findMentions on every message", () => {
    const builder = createMentionTableBuilder();
    scanMentions(bytes, table, 0, table.length, builder);
    const expected = messages.flatMap((_, entry) =>
      findMentions(bytes, table.messageStart[entry] ?? 0, table.messageEnd[entry] ?? 0)
        .filter(({ failing }) => failing)
        .map(({ start }) => start),
    );
    expect([...builder.finish().start]).toEqual(expected);
  });

  it("grows beyond the room it was given", () => {
    const many = tableOf(Array.from({ length: 100 }, (_, i) => `failed with error ${i + 1}`));
    const builder = createMentionTableBuilder(1);
    scanMentions(many.bytes, many.table, 0, 100, builder);
    const found = builder.finish();
    expect([...found.value]).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(found.entry).toHaveLength(100);
  });
});
