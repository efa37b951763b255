import type { Analysis, TextChange } from "./analysis.ts";
import { createMentionTableBuilder } from "./codes/mention-table-builder.ts";
import { scanMentions } from "./codes/mentions.ts";
import { createAnalysis } from "./create-analysis.ts";
import type { EngineOptions } from "./engine-options.ts";
import { detectFormat } from "./formats/detect.ts";
import { createLogTableBuilder } from "./formats/log-table-builder.ts";
import { joinScans } from "./log-set/join-scans.ts";
import { type FileScan, logOfOneFile, type ScannedLog } from "./log-set/scanned-log.ts";
import { createLineIndex } from "./text/line-index.ts";
import { decodeSource, encodeSource, type SourceText } from "./text/source-text.ts";

/** The facade: everything outside `core/` starts here. */
export interface Engine {
  /** Analyses a file's bytes in any encoding. */
  analyze(bytes: Uint8Array): Analysis;
  /** Analyses an editor's text. */
  analyzeText(text: string): Analysis;
  /** Equals `analyzeText` of the changed text, bit for bit; of a joined log, the changed document's alone. */
  update(previous: Analysis, change: TextChange): Analysis;
  /**
   * The analysis of a log that several files make up, oldest first. A file given as part of another log counts by itself.
   *
   * @param own index of the file that it is about
   */
  join(files: readonly JoinedFile[], own: number): Analysis;
  /** As `analyzeText`, in slices of a few milliseconds with `pause` awaited between them; null once `cancelled`. */
  analyzeTextInSlices(text: string, pause: () => Promise<void>, cancelled: () => boolean): Promise<Analysis | null>;
}

/** A file to be joined with others. */
export interface JoinedFile {
  /** Of any engine: what is joined are the entries. */
  readonly analysis: Analysis;
  /** What `LogFile.name` will say: a URI or path. */
  readonly name: string;
  /** Entries of the file that the log will have, `[from, to)`; all, unless they are copies of another file's. */
  readonly from?: number;
  readonly to?: number;
}

/** What each analysis was made from: that of a joined log, its own file's. Gone with it. */
const scans = new WeakMap<Analysis, FileScan>();

/** Bytes scanned between two looks at the clock or the cancellation: a few milliseconds' work. */
const SLICE_BYTES = 1 << 21;
/** Bytes an entry takes on average; only sizes the first table. */
const EXPECTED_ENTRY_BYTES = 160;

export function createEngine(options: EngineOptions): Engine {
  const complete = (scanned: ScannedLog): Analysis => {
    const analysis = createAnalysis(scanned, options);
    scans.set(analysis, scanned.own.scan);
    return analysis;
  };
  const analyzeSource = (text: SourceText): Analysis => {
    const steps = scanInSteps(text);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return complete(logOfOneFile(step.value, ""));
  };
  return {
    analyze: (bytes) => analyzeSource(decodeSource(bytes)),
    analyzeText: (text) => analyzeSource(encodeSource(text)),
    update(previous, change) {
      const before = scans.get(previous)?.text;
      const next = encodeSource(change.text);
      if (change.range === undefined || before === undefined) return analyzeSource(next);
      const lines = createLineIndex(before.bytes);
      return analyzeSource(splice(before, lines.offsetAt(change.range.start), lines.offsetAt(change.range.end), next));
    },
    join(files, own) {
      const shares = files.flatMap(({ analysis, name, from = 0, to }) => {
        const scan = scans.get(analysis);
        return scan === undefined ? [] : [{ name, scan, from, to: to ?? scan.table.length }];
      });
      return complete(joinScans(shares, own));
    },
    async analyzeTextInSlices(text, pause, cancelled) {
      const steps = scanInSteps(encodeSource(text));
      let step = steps.next();
      while (step.done !== true) {
        await pause();
        if (cancelled()) return null;
        step = steps.next();
      }
      return complete(logOfOneFile(step.value, ""));
    },
  };
}

/** Scans entries and mentions slice by slice; every step ends at an entry's boundary. */
function* scanInSteps(text: SourceText): Generator<void, FileScan> {
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
