import type { Analysis } from "../core/analysis.ts";
import type { StandingNames } from "../core/redact/pseudonyms.ts";
import type { StandingPseudonyms } from "../protocol/note-requests.ts";
import { isObject } from "./params.ts";

/** Whose the pseudonyms of a document are: notes on the same log have its names. */
export function standingNames(parts: readonly StandingPseudonyms[], { chains }: Analysis): StandingNames {
  const ids = new Set(chains.map(({ id }) => id));
  const own = new Set<string>();
  const others = new Set<string>();
  const outside = new Set<string>();
  for (const { chainId, pseudonyms } of parts) {
    const names = chainId === null ? outside : ids.has(chainId) ? own : others;
    for (const pseudonym of pseudonyms) names.add(pseudonym);
  }
  // What somebody writes of one that stands in a note is about that.
  for (const pseudonym of outside) if (!own.has(pseudonym)) others.add(pseudonym);
  return { own: [...own], others: [...others] };
}

/** What a client sent for it; what is none is left out. */
export function readStanding(value: unknown): StandingPseudonyms[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap(({ chainId, pseudonyms }) => {
    if (!Array.isArray(pseudonyms)) return [];
    const texts = pseudonyms.filter((each) => typeof each === "string");
    return [{ chainId: typeof chainId === "string" ? chainId : null, pseudonyms: texts }];
  });
}
