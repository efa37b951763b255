import type { CancellationToken } from "vscode-languageserver";
import type { Analysis } from "../core/analysis.ts";
import { createRedactor, type Redactor } from "../core/redact/redactor.ts";
import { ofText, slicesOf } from "../core/redact/text-slices.ts";
import { redactorOfLogInSlices } from "../features/redact-log.ts";
import { redactionSummary } from "../features/redaction-text.ts";
import { type RedactReplacement, type RedactResult, redactLimit, redactRequest } from "../protocol/redact-requests.ts";
import { currentLog } from "./log-lookup.ts";
import type { Session } from "./session.ts";

export const redactRequests = [[redactRequest, redact]] as const;

/** Code units redacted between two looks at the cancellation: some milliseconds' work. */
const SLICE = 1 << 17;

/** `smsts/redact`: a text, or an open document. */
async function redact(
  session: Session,
  { uri, text: given }: Record<string, unknown>,
  token: CancellationToken,
): Promise<RedactResult | null> {
  const { documents, host } = session;
  const text = typeof given === "string" ? given : typeof uri === "string" ? documents.get(uri)?.getText() : undefined;
  if (text === undefined || text.length > redactLimit) return null;
  const redactor = await redactorFor(session, typeof uri === "string" ? uri : null);
  const slices = [...slicesOf(ofText(text), SLICE)];
  if (slices.length > 1) {
    for (const { start, end } of slices) {
      redactor.learn(text.slice(start, end));
      await host.pause();
      if (token.isCancellationRequested) return null;
    }
  }
  const replacements: RedactReplacement[] = [];
  for (const { start, end } of slices) {
    for (const found of redactor.replacements(text.slice(start, end))) {
      replacements.push({ ...found, start: found.start + start, end: found.end + start });
    }
    await host.pause();
    if (token.isCancellationRequested) return null;
  }
  const { counts } = redactor;
  return {
    text: replaced(text, replacements),
    counts: Object.fromEntries(counts),
    summary: redactionSummary(counts),
    replacements,
  };
}

/** By the settings of a document; where that is an open log, with its names. */
export async function redactorFor(session: Session, uri: string | null): Promise<Redactor> {
  if (uri === null) return createRedactor();
  const log = await currentLog(session, uri);
  if (log !== null) return redactorForLog(session, uri, log.analysis);
  const { rules } = (await session.settings.of(uri)).redaction;
  return createRedactor({ rules });
}

/** For what is said of a log, by its settings. */
export async function redactorForLog({ settings, host }: Session, uri: string, analysis: Analysis): Promise<Redactor> {
  const { rules } = (await settings.of(uri)).redaction;
  return redactorOfLogInSlices(analysis, rules, host.pause);
}

function replaced(text: string, replacements: readonly RedactReplacement[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, pseudonym } of replacements) {
    parts.push(text.slice(at, start), pseudonym);
    at = end;
  }
  return [...parts, text.slice(at)].join("");
}
