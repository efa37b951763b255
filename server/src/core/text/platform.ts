/** The two platform names the core uses; both stand in Node and in browsers. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: string, options: { ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/** Byte order marks are kept as U+FEFF: whoever wants them gone cuts them, and columns stay right. */
const options = { ignoreBOM: true };

const encoder = new TextEncoder();
const decoders = {
  "utf-8": new TextDecoder("utf-8", options),
  "utf-16le": new TextDecoder("utf-16le", options),
  "utf-16be": new TextDecoder("utf-16be", options),
};

/** UTF-8; lone surrogates become U+FFFD. */
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** Never throws; invalid sequences become U+FFFD. */
export const decodeBytes = (bytes: Uint8Array, encoding: keyof typeof decoders): string => decoders[encoding].decode(bytes);
