import type { CancellationToken } from "vscode-languageserver";
import type { Analysis } from "../core/analysis.ts";
import { createRedactor, type LearntText, type Redactor, type Replacement, replaceAll } from "../core/redact/redactor.ts";
import { ofText, slicesOf } from "../core/redact/text-slices.ts";
import { redactorOfLogInSlices } from "../features/redact-log.ts";
import { redactionSummary } from "../features/redaction-text.ts";
import type { StandingPseudonyms } from "../protocol/note-requests.ts";
import { type RedactResult, redactLimit, redactRequest } from "../protocol/redact-requests.ts";
import { currentLog } from "./log-lookup.ts";
import type { Session } from "./session.ts";
import { standingNames } from "./standing-names.ts";

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
  const replacements = await replacementsIn(text, redactor, host.pause, token);
  if (replacements === null) return null;
  const { counts } = redactor;
  return {
    text: replaceAll(text, replacements),
    counts: Object.fromEntries(counts),
    summary: redactionSummary(counts),
    replacements,
  };
}

/** What a redactor replaces in a text of any length, in text order; null once nobody wants it any more. */
export async function replacementsIn(
  text: string,
  redactor: Redactor,
  pause: () => Promise<void>,
  token: CancellationToken,
): Promise<Replacement[] | null> {
  const slices = [...slicesOf(ofText(text), SLICE)];
  const learnt: LearntText[] = [];
  if (slices.length > 1) {
    for (const { start, end } of slices) {
      learnt.push(redactor.learn(text.slice(start, end)));
      await pause();
      if (token.isCancellationRequested) return null;
    }
  }
  const replacements: Replacement[] = [];
  for (const [index, { start, end }] of slices.entries()) {
    for (const found of redactor.replacements(text.slice(start, end), learnt[index])) {
      replacements.push({ ...found, start: found.start + start, end: found.end + start });
    }
    await pause();
    if (token.isCancellationRequested) return null;
  }
  return replacements;
}

/** By the rules for a document; where that is an open log, with its names. */
export async function redactorFor(session: Session, uri: string | null): Promise<Redactor> {
  if (uri === null) return createRedactor();
  const log = await currentLog(session, uri);
  if (log !== null) return redactorForLog(session, uri, log.analysis);
  return createRedactor({ rules: await session.redactionRules.of(uri) });
}

/** For what is said of a log, by its rules. */
export async function redactorForLog(
  { redactionRules, host }: Session,
  uri: string,
  analysis: Analysis,
  standing?: readonly StandingPseudonyms[],
): Promise<Redactor> {
  const rules = await redactionRules.of(uri);
  return redactorOfLogInSlices(analysis, rules, host.pause, standing && standingNames(standing, analysis));
}
