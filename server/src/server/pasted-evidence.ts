import type { CancellationToken } from "vscode-languageserver";
import type { Analysis } from "../core/analysis.ts";
import { fileNameOf } from "../features/log-file.ts";
import { type PastedExcerpt, pastedEvidence, pastedText } from "../features/note-pasted-evidence.ts";
import { type EvidenceResult, evidenceLimit } from "../protocol/note-requests.ts";
import { logAt } from "./log-lookup.ts";
import { isObject, isRange } from "./params.ts";
import { redactorForLog } from "./redact.ts";
import type { Session } from "./session.ts";
import { readStanding } from "./standing-names.ts";

type Params = Record<string, unknown>;

/** `smsts/evidence`: of the log that the text was copied from, as long as it still stands there; else of the text alone. */
export async function evidence(session: Session, params: Params, token: CancellationToken): Promise<EvidenceResult | null> {
  const { text, from, targetUri, redact, standing } = params;
  if (typeof text !== "string" || text.length > evidenceLimit) return null;
  const target = typeof targetUri === "string" ? targetUri : undefined;
  const copied = isObject(from) ? await excerptOfLog(session, from, text, target, token) : null;
  const excerpt = copied ?? pastedText((await session.engines.builtIn()).engine.analyzeText(text));
  if (excerpt === null) return null;
  const { analysis, log } = excerpt;
  const redactor =
    redact === true ? await redactorForLog(session, log?.uri ?? target ?? "", analysis, readStanding(standing)) : null;
  const markdown = pastedEvidence(
    redactor === null ? excerpt : { ...excerpt, redact: redactor.redact, log: log && { ...log, redact: redactor.redact } },
  );
  return markdown === null ? null : { markdown };
}

async function excerptOfLog(
  session: Session,
  { uri, ranges }: Params,
  text: string,
  targetUri: string | undefined,
  token: CancellationToken,
): Promise<PastedExcerpt | null> {
  if (typeof uri !== "string" || !Array.isArray(ranges) || !ranges.every(isRange)) return null;
  const analysis = await logAt(session, uri, token);
  if ("problem" in analysis) return null;
  const parts = ranges.map(({ start, end }) => {
    const isWholeLine = end.character === 0 && end.line > start.line;
    return analysis.entriesOnLines(start.line, isWholeLine ? end.line - 1 : end.line);
  });
  const entries = [...new Set(parts.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)))];
  if (!standsIn(analysis, entries, text)) return null;
  return { analysis, entries: entries.sort((a, b) => a - b), log: { name: fileNameOf(uri), uri, targetUri } };
}

/** Whether the text begins in the first of the entries and ends in the last one: the log may have changed since it was copied. */
function standsIn(analysis: Analysis, entries: readonly number[], text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const holds = (entry: number | undefined, line: string | undefined): boolean =>
    entry !== undefined && line !== undefined && analysis.textOf(analysis.entrySpan(entry)).includes(line.trim());
  return holds(entries[0], lines[0]) && holds(entries.at(-1), lines.at(-1));
}
