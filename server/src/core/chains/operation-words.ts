/** The words of a sentence that tell what was done to what, cut to their stems; no numbers, names or paths. */
export function operationWords(message: string): Set<string> {
  const words = message
    .toLowerCase()
    .replace(NAMES, " ")
    .match(/\b[a-z]{4,}\b/g);
  return new Set((words ?? []).filter((word) => !SAYS_NOTHING.test(word)).map((word) => word.slice(0, STEM)));
}

/** `download`, `downloaded` and `downloading` are one. */
const STEM = 5;
const NAMES = /"[^"\r\n]*"|'[^'\r\n]*'|\b[a-z]+:\/\/\S+|(?:\b[a-z]:\\|\\\\)\S+/g;
/** Words of success and failure themselves, and those that any sentence of a log may hold. */
const SAYS_NOTHING =
  /^(?:success\w*|succe+ded|succesfully|fail\w*|errors?|unable|cannot|could|complete\w*|finished|with|from|that|this|have|been|again|code|exit\w*|return\w*|process\w*|command|line|retry\w*|trying|tried|next|another|unspecified|unknown|windows|source|result|hresult|status)$/;

/**
 * What a sentence is about by name: quoted text, ids of packages, updates and jobs, the place in a list (`3 of 5`, unless tries
 * are counted). Servers and paths are where it was got from, and no part of it.
 */
export const operationObjects = (message: string): Set<string> =>
  new Set((message.match(OBJECTS) ?? []).map((object) => object.toLowerCase()));

const OBJECTS =
  /"[^"\r\n]+"|'[^'\r\n]+'|\b[A-Z][A-Z0-9]{2}[0-9A-F]{5}\b|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\bKB\d{6,}\b|(?<!\b(?:attempt|try|retry|time) )\b\d+ of \d+\b/gi;
