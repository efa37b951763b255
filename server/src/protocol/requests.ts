/**
 * The requests this server knows beyond LSP, shared by server and client: names and plain types only.
 * Every one answers `null` for a document that is not open or holds nothing of the kind; none throws for a bad argument.
 */
import type { TextForm } from "./document-requests.ts";

/** Sent as `initializationOptions` by a client that has the commands of {@link Command} and the requests below. */
export interface ClientFeatures {
  /** Hovers and code actions may carry `command:` links, and the client inserts notes itself. */
  readonly smstsCommands?: boolean;
  /** IANA zone of the reader, e.g. `Europe/Berlin`; the server's own without it. */
  readonly timeZone?: string;
  /** For a reader whose language is not English. */
  readonly translation?: Translation;
  /** False where the workspace is not trusted: its packs are not read until `smsts/trustGranted`. */
  readonly trusted?: boolean;
  /** The editor explains and completes YAML by contributed schemas itself: what the schema says is left to it. */
  readonly yamlSchemas?: boolean;
}

/** The server's texts in another language. */
export interface Translation {
  /** BCP 47 tag, e.g. `de` or `pt-br`: words of numbers and units. */
  readonly language: string;
  /** English text with its placeholders (`{0}`) to its translation, as in `l10n/bundle.l10n.*.json`; what is missing stays English. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Command ids, as in the manifest. Arguments in the comment. */
export const Command = {
  /** { code: string, uri?: string, line?: number } or nothing: ask. */
  explainCode: "smsts.explainCode",
  /** { code: string, uri?: string, line?: number } or nothing: the code at the caret. */
  searchLearn: "smsts.searchLearn",
  /** { article: string } or { uri: string, chainId?: string }, or nothing: the active log's most severe chain. */
  openResolution: "smsts.openResolution",
  /** No argument: asks. */
  browseKnowledge: "smsts.browseKnowledge",
  /** { uri: string, chainId?: string } or nothing: the chain of the caret's entry, else the most severe. */
  draftRule: "smsts.draftRule",
  /** { uri: string, chainId?: string } or nothing. */
  insertNote: "smsts.insertNote",
  /** { uri: string, chainId?: string }, with { document: string, line, start, end } of a word that goes for it; or nothing: ask. */
  insertNoteHere: "smsts.insertNoteHere",
  /** { uri: string, chainId?: string } or nothing. */
  copyNote: "smsts.copyNote",
  /** { uri: string, chainId?: string, template?: string } or nothing; without a template: ask. */
  copyNoteAs: "smsts.copyNoteAs",
  /** { uri: string, chainId?: string } or nothing: the chain of the caret's entry, else the most severe. */
  goToRootCause: "smsts.goToRootCause",
  /** { uri: string, chainId?: string, file: string }, a file that `smsts/nextLogs` gave; without a file, or nothing: ask. */
  openNextLog: "smsts.openNextLog",
  /** No argument: from the caret of the log that was active last, around its end. */
  nextFailure: "smsts.nextFailure",
  previousFailure: "smsts.previousFailure",
  /** A file's `Uri` and an array of all that are selected, as a menu of the explorer passes them; or nothing. */
  compareRuns: "smsts.compareRuns",
  /** A log's `Uri`, { uri: string, format?: ReportFormat, target?: string (a URI) }, or nothing: what is missing is asked. */
  saveReport: "smsts.saveReport",
  saveFolderReport: "smsts.saveFolderReport",
  /** A document's `Uri` or { uri: string, target?: string }; or nothing: the document in front. */
  saveRedactedCopy: "smsts.saveRedactedCopy",
  /** No argument. */
  openSample: "smsts.openSample",
  /** No argument: the active log. */
  toggleReadingView: "smsts.toggleReadingView",
  copyAsColumns: "smsts.copyAsColumns",
  describeEntry: "smsts.describeEntry",
  /** No argument: the code at the caret of the active editor, in Markdown, AsciiDoc or plain text. */
  insertExplanation: "smsts.insertExplanation",
  insertResolution: "smsts.insertResolution",
  insertArticleLink: "smsts.insertArticleLink",
  /** Nothing: the log in front. */
  toggleFollow: "smsts.toggleFollow",
  /** Nothing: the same, where it is known to be followed. */
  stopFollowing: "smsts.stopFollowing",
  /** Nothing: the *Task Sequence* view. */
  showFailuresOnly: "smsts.showFailuresOnly",
  showAllSteps: "smsts.showAllSteps",
  /** Nothing: the step at the caret of the log that was active last, in that view. */
  revealStep: "smsts.revealStep",
} as const;

export interface ChainParams {
  readonly uri: string;
  /** Default: the most severe, newest chain. */
  readonly chainId?: string;
}

/** `smsts/article`: an article as Markdown, to read offline. */
export const articleRequest = "smsts/article";
export interface ArticleParams {
  readonly article?: string;
  /** The workspace folder (URI) whose packs are asked first. */
  readonly folder?: string;
  readonly chain?: ChainParams;
}
export interface ArticleResult {
  readonly id: string;
  readonly title: string;
  readonly kb: string | null;
  readonly state: "online" | "archived" | "gone";
  /** First link: Microsoft's page, or the archive copy of a retired one; null for none. */
  readonly url: string | null;
  readonly markdown: string;
}

/** `smsts/explain`: a code in any spelling, or a symbol, as Markdown (the hover's text without its place). */
export const explainRequest = "smsts/explain";
export interface ExplainParams {
  readonly text: string;
  /** The log it was seen in, with its line (0-based), for ranking. */
  readonly uri?: string;
  readonly line?: number;
  /** The one of its meanings that is meant: it stands first. */
  readonly meant?: MeantMeaning;
}
export interface MeantMeaning {
  readonly family: string;
  readonly symbol: string | null;
}
export interface ExplainResult {
  readonly hex: string;
  readonly symbol: string | null;
  readonly markdown: string;
  /** A search of Microsoft Learn for code and symbol; null where there is nothing to search for. */
  readonly searchUrl: string | null;
}

/** `smsts/searchCodes`: the codes that a person may mean who types a number, a symbol, parts of it or words. */
export const searchCodesRequest = "smsts/searchCodes";
/** Longest query that is looked at, in UTF-16 code units. */
export const searchQueryLimit = 1000;
export interface SearchCodesParams {
  readonly query: string;
  /** The log it was seen in, with its line (0-based), for ranking. */
  readonly uri?: string;
  readonly line?: number;
}
/** One meaning of a code, for a list; plain text but where it says Markdown. */
export interface FoundCode {
  /** `0x800700C1`, `193`. */
  readonly code: string;
  readonly symbol: string | null;
  /** For `smsts/explain`; null for a code that no table knows. */
  readonly meant: MeantMeaning | null;
  /** `0x800700C1 · ERROR_BAD_EXE_FORMAT`. */
  readonly label: string;
  /** Where it is at home and another form of it: `Win32 · 0x800700C1`. */
  readonly description: string;
  /** What it means; empty where only its name is known. */
  readonly detail: string;
  /** As that of {@link ExplainLineResult}, in Markdown. */
  readonly explanation: string;
  /** As that of {@link ExplainResult}. */
  readonly searchUrl: string | null;
}
export interface SearchCodesResult {
  /** Best first. */
  readonly codes: readonly FoundCode[];
  /** How many more there are. */
  readonly more: number;
}

/** `smsts/explainLine`: the code at a place of one line of a document that the server does not have. */
export const explainLineRequest = "smsts/explainLine";
/** Longest line that is looked at, in UTF-16 code units. */
export const explainLineLimit = 10_000;
export interface ExplainLineParams {
  readonly line: string;
  /** UTF-16 code units. */
  readonly character: number;
  /** Of the explanation; Markdown by default. */
  readonly form?: TextForm;
}
export interface ExplainLineResult {
  /** Of the code as written, in UTF-16 code units of the line. */
  readonly range: { readonly start: number; readonly end: number };
  /** The hover's text. */
  readonly markdown: string;
  /** Symbol and meaning in a few words, on one line; empty for a code that no table knows. */
  readonly explanation: string;
}

/** `smsts/hintLines`: what the codes in lines are, of a document that the server does not have. */
export const hintLinesRequest = "smsts/hintLines";
/** Most lines of one request; each no longer than {@link explainLineLimit}. */
export const hintLinesLimit = 500;
export interface HintLinesParams {
  readonly lines: readonly string[];
}
export interface LineHint {
  /** Where the code ends, in UTF-16 code units of its line. */
  readonly character: number;
  /** Plain text on one line. */
  readonly label: string;
}
export interface HintLinesResult {
  /** The hints of each line, in the order of the request. */
  readonly lines: readonly (readonly LineHint[])[];
}

/** `smsts/rootCause`: where the root cause stands; it may be another file of the log. */
export const rootCauseRequest = "smsts/rootCause";
export interface RootCauseParams extends ChainParams {
  /** Caret line (0-based): its entry's chain is preferred. */
  readonly line?: number;
}
export interface RootCauseResult {
  readonly chainId: string;
  readonly uri: string;
  readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
}

/** `smsts/nextLogs`: the logs that have the rest of the story of a failure, the best first. Parameters as of the root cause. */
export const nextLogsRequest = "smsts/nextLogs";
export interface NextLogsResult {
  readonly chainId: string;
  readonly logs: readonly NextLogItem[];
}
/** Plain text, each on one line. */
export interface NextLogItem {
  /** `AppEnforce.log`; an article's own words; the name of an event log. */
  readonly label: string;
  /** Where it usually is: `usually C:\\Windows\\CCM\\Logs\\AppEnforce.log`; empty where nobody can say. */
  readonly place: string;
  /** What it tells; empty where the label says it. */
  readonly tells: string;
  /** The files of it that lie around the log, the likeliest first, with their way from the log's folder. */
  readonly found: readonly { readonly uri: string; readonly label: string }[];
}

/** `smsts/nextLogPlace`: where a file that `smsts/nextLogs` gave begins to speak of the step that failed. */
export const nextLogPlaceRequest = "smsts/nextLogPlace";
export interface NextLogPlaceParams extends ChainParams {
  readonly file: string;
}
export interface NextLogPlaceResult {
  readonly uri: string;
  /** 0-based; null where the clocks of the two logs do not tell. */
  readonly line: number | null;
}

/**
 * `smsts/failures`: the root causes of what failed (errors and warnings) in a document and the other files of its log; empty
 * where nothing did.
 */
export const failuresRequest = "smsts/failures";
export interface FailuresParams {
  readonly uri: string;
}
export interface Failure extends RootCauseResult {
  readonly severity: "error" | "warning";
}
export interface FailuresResult {
  /** URIs of the log's files, oldest first; one of them is the document's. */
  readonly files: readonly string[];
  /** In the order of the files, and in document order in each. */
  readonly failures: readonly Failure[];
}

/** `smsts/verdict`: how the newest run of a log ended, in a few words. */
export const verdictRequest = "smsts/verdict";
export interface VerdictParams {
  readonly uri: string;
}
export interface VerdictResult {
  readonly outcome: "failed" | "succeeded" | "running" | "noFailure";
  /** `failed: Apply Operating System, 0x80070070`: plain text on one line, without a full stop. */
  readonly text: string;
  /** The same in a sentence or two, plain text on one line. */
  readonly detail: string;
  /** The chain that it stands on, for `smsts/rootCause`; null where nothing failed. */
  readonly chainId: string | null;
}

/** `data` of a diagnostic; quick fixes go by `kind`. */
export interface DiagnosticData {
  readonly kind: "chain" | "pack" | "setting";
  readonly chainId: string;
}
