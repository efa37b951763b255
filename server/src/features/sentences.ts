/** A full stop that a blank follows; what stands in brackets or quotation marks behind it belongs to the sentence. */
const SENTENCE = /.*?[.!?]["')]*(?=\s|$)/gs;

/** A phrase as it begins a label of its own. */
export function capitalised(phrase: string): string {
  const [first = ""] = phrase;
  return first.toUpperCase() + phrase.slice(first.length);
}

/** The first `count` sentences of a text, or all of it. */
export function firstSentences(text: string, count: number): string {
  const found = text.match(SENTENCE)?.slice(0, count).join("");
  return found ?? text;
}
