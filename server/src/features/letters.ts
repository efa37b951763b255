/** A text by its letters and digits alone: however it is wrapped, escaped or emphasised. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
