/** Upper halves under which Windows, its setup and the client publish codes outside the HRESULTs 0x8000xxxx to 0x80FFxxxx. */
const KNOWN_HIGH_WORDS: ReadonlySet<number> = new Set([
  0x8103, 0x8121, 0x8498, 0x87c5, 0x87d0, 0x87d1, 0x87d2, 0x87d3, 0x87d4, 0x887a, 0x8898, 0x8a15, 0xc000, 0xc001, 0xc002, 0xc003,
  0xc004, 0xc007, 0xc00a, 0xc00b, 0xc00d, 0xc00e, 0xc013, 0xc015, 0xc019, 0xc01a, 0xc01c, 0xc01e, 0xc021, 0xc022, 0xc029, 0xc035,
  0xc037, 0xc038, 0xc039, 0xc03a, 0xc043, 0xc103, 0xc107, 0xc110, 0xc121, 0xc122, 0xc125, 0xc142, 0xc144, 0xc151, 0xc180, 0xc190,
  0xc770, 0xd000, 0xe000, 0xe043,
]);

/** Upper halves so common in these logs that eight hex digits with them are a code even where nothing announces one. */
const EVERYDAY_HIGH_WORDS: ReadonlySet<number> = new Set([
  0x8004, 0x8007, 0x8009, 0x800b, 0x800f, 0x8019, 0x8020, 0x8024, 0x8028, 0x8031, 0x87d0, 0x87d1, 0x87d3, 0xc190,
]);

/** Whether a value has the shape of a published HRESULT, NTSTATUS or setup code, as flags, sizes and disk signatures have not. */
export function looksLikeCode(value: number): boolean {
  const high = value >>> 16;
  if ((value & 0xffff) === 0) return false;
  return (high >= 0x8000 && high <= 0x80ff) || KNOWN_HIGH_WORDS.has(high);
}

/** Whether eight bare hex digits are a code without any word before them. */
export const isEverydayCode = (value: number): boolean => looksLikeCode(value) && EVERYDAY_HIGH_WORDS.has(value >>> 16);
