/** Something private, with all its places in the document: replaced at one of them, it is to be replaced at all. */
export interface PrivateName {
  readonly text: string;
  readonly pseudonym: string;
  /** UTF-16 offsets, in text order. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly pseudonym: string;
}

/** What the redactor found, by what stands there and what would stand for it, in the order of first places. */
export function privateNames(text: string, found: readonly FoundName[]): PrivateName[] {
  const names = new Map<string, { text: string; pseudonym: string; places: { start: number; end: number }[] }>();
  for (const { start, end, pseudonym } of found) {
    const written = text.slice(start, end);
    const key = JSON.stringify([pseudonym, written]);
    const name = names.get(key) ?? { text: written, pseudonym, places: [] };
    names.set(key, name);
    name.places.push({ start, end });
  }
  return [...names.values()];
}
