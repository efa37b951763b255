import type { ChainParams } from "./requests.ts";

/** Requests about incident notes, on the terms of `requests.ts`. A log that is not open is read from the disk. */

/** `smsts/note`: the incident note of a chain. */
export const noteRequest = "smsts/note";
export interface NoteParams extends ChainParams {
  /** The document it will stand in: evidence links become relative to it where possible. */
  readonly targetUri?: string;
  /** As the setting `smsts.incident.template` has it, in its place. */
  readonly template?: string;
  /** `plain` for a document that is no Markdown: a template of Markdown gives way to the built-in one of plain text. */
  readonly format?: NoteFormat;
  /** Level of its topmost heading (1 to 6); as the template has it without one. */
  readonly headingLevel?: number;
  /** With pseudonyms in the place of what is private. */
  readonly redact?: boolean;
  /** Those that the document has: none of them is given to another name. */
  readonly standing?: readonly StandingPseudonyms[];
  /** Whether the person trusts the workspace: without it, its own templates are not used. */
  readonly trusted?: boolean;
}
/** The pseudonyms in a part of a document. */
export interface StandingPseudonyms {
  /** Of the note that they stand in; null for what stands outside of notes. */
  readonly chainId: string | null;
  readonly pseudonyms: readonly string[];
}
export type NoteFormat = "markdown" | "plain";
export interface NoteResult {
  /** Id of the chain, as in the marker. */
  readonly id: string;
  readonly title: string;
  readonly format: NoteFormat;
  /** Whether a rule knows what it is of to be harmless, and no failure. */
  readonly harmless: boolean;
  /**
   * The whole block from begin to end marker, LF line ends, no trailing line end; of a template of plain text, the text without
   * markers.
   */
  readonly markdown: string;
  /** For the top of a document that begins with the note; null where the template has none. */
  readonly frontMatter: string | null;
  /** What the name of its document may be made of, as plain text; empty where the log does not tell. */
  readonly names: NoteNames;
}
export interface NoteNames {
  readonly machine: string;
  /** Name of the task sequence. */
  readonly run: string;
  readonly packageId: string;
  /** Of the root cause, on the log's own clock: `2015-03-11`, `09-41-06`. */
  readonly date: string;
  readonly time: string;
  readonly code: string;
  /** Without its ending. */
  readonly logName: string;
}

/** `smsts/noteChoices`: the failures that a note can be of, in the open logs and in those of the workspace folders. No parameters. */
export const noteChoicesRequest = "smsts/noteChoices";
export interface NoteChoicesResult {
  /** The open logs first, in each part the newest and most severe first. */
  readonly choices: readonly NoteChoice[];
}
/** Plain text, each on one line. */
export interface NoteChoice {
  readonly uri: string;
  readonly chainId: string;
  readonly open: boolean;
  readonly severity: "error" | "warning";
  /** As that of {@link NoteResult}. */
  readonly title: string;
  /** Machine, step, time. */
  readonly detail: string;
}

/** `smsts/noteTemplates`: the templates there are for notes of a log. */
export const noteTemplatesRequest = "smsts/noteTemplates";
export interface NoteTemplatesParams {
  readonly uri: string;
  /** As in {@link NoteParams}. */
  readonly trusted?: boolean;
}
export interface NoteTemplatesResult {
  readonly templates: readonly NoteTemplateItem[];
}
export interface NoteTemplateItem {
  /** For the setting, and for `template` of {@link NoteParams}. */
  readonly name: string;
  readonly builtIn: boolean;
  readonly format: NoteFormat;
}

/** `smsts/checkTemplate`: what is wrong with a template of notes. */
export const checkTemplateRequest = "smsts/checkTemplate";
export interface CheckTemplateParams {
  readonly text: string;
}
export interface CheckTemplateResult {
  readonly problems: readonly {
    readonly message: string;
    /** 0-based, and UTF-16 code units. */
    readonly line: number;
    readonly character: number;
    readonly length: number;
  }[];
}

/** `smsts/evidence`: the text of a log, as somebody pastes it into Markdown, as a block with its codes explained; null for other text. */
export const evidenceRequest = "smsts/evidence";
/** Longest text that is looked at, in UTF-16 code units, and the most lines: more is no excerpt, but a log. */
export const evidenceLimit = 1_000_000;
export const evidenceLines = 2000;
export interface EvidenceParams {
  readonly text: string;
  /** Where it was copied. If it stands there still, its entries are quoted whole and linked. */
  readonly from?: LogExcerpt;
  /** As in {@link NoteParams}, as are `redact` and `standing`. */
  readonly targetUri?: string;
  readonly redact?: boolean;
  readonly standing?: readonly StandingPseudonyms[];
}
/** Parts of a log, in its order; 0-based lines and UTF-16 code units. */
export interface LogExcerpt {
  readonly uri: string;
  readonly ranges: readonly { readonly start: ExcerptPosition; readonly end: ExcerptPosition }[];
}
interface ExcerptPosition {
  readonly line: number;
  readonly character: number;
}
export interface EvidenceResult {
  /** LF line ends, no trailing line end. */
  readonly markdown: string;
}
