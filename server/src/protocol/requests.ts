/**
 * The requests this server knows beyond LSP, shared by server and client: names and plain types only.
 * Every one answers `null` for a document that is not open or holds nothing of the kind; none throws for a bad argument.
 */

/** Sent as `initializationOptions` by a client that has the commands of {@link Command} and the requests below. */
export interface ClientFeatures {
  /** Hovers and code actions may carry `command:` links, and the client inserts notes itself. */
  readonly smstsCommands?: boolean;
  /** IANA zone of the reader, e.g. `Europe/Berlin`; the server's own without it. */
  readonly timeZone?: string;
}

/** Command ids, as in the manifest. Arguments in the comment. */
export const Command = {
  /** { code: string, uri?: string, line?: number } or nothing: ask. */
  explainCode: "smsts.explainCode",
  /** { article: string } or { uri: string, chainId?: string }, or nothing: the active log's most severe chain. */
  openResolution: "smsts.openResolution",
  /** { uri: string, chainId?: string } or nothing. */
  insertNote: "smsts.insertNote",
  /** { uri: string, chainId?: string } or nothing. */
  copyNote: "smsts.copyNote",
  /** { uri: string, chainId?: string } or nothing: the chain of the caret's entry, else the most severe. */
  goToRootCause: "smsts.goToRootCause",
} as const;

export interface ChainParams {
  readonly uri: string;
  /** Default: the most severe, newest chain. */
  readonly chainId?: string;
}

/** `smsts/note`: the incident note of a chain. */
export const noteRequest = "smsts/note";
export interface NoteParams extends ChainParams {
  /** The document it will stand in: evidence links become relative to it where possible. */
  readonly targetUri?: string;
}
export interface NoteResult {
  /** Id of the chain, as in the marker. */
  readonly id: string;
  readonly title: string;
  /** The whole block from begin to end marker, LF line ends, no trailing line end. */
  readonly markdown: string;
}

/** `smsts/article`: an article as Markdown, to read offline. */
export const articleRequest = "smsts/article";
export interface ArticleParams {
  readonly article?: string;
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

/** `smsts/explain`: a code in any spelling, as Markdown (the hover's text without its place). */
export const explainRequest = "smsts/explain";
export interface ExplainParams {
  readonly text: string;
  /** The log it was seen in, with its line (0-based), for ranking. */
  readonly uri?: string;
  readonly line?: number;
}
export interface ExplainResult {
  readonly hex: string;
  readonly symbol: string | null;
  readonly markdown: string;
}

/** `smsts/rootCause`: where the root cause stands. */
export const rootCauseRequest = "smsts/rootCause";
export interface RootCauseParams extends ChainParams {
  /** Caret line (0-based): its entry's chain is preferred. */
  readonly line?: number;
}
export interface RootCauseResult {
  readonly chainId: string;
  readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
}

/** `data` of a diagnostic; quick fixes go by `kind`. */
export interface DiagnosticData {
  readonly kind: "chain" | "pack" | "setting";
  readonly chainId: string;
}
