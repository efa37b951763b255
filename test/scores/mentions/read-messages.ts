import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of the messages that no rule is tuned by. The third of the others that a hash once held out is spent, and tuned on. */
const HELD_OUT = "held-out-2";

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

/**
 * All labelled messages of a directory, in order of file and line, those held out last. Throws on a line without a component or with
 * a mark left open.
 */
export const readMessages = (directory: string): LabelledMessage[] => [
  ...readPart(directory, false),
  ...readPart(path.join(directory, HELD_OUT), true),
];

function readPart(directory: string, heldOut: boolean): LabelledMessage[] {
  const files = readdirSync(directory).filter((file) => file.endsWith(".txt"));
  return files.sort().flatMap((file) => {
    const lines = readFileSync(path.join(directory, file), "utf8").split("\n");
    return lines.flatMap((text, i) =>
      text === "" || text.startsWith("#") ? [] : [{ ...parseMessage(text, file, i + 1), heldOut }],
    );
  });
}

function parseMessage(text: string, file: string, line: number): Omit<LabelledMessage, "heldOut"> {
  const [component, marked] = text.split(/ \| (.*)/s);
  if (component === undefined || marked === undefined) throw new Error(`${file}:${line} has no component`);
  const broken = marked.replaceAll("⏎", "\n");
  const plain = broken.replace(MARKS, "");
  const marks = parseMarks(broken, `${file}:${line}`);
  return { file, line, component, marked, bytes: new TextEncoder().encode(plain), marks };
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
