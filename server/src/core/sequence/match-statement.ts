import { mdtStatements } from "./mdt-statements.ts";
import { engineStatements, type StatementCaptures, type StatementKind, type StatementTemplate } from "./statements.ts";

export interface Statement {
  readonly kind: StatementKind;
  readonly captures: StatementCaptures;
}

interface CompiledTemplate {
  readonly template: StatementTemplate;
  /** Literals around the placeholders: one more than there are placeholders. */
  readonly literals: readonly string[];
  readonly names: readonly (keyof StatementCaptures)[];
  /** Nothing may follow the last literal. */
  readonly closed: boolean;
}

const ENGINE_COMPONENTS = new Set(["", "tsmanager", "osdsetuphook", "tsmbootstrap", "tsbootshell", "tsagent"]);

const compiled = [...engineStatements, ...mdtStatements].map(compile);
const byFirstByte = groupByFirstByte(compiled);
/** Templates that begin with a placeholder are known by their end. */
const byEnd = compiled.filter(({ literals }) => literals[0] === "");
const RULE = 61;

/** The statement that a message begins with, or null; {@link mayBeStatement} lets the caller skip decoding. */
export function matchStatement(message: string, component: string): Statement | null {
  const match = findTemplate(message, component);
  return match && { kind: match.candidate.template.kind, captures: match.captures };
}

/** The part of a message that fills a placeholder; offsets in the message, in UTF-16 code units. */
export interface CapturePlace {
  readonly name: keyof StatementCaptures;
  readonly start: number;
  readonly end: number;
}

/** As {@link matchStatement}, with the places of the captures, in order. */
export function locateStatement(
  message: string,
  component: string,
): (Statement & { readonly places: readonly CapturePlace[] }) | null {
  const match = findTemplate(message, component);
  if (match === null) return null;
  const { candidate, captures } = match;
  const places: CapturePlace[] = [];
  let at = ruleLength(message) + (candidate.literals[0]?.length ?? 0);
  for (const [i, name] of candidate.names.entries()) {
    const end = at + (captures[name]?.length ?? 0);
    places.push({ name, start: at, end });
    at = end + (candidate.literals[i + 1]?.length ?? 0);
  }
  return { kind: candidate.template.kind, captures, places };
}

interface TemplateMatch {
  readonly candidate: CompiledTemplate;
  readonly captures: StatementCaptures;
}

function findTemplate(message: string, component: string): TemplateMatch | null {
  const line = firstLine(message).slice(ruleLength(message));
  const engine = ENGINE_COMPONENTS.has(component.toLowerCase());
  const found = firstMatch(byFirstByte.get(line.charCodeAt(0)) ?? [], line, engine);
  return found ?? (/[\r\n]/.test(message.trimEnd()) ? null : firstMatch(byEnd, line, engine));
}

function firstMatch(candidates: readonly CompiledTemplate[], line: string, engine: boolean): TemplateMatch | null {
  for (const candidate of candidates) {
    const { by } = candidate.template;
    if (by !== "anyone" && (by === "script") === engine) continue;
    const captures = matchTemplate(line, candidate);
    if (captures !== null) return { candidate, captures };
  }
  return null;
}

/** Characters of the row of `=` that a banner begins with, but the last one. */
function ruleLength(message: string): number {
  let length = 0;
  while (message.charCodeAt(length) === RULE && message.charCodeAt(length + 1) === RULE) length++;
  return length;
}

/** Whether bytes may begin a statement; cheap, and never wrong about a no. */
export function mayBeStatement(bytes: Uint8Array, start: number, end: number): boolean {
  let from = start;
  while (from + 1 < end && bytes[from] === RULE && bytes[from + 1] === RULE) from++;
  const candidates = byFirstByte.get(bytes[from] ?? 0);
  if (candidates?.some(({ literals: [head = ""] }) => startsWith(bytes, from, end, head)) === true) return true;
  return byEnd.some(({ literals }) => endsWith(bytes, from, end, literals.at(-1) ?? ""));
}

function matchTemplate(line: string, { literals, names, closed }: CompiledTemplate): StatementCaptures | null {
  const head = literals[0] ?? "";
  if (!line.startsWith(head)) return null;
  let at = head.length;
  const captures: Partial<Record<keyof StatementCaptures, string>> = {};
  for (const [i, name] of names.entries()) {
    const literal = literals[i + 1] ?? "";
    const last = i === names.length - 1;
    const next = nextLiteral(line, literal, at, last, closed, name);
    if (next < 0) return null;
    captures[name] = line.slice(at, next);
    at = next + literal.length;
  }
  if (closed && at < line.trimEnd().length) return null;
  return captures;
}

/**
 * Where the literal behind a placeholder begins: the last place it fits, since names may hold the same text; but the first equals
 * sign ends a variable, and the first full stop a name that a sentence follows.
 */
function nextLiteral(line: string, literal: string, at: number, last: boolean, closed: boolean, name: string): number {
  if (literal === "") return line.length;
  if (name === "variable" || literal === ". ") return line.indexOf(literal, at);
  if (last && closed) {
    const trimmed = line.trimEnd();
    const place = trimmed.length - literal.length;
    return place >= at && trimmed.endsWith(literal) ? place : -1;
  }
  const place = line.lastIndexOf(literal);
  return place >= at ? place : -1;
}

function compile(template: StatementTemplate): CompiledTemplate {
  const open = template.text.endsWith("*");
  const parts = (open ? template.text.slice(0, -1) : template.text).split(/\{(\w+)\}/);
  return {
    template,
    literals: parts.filter((_, i) => i % 2 === 0),
    names: parts.filter((_, i) => i % 2 === 1) as (keyof StatementCaptures)[],
    closed: !open,
  };
}

function groupByFirstByte(templates: readonly CompiledTemplate[]): Map<number, CompiledTemplate[]> {
  const groups = new Map<number, CompiledTemplate[]>();
  for (const template of templates) {
    const first = template.literals[0]?.charCodeAt(0) ?? 0;
    if (Number.isNaN(first)) continue;
    groups.set(first, [...(groups.get(first) ?? []), template]);
  }
  return groups;
}

function startsWith(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start < text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Blanks behind the text do not count. */
function endsWith(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  let last = end;
  while (last > start && (bytes[last - 1] ?? 0) <= 32) last--;
  return startsWith(bytes, Math.max(start, last - text.length), last, text);
}

function firstLine(message: string): string {
  const end = message.search(/[\r\n]/);
  return end < 0 ? message : message.slice(0, end);
}
