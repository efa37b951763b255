import { createAssignedFinder } from "./find-assigned.ts";
import { findDerived } from "./find-derived.ts";
import { findKept, findPseudonyms } from "./find-kept.ts";
import { createNameFinder, gapsBetween } from "./find-names.ts";
import { findRows } from "./find-rows.ts";
import { type FoundSpan, mergeFound, outside, type TextSpan, union } from "./found-spans.ts";
import { createNameRegister } from "./name-register.ts";
import { isNeverPrivate } from "./never-private.ts";
import { findOwn, mostRules, type RedactionRule, ruleProblem, wordOf } from "./own-rules.ts";
import type { StandingNames } from "./pseudonyms.ts";
import type { RedactionKind } from "./redaction-kinds.ts";

/** A piece of a text, on one line, and what stands for it; UTF-16 offsets in the text that was given. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly kind: RedactionKind;
  readonly pseudonym: string;
}

/**
 * Takes what is private out of texts that belong together: the same name has the same pseudonym in all of them. Never throws, takes
 * time linear in the text, keeps the number of lines, and changes nothing in what it has redacted before.
 */
export interface Redactor {
  /**
   * Collects names from a text, so that texts redacted afterwards know them, and numbers them in its order: whatever is said of one
   * log has the same pseudonyms. `redact` learns its own text.
   */
  learn(text: string): LearntText;
  redact(text: string): string;
  /**
   * What `redact` replaces, in text order.
   * @param learnt what `learn` answered for this text: it is not looked through again
   */
  replacements(text: string, learnt?: LearntText): readonly Replacement[];
  /** How many different things of each kind were replaced so far; secrets count by what they are, too. */
  readonly counts: ReadonlyMap<RedactionKind, number>;
}

/** What is private in a text by its place or shape, and what is kept. */
export interface LearntText {
  readonly found: readonly FoundSpan[];
  /** In text order, not overlapping. */
  readonly kept: readonly TextSpan[];
}

export interface RedactorOptions {
  /** Those that cannot be used are left out, see `ruleProblem`. */
  readonly rules?: readonly RedactionRule[];
  /** A machine that is known otherwise. */
  readonly machine?: string | null;
  readonly standing?: StandingNames;
}

/** Of two that see the same text, the lower one says what it is. */
const rank = { own: 0, secrets: 500, assigned: 1000, rows: 2000, derived: 3000 };

/** What is left of a span between the pseudonyms in it: `DOMAIN-1\USER-1`. */
const SEPARATORS = /^(?:[\s.@\\,:;/$-]|%40)*$/;

export function createRedactor({ rules = [], machine = null, standing }: RedactorOptions = {}): Redactor {
  const register = createNameRegister(standing);
  const names = createNameFinder();
  const findAssigned = createAssignedFinder();
  const ownRules = rules.filter((rule) => ruleProblem(rule) === null).slice(0, mostRules);
  const ownWords = new Set(ownRules.map(wordOf));
  let added = 0;
  if (machine !== null && machine !== "") {
    register.note("machine", machine);
    register.number("machine", machine);
  }

  /** Looks a text through, and notes the names in it. */
  const look = (text: string): LearntText => {
    const lower = lowerCase(text);
    const kept = findKept(text, lower);
    for (const name of kept.names) if (/[^\s]\s+[^\s]/.test(name)) names.add(name, "kept");
    const pseudonyms = findPseudonyms(text, ownWords);
    for (const { pseudonym } of pseudonyms) register.reserve(pseudonym);
    const keptSpans = union([...kept.spans, ...pseudonyms]);

    const own = ownRules.flatMap((rule, index) => findOwn(text, lower, rule, rank.own + index));
    const found = [...own, ...findAssigned(text, rank.assigned), ...findRows(text, lower, rank.rows, rank.secrets)];
    const free = found.filter((span) => !isKept(text, span, keptSpans));
    const merged = mergeFound(free);
    for (const { kind, value } of merged) register.note(kind, value);
    return { found: merged, kept: keptSpans };
  };

  /** With what the names noted so far give away. */
  const derive = (text: string, { found, kept }: LearntText): FoundSpan[] => {
    const derived = findDerived(text, register, rank.derived).filter((span) => !isKept(text, span, kept));
    for (const { kind, value } of derived) register.note(kind, value);
    return mergeFound([...found, ...derived]);
  };

  const replacements = (text: string, learnt = look(text)): Replacement[] => {
    const { kept } = learnt;
    const found = derive(text, learnt);
    for (; added < register.names.length; added++) {
      const name = register.names[added];
      if (name !== undefined) names.add(name.value, name);
    }
    const gaps = gapsBetween(text.length, union([...found, ...kept]));
    const named = gaps.flatMap(({ start, end }) =>
      names.find(text.slice(start, end)).map((span) => ({ ...span, start: span.start + start, end: span.end + start })),
    );
    const all = [...found, ...named].sort((a, b) => a.start - b.start);
    const lineBreaks = all.flatMap((span) => lineBreaksIn(text, span));
    const pieces = outside(all, union([...kept, ...lineBreaks]));
    const whole = pieces.filter(
      ({ start, end, value }) => end - start === value.length || !SEPARATORS.test(text.slice(start, end)),
    );
    return whole.map(({ start, end, kind, value, word }) => {
      return { start, end, kind, pseudonym: register.pseudonymOf(kind, value, word) };
    });
  };

  return {
    learn(text) {
      const learnt = look(text);
      for (const { kind, value, word } of derive(text, learnt)) register.number(kind, value, word);
      return learnt;
    },
    replacements,
    redact: (text) => replaceAll(text, replacements(text)),
    counts: register.counts,
  };
}

/** The text with the pseudonyms in it. @param replacements in text order */
export function replaceAll(text: string, replacements: readonly Pick<Replacement, "start" | "end" | "pseudonym">[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, pseudonym } of replacements) {
    parts.push(text.slice(at, start), pseudonym);
    at = end;
  }
  return [...parts, text.slice(at)].join("");
}

/** Lower case of the same length: some characters have none of one code unit. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z\u00c0-\u00de]+/g, (part) => part.toLowerCase());
}

function lineBreaksIn(text: string, { start, end }: TextSpan): TextSpan[] {
  const part = text.slice(start, end);
  return [...part.matchAll(/[ \t]*[\r\n]\s*/g)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
}

/** Whether kept spans and separators are all there is to one. @param spans in text order, not overlapping */
function isKept(text: string, { start, end }: TextSpan, spans: readonly TextSpan[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as TextSpan).end <= start) low = middle + 1;
    else high = middle;
  }
  let at = start;
  for (let span = spans[low]; span !== undefined && span.start < end; span = spans[++low]) {
    if (!SEPARATORS.test(text.slice(at, span.start))) return false;
    at = Math.max(at, span.end);
  }
  const rest = text.slice(at, end);
  return at > start && (SEPARATORS.test(rest) || (rest.startsWith(".") && isNeverPrivate("domain", rest.slice(1))));
}
