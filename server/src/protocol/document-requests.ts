/**
 * The requests about documents that the server does not have: incident documents, tickets, runbooks. As those of requests.ts.
 * Places are offsets in UTF-16 code units of the text that was sent.
 */

/** Markdown, AsciiDoc, or text in which any syntax would be read as it stands. */
export type TextForm = "markdown" | "asciidoc" | "plain";

/** `smsts/fittingArticles`: the articles on the code at a place of a line. Null where there is none. */
export const fittingArticlesRequest = "smsts/fittingArticles";
/** Longest paragraph that is looked at, in UTF-16 code units. */
export const surroundingsLimit = 20_000;
export interface FittingArticlesParams {
  /** The document's: it says whose packs are asked. */
  readonly uri: string;
  /** No longer than `explainLineLimit`. */
  readonly line: string;
  /** UTF-16 code units. */
  readonly character: number;
  /** The paragraph around: its words tell which article is meant. */
  readonly around: string;
  readonly form: TextForm;
}
export interface FittingArticle {
  readonly id: string;
  /** `KB2910552: A boot image ...`, plain text on one line. */
  readonly title: string;
  /** What speaks for it, plain text on one line. */
  readonly reasons: string;
  /** Title and steps in the form asked for: a block of lines, LF, no line end at its end. */
  readonly steps: string;
  /** A link in the form asked for, on one line; null where the article has none. */
  readonly link: string | null;
}
export interface FittingArticlesResult {
  /** Of the code as written, in UTF-16 code units of the line. */
  readonly range: { readonly start: number; readonly end: number };
  /** Best first; empty where none is known. */
  readonly articles: readonly FittingArticle[];
  /** Whether the first one fits so much better than the others that nobody need be asked. */
  readonly decided: boolean;
}

/** `smsts/checkDocument`: what can be mended in a Markdown document that quotes logs. */
export const checkDocumentRequest = "smsts/checkDocument";
/** Longest document that is looked at, in UTF-16 code units. */
export const checkedDocumentLimit = 8_000_000;
export interface CheckDocumentParams {
  readonly uri: string;
  readonly text: string;
  readonly checks: { readonly missingResolution: boolean; readonly evidenceLinks: boolean; readonly privateData: boolean };
}
/** Of each in text order; what was not asked for is empty. */
export interface CheckDocumentResult {
  readonly resolutions: readonly MissingResolution[];
  /** Excerpts and notes that were not searched for failures: there are too many, or they are too long. */
  readonly unsearched: number;
  readonly links: readonly BrokenEvidenceLink[];
  /** In the order of their first places. */
  readonly privateNames: readonly PrivateName[];
  readonly privateLinks: readonly PrivateLink[];
}
export interface MissingResolution {
  /** Of the code or line that names the failure. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** `KB2910552`. */
  readonly article: string;
  /** Where `steps` can be put, as lines of their own. */
  readonly at: number;
  /** As those of {@link FittingArticle}, in Markdown. */
  readonly steps: string;
}
export interface BrokenEvidenceLink {
  /** Of the link, label and target. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What the link should be; null where the entry was not found, or cannot be reached from the document. */
  readonly repaired: string | null;
}
/** Something private, and what can stand for it. */
export interface PrivateName {
  /** As it is written at its first place, on one line; elsewhere letters may differ in case. */
  readonly text: string;
  readonly pseudonym: string;
  readonly message: string;
  /** Where it begins, ascending: everywhere but in links to logs whose paths hold it. */
  readonly places: readonly number[];
}
/** A link to a log in whose path something private stands: with a pseudonym in its place it would lead nowhere. */
export interface PrivateLink {
  /** Of the link, label and target; the label, without its brackets, lies in it. */
  readonly start: number;
  readonly end: number;
  readonly label: { readonly start: number; readonly end: number };
  /** The private part of the path, decoded. */
  readonly name: string;
}
