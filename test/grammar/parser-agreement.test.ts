import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Analysis, LogEntry } from "../../server/src/core/analysis.ts";
import { type Span, span } from "../../server/src/core/text/offsets.ts";
import { bareEngine, sharedDirectory } from "../core/analyse-fixture.ts";
import { fixtureLogs, readFixture } from "./fixtures.ts";
import { linesOf, loadLogGrammar, type ScopedToken, tokenizeLines } from "./tokenizer.ts";

/** What the grammar calls the parts that the parser has spans for; a scope belongs to a part by its beginning. */
const SCOPES = {
  message: "meta.message.",
  time: "constant.numeric.time.",
  date: "constant.numeric.date.",
  component: "entity.name.type.component.",
  context: "string.unquoted.context.",
  type: "constant.numeric.severity.",
  thread: "constant.numeric.thread.",
  sourceFile: "string.unquoted.source-file.",
} as const;
type Part = keyof typeof SCOPES;
const PARTS = Object.keys(SCOPES) as Part[];

/** UTF-16 columns on one line. */
interface Segment {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const grammar = await loadLogGrammar();

test.each(fixtureLogs())("%s: the grammar's parts are the parser's", (file) => {
  expect(compare(readFixture(file)).disagreements).toEqual([]);
});

test("in a raw log both speak of every part, always", () => {
  const { agreements, parserAlone } = compare(readFixture("grammar-entries/smsts.log"));
  expect(agreements).toEqual({ message: 9, time: 10, date: 10, component: 10, context: 1, type: 9, thread: 9, sourceFile: 8 });
  expect(parserAlone).toEqual([]);
});

test("in pasted columns both speak of component, time and thread", () => {
  const { agreements } = compare(readFixture("grammar-paste/excerpt.txt"));
  expect(agreements).toEqual({ time: 7, date: 7, component: 9, thread: 9 });
});

test("in a legacy log both speak of component, time, date and thread", () => {
  const { agreements } = compare(readFixture("site-server-legacy/distmgr.log"));
  expect(agreements).toEqual({ time: 13, date: 13, component: 13, thread: 13 });
});

test("in a PSADT log both speak of every part that is written", () => {
  const { agreements, parserAlone } = compare(readFixture("grammar-psadt/deploy.log"));
  expect(agreements).toEqual({ message: 10, time: 9, date: 9, component: 8, context: 7, type: 8 });
  expect(parserAlone).toEqual([]);
});

const corpus = path.join(sharedDirectory, "corpus");
if (existsSync(corpus)) {
  const logs = ["real", "labelled"].flatMap((folder) =>
    readdirSync(path.join(corpus, folder)).map((file) => `${folder}/${file}`),
  );
  test.each(logs.sort())("corpus log %s: the grammar's parts are the parser's", (file) => {
    expect(compare(readFileSync(path.join(corpus, file))).disagreements).toEqual([]);
  });
}

interface Document {
  readonly analysis: Analysis;
  readonly lines: readonly string[];
  readonly tokens: readonly (readonly ScopedToken[])[];
}

interface Comparison {
  /** Places that both name alike, by part. */
  readonly agreements: Partial<Record<Part, number>>;
  /** Lines where both name a part, and not the same characters. */
  readonly disagreements: string[];
  /** Parts of which the grammar says nothing on the line. */
  readonly parserAlone: string[];
}

function compare(bytes: Uint8Array): Comparison {
  const document = documentOf(bytes);
  const result = { agreements: {} as Partial<Record<Part, number>>, disagreements: [] as string[], parserAlone: [] as string[] };
  for (let index = 0; index < document.analysis.entries.length; index++) {
    const entry = document.analysis.entryAt(index);
    const within = entry.prose ? [] : segmentsOf(document, entry.span);
    for (const part of within.length > 0 ? PARTS : []) comparePart(document, entry, within, part, result);
  }
  return result;
}

function comparePart(document: Document, entry: LogEntry, within: readonly Segment[], part: Part, result: Comparison): void {
  const place = part === "message" ? entry.messageSpan : entry.spans[part];
  const grammarSays = within.flatMap((segment) => scopedSegments(document, segment, part));
  for (const { line, start, end } of place ? segmentsOf(document, place) : []) {
    const named = grammarSays.filter((segment) => segment.line === line);
    const says = `line ${line + 1}, ${part}: parser ${start}-${end}`;
    if (named.length === 0) result.parserAlone.push(says);
    else if (named.some((segment) => segment.start === start && segment.end === end))
      result.agreements[part] = (result.agreements[part] ?? 0) + 1;
    else result.disagreements.push(`${says}, grammar ${named.map((segment) => `${segment.start}-${segment.end}`).join(" ")}`);
  }
}

function documentOf(bytes: Uint8Array): Document {
  const analysis = bareEngine.analyze(bytes);
  const lines = linesOf(analysis.textOf(span(0, analysis.byteLength)));
  return { analysis, lines, tokens: tokenizeLines(grammar, lines) };
}

/** What of a span lies on each line; empty pieces are dropped. */
function segmentsOf({ analysis, lines }: Document, place: Span): Segment[] {
  const { start, end } = analysis.rangeOf(place);
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => {
    const line = start.line + index;
    const last = line === end.line ? end.character : (lines[line] ?? "").length;
    return { line, start: index === 0 ? start.character : 0, end: last };
  }).filter((segment) => segment.end > segment.start);
}

/** The grammar's tokens of a part inside a piece of an entry, neighbours joined (a code splits its message). */
function scopedSegments({ tokens }: Document, { line, start, end }: Segment, part: Part): Segment[] {
  const joined: { line: number; start: number; end: number }[] = [];
  for (const token of tokens[line] ?? []) {
    if (token.start < start || token.end > end || !token.scopes.some((scope) => scope.startsWith(SCOPES[part]))) continue;
    const last = joined.at(-1);
    if (last?.end === token.start) last.end = token.end;
    else joined.push({ line, start: token.start, end: token.end });
  }
  return joined;
}
