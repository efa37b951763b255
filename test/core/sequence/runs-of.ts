import type { EntryReader } from "../../../server/src/core/entry-reader.ts";
import { detectFormat } from "../../../server/src/core/formats/detect.ts";
import { buildRuns } from "../../../server/src/core/sequence/build-runs.ts";
import { engineEvents } from "../../../server/src/core/sequence/engine-events.ts";
import type { Step, TaskSequenceRun } from "../../../server/src/core/sequence/run-model.ts";
import { decodeSpan } from "../../../server/src/core/text/decode-span.ts";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";
import { scanText } from "../formats/scan-text.ts";

/** A log as the passes behind the scan see it; `fileStarts` are the first entries of the files it was joined from. */
export function readerOf(bytes: Uint8Array, fileStarts: readonly number[] = [0]): EntryReader {
  const text = decodeSource(bytes);
  const format = detectFormat(text);
  const table = scanText(format, text);
  return {
    text,
    table,
    entryCount: table.length,
    fileStarts,
    message: (index) => decodeSpan(text.bytes, table.messageStart[index] ?? 0, table.messageEnd[index] ?? 0),
    component: (index) => table.components[table.component[index] ?? 0] ?? "",
    offset: (index) => format.detail(text, table, index),
  };
}

/** The runs of a log. */
export function runsOf(bytes: Uint8Array, fileStarts?: readonly number[]): readonly TaskSequenceRun[] {
  const reader = readerOf(bytes, fileStarts);
  return buildRuns(reader, engineEvents(reader));
}

/** The runs of entries written in short: `time [+bias] [component] message`, on 5 May 2024, the engine's where none is named. */
export function runsOfLines(lines: readonly string[], fileStarts?: readonly number[]): readonly TaskSequenceRun[] {
  const records = lines.map((line) => {
    const [, time = "", bias = "+000", component = "TSManager", message = ""] = SHORT.exec(line) ?? [];
    return `<![LOG[${message}]LOG]!><time="${time}.000${bias}" date="05-05-2024" component="${component}" context="" type="1" thread="12" file="a.cpp:1">\r\n`;
  });
  return runsOf(new TextEncoder().encode(records.join("")), fileStarts);
}

const SHORT = /^(\d\d:\d\d:\d\d)([+-]\d{3})? (?:\[(\w+)\] )?(.*)$/;

/** The step of that name in any of the runs; throws if there is none. */
export function stepIn(runs: readonly TaskSequenceRun[], name: string): Step {
  const step = runs.flatMap(({ steps }) => steps).find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  return step;
}
