import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../../../server/src/core/text/hash.ts";

/** A code as the label has it: bytes of the message without marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly failing: boolean;
}

export interface LabelledMessage {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly component: string;
  /** With its marks, as the file has it. */
  readonly marked: string;
  /** The message in UTF-8. */
  readonly bytes: Uint8Array;
  readonly marks: readonly Mark[];
  /** Never looked at while rules are tuned. */
  readonly heldOut: boolean;
}

const MARKS = /(?<failing>⟦)|(?<closing>[⟧⟫])|⟪/g;

/** All labelled messages of a directory, in order of file and line. Throws on a line without a component or with a mark left open. */
export function readMessages(directory: string): LabelledMessage[] {
  const files = readdirSync(directory).filter((file) => file.endsWith(".txt"));
  return files.sort().flatMap((file) => {
    const lines = readFileSync(path.join(directory, file), "utf8").split("\n");
    return lines.flatMap((text, i) => (text === "" || text.startsWith("#") ? [] : [parseMessage(text, file, i + 1)]));
  });
}

function parseMessage(text: string, file: string, line: number): LabelledMessage {
  const [component, marked] = text.split(/ \| (.*)/s);
  if (component === undefined || marked === undefined) throw new Error(`${file}:${line} has no component`);
  const broken = marked.replaceAll("⏎", "\n");
  const plain = broken.replace(MARKS, "");
  const heldOut = Number.parseInt(hashOf([plain]).slice(-6), 16) % 3 === 0;
  const marks = parseMarks(broken, `${file}:${line}`);
  return { file, line, component, marked, bytes: new TextEncoder().encode(plain), marks, heldOut };
}

function parseMarks(text: string, place: string): Mark[] {
  const marks: Mark[] = [];
  let open: { readonly start: number; readonly failing: boolean } | null = null;
  for (const { index, groups } of text.matchAll(MARKS)) {
    const at = Buffer.byteLength(text.slice(0, index).replace(MARKS, ""));
    if ((groups?.closing !== undefined) !== (open !== null)) throw new Error(`${place} has a mark without its other half`);
    if (open === null) open = { start: at, failing: groups?.failing !== undefined };
    else {
      marks.push({ ...open, end: at });
      open = null;
    }
  }
  if (open !== null) throw new Error(`${place} has a mark without its other half`);
  return marks;
}
