import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { EntryFlag, Severity } from "../core/formats/log-table.ts";
import type { Span } from "../core/text/offsets.ts";
import { commandLineIn, partsOf, restOfLine } from "./message-parts.ts";
import { type PlacedToken, placeTokens } from "./place-tokens.ts";
import type { TokenModifier } from "./semantic-token-legend.ts";
import { statementTokens } from "./statement-tokens.ts";
import { type MessageToken, overlay } from "./token-layers.ts";

/** Messages longer than this (UTF-8 bytes) are left to the grammar: editors do not show lines that long to the end. */
const MAX_MESSAGE_BYTES = 1 << 20;

/** The tokens that touch a range, or all: in order, without overlaps, each in one line, in messages alone. */
export function semanticTokensOf(analysis: Analysis, range?: Range): PlacedToken[] {
  const { first, end } = analysis.entriesOnLines(range?.start.line ?? 0, range?.end.line ?? analysis.lineCount);
  const tokens: PlacedToken[] = [];
  for (let entry = first; entry < end; entry++) {
    for (const token of tokensOfEntry(analysis, entry)) if (range === undefined || touches(range, token)) tokens.push(token);
  }
  return tokens;
}

function tokensOfEntry(analysis: Analysis, entry: number): PlacedToken[] {
  const { messageStart, messageEnd } = analysis.entries;
  const bytes = (messageEnd[entry] ?? 0) - (messageStart[entry] ?? 0);
  if (bytes === 0 || bytes > MAX_MESSAGE_BYTES) return [];
  const message = analysis.messageOf(entry);
  return placeTokens(message, messageTokens(analysis, entry, message), analysis.positionAt(analysis.messageSpan(entry).start));
}

/** What says most lies on top: codes, names, parts of any message, a command line, the sentence. */
function messageTokens(analysis: Analysis, entry: number, message: string): readonly MessageToken[] {
  const { components, component, flags, severity } = analysis.entries;
  const link = linkOf(analysis, entry);
  const prose = ((flags[entry] ?? 0) & EntryFlag.prose) !== 0;
  const statement = prose ? null : statementTokens(analysis, entry, message, components[component[entry] ?? 0] ?? "");
  const trace = severity[entry] === Severity.trace;
  const codes = codeTokens(analysis, entry, message, link);
  const wordsMark = codes.some(({ modifier }) => modifier !== null) ? null : (link?.modifier ?? null);
  const layers = [
    codes,
    statement?.names ?? [],
    partsOf(message),
    commandLineIn(message),
    sentence(message, wordsMark, trace, statement?.words ?? null),
  ];
  return layers.reduce(overlay);
}

/** What an entry is to its chain. */
interface LinkMark {
  readonly modifier: TokenModifier;
  /** Where the chain's code stands in the document; null for a link that names another, or none. */
  readonly code: Span["start"] | null;
}

function linkOf(analysis: Analysis, entry: number): LinkMark | null {
  const chain = analysis.chains[analysis.chainOfEntry(entry)];
  if (chain === undefined) return null;
  const index = linkIndex(chain, entry);
  const modifier = chain.harmlessRule !== null ? "harmless" : index === 0 ? "rootCause" : "echo";
  return { modifier, code: chain.links[index]?.code?.start ?? null };
}

/** Links stand in the log's order. */
function linkIndex({ links }: ErrorChain, entry: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((links[middle]?.entry ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Marked is the chain's code; in a link that names another one, such as a group's 80004004, that. */
function codeTokens(analysis: Analysis, entry: number, message: string, link: LinkMark | null): MessageToken[] {
  return analysis.mentionsOf(entry).map(({ span, text, messageOffset, failing }) => {
    const isMarked = link !== null && (link.code === null ? failing : link.code === span.start);
    const place = withBrackets(message, messageOffset, messageOffset + text.length);
    return { ...place, type: "errorCode", modifier: isMarked ? link.modifier : null };
  });
}

/** `0x(800700c1)` is looked at as one number. */
function withBrackets(message: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const bracketed = message.slice(Math.max(0, start - 3), start).toLowerCase() === "0x(" && message[end] === ")";
  return bracketed ? { start: start - 3, end: end + 1 } : { start, end };
}

/**
 * What lies under all else: the words by which the entry speaks of a failure, or the engine's, or those of a trace entry.
 *
 * @param modifier of an entry in whose codes nothing is marked, so that its words are
 */
function sentence(message: string, modifier: TokenModifier | null, trace: boolean, words: MessageToken | null): MessageToken[] {
  if (modifier === null && trace) return [{ start: 0, end: message.length, type: "trace", modifier }];
  if (words !== null) return [{ ...words, modifier }];
  if (modifier === null) return [];
  const start = message.length - message.trimStart().length;
  const end = start + restOfLine(message, start).trimEnd().length;
  return end > start ? [{ start, end, type: "failure", modifier }] : [];
}

function touches({ start, end }: Range, { line, character, length }: PlacedToken): boolean {
  const afterStart = line > start.line || (line === start.line && character + length > start.character);
  return afterStart && (line < end.line || (line === end.line && character < end.character));
}
