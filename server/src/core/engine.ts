import type { Analysis, TextChange } from "./analysis.ts";
import { createMentionTableBuilder } from "./codes/mention-table-builder.ts";
import { scanMentions } from "./codes/mentions.ts";
import { createAnalysis, type ScannedLog } from "./create-analysis.ts";
import type { EngineOptions } from "./engine-options.ts";
import { detectFormat } from "./formats/detect.ts";
import { createLogTableBuilder } from "./formats/log-table-builder.ts";
import { createLineIndex } from "./text/line-index.ts";
import { decodeSource, encodeSource, type SourceText } from "./text/source-text.ts";

/** The facade: everything outside `core/` starts here. */
export interface Engine {
  /** Analyses a file's bytes in any encoding. */
  analyze(bytes: Uint8Array): Analysis;
  /** Analyses an editor's text. */
  analyzeText(text: string): Analysis;
  /** Equals `analyzeText` of the changed text, bit for bit. */
  update(previous: Analysis, change: TextChange): Analysis;
  /** As `analyzeText`, in slices of a few milliseconds with `pause` awaited between them; null once `cancelled`. */
  analyzeTextInSlices(text: string, pause: () => Promise<void>, cancelled: () => boolean): Promise<Analysis | null>;
}

/** Bytes scanned between two looks at the clock or the cancellation: a few milliseconds' work. */
const SLICE_BYTES = 1 << 21;
/** Bytes an entry takes on average; only sizes the first table. */
const EXPECTED_ENTRY_BYTES = 160;

export function createEngine(options: EngineOptions): Engine {
  const sources = new WeakMap<Analysis, SourceText>();
  const complete = (scanned: ScannedLog): Analysis => {
    const analysis = createAnalysis(scanned, options);
    sources.set(analysis, scanned.text);
    return analysis;
  };
  const analyzeSource = (text: SourceText): Analysis => {
    const steps = scanInSteps(text);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return complete(step.value);
  };
  return {
    analyze: (bytes) => analyzeSource(decodeSource(bytes)),
    analyzeText: (text) => analyzeSource(encodeSource(text)),
    update(previous, change) {
      const before = sources.get(previous);
      const next = encodeSource(change.text);
      if (change.range === undefined || before === undefined) return analyzeSource(next);
      const lines = createLineIndex(before.bytes);
      return analyzeSource(splice(before, lines.offsetAt(change.range.start), lines.offsetAt(change.range.end), next));
    },
    async analyzeTextInSlices(text, pause, cancelled) {
      const steps = scanInSteps(encodeSource(text));
      let step = steps.next();
      while (step.done !== true) {
        await pause();
        if (cancelled()) return null;
        step = steps.next();
      }
      return complete(step.value);
    },
  };
}

/** Scans entries and mentions slice by slice; every step ends at an entry's boundary. */
function* scanInSteps(text: SourceText): Generator<void, ScannedLog> {
  const format = detectFormat(text);
  const builder = createLogTableBuilder(Math.ceil(text.bytes.length / EXPECTED_ENTRY_BYTES));
  for (let at = 0; at < text.bytes.length; ) {
    at = format.scan(text, at, SLICE_BYTES, builder);
    yield;
  }
  const table = builder.finish();
  const mentions = createMentionTableBuilder();
  for (let entry = 0; entry < table.length; entry += SLICE_ENTRIES) {
    scanMentions(text.bytes, table, entry, Math.min(entry + SLICE_ENTRIES, table.length), mentions);
    yield;
  }
  return { text, format, table, mentions: mentions.finish() };
}

/** Entries searched for codes in one step. */
const SLICE_ENTRIES = 16_384;

function splice(before: SourceText, start: number, end: number, inserted: SourceText): SourceText {
  const bytes = new Uint8Array(start + inserted.bytes.length + (before.bytes.length - end));
  bytes.set(before.bytes.subarray(0, start), 0);
  bytes.set(inserted.bytes, start);
  bytes.set(before.bytes.subarray(end), start + inserted.bytes.length);
  return { bytes, encoding: inserted.encoding };
}
