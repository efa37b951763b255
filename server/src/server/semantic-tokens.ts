import { LSPErrorCodes, ResponseError, type SemanticTokens, type SemanticTokensDelta } from "vscode-languageserver";
import { semanticTokensOf } from "../features/semantic-tokens.ts";
import { encodeTokens, tokenEdits } from "../features/token-encoding.ts";
import { answerAbout } from "./answer.ts";
import type { AnalyzedLog } from "./log-store.ts";
import { isAboutDocument, isDeltaRequest, isInRange } from "./params.ts";
import { isLarge } from "./semantic-tokens-offer.ts";
import type { Session } from "./session.ts";

/** Any range is answered; of a whole document, or of what changed in it, those of small ones. */
export function registerSemanticTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  /** The last whole answer by document: what the client holds, and edits start from. */
  const held = new Map<string, SemanticTokens>();
  let answers = 0;

  const answerWhole = ({ document, analysis }: AnalyzedLog): SemanticTokens => {
    const tokens = { resultId: String(++answers), data: encodeTokens(semanticTokensOf(analysis)) };
    held.set(document.uri, tokens);
    return tokens;
  };
  const answerEdits = (log: AnalyzedLog, previousResultId: string): SemanticTokens | SemanticTokensDelta => {
    const before = held.get(log.document.uri);
    const tokens = answerWhole(log);
    if (before?.resultId !== previousResultId) return tokens;
    return { resultId: tokens.resultId as string, edits: tokenEdits(before.data, tokens.data) };
  };

  semanticTokens.onRange(
    answerAbout(session, isInRange, ({ analysis }, { range }) => ({ data: encodeTokens(semanticTokensOf(analysis, range)) })),
  );
  semanticTokens.on(
    answerAbout(session, isAboutDocument, (log) => (isLarge(log.document) ? refuseWhole(session) : answerWhole(log))),
  );
  semanticTokens.onDelta(
    answerAbout(session, isDeltaRequest, (log, { previousResultId }) =>
      isLarge(log.document) ? refuseWhole(session) : answerEdits(log, previousResultId),
    ),
  );
  session.documents.onDidClose(({ document: { uri } }) => held.delete(uri));
}

/**
 * For a question sent before the offer was taken back. VS Code would take null for "no tokens at all" and never ask for a
 * range; a cancelled request leaves it as it is.
 */
function refuseWhole({ profile }: Session): null {
  if (!profile.tokenCancellation) return null;
  throw new ResponseError(LSPErrorCodes.ServerCancelled, "The document is large: ask for a range.");
}
