import { type CodeLens, type DocumentLink, ErrorCodes, ResponseError } from "vscode-languageserver";
import { resolveCodeLens } from "../features/code-lens.ts";
import { assertRunning } from "./answer.ts";
import { resolveDocumentLink } from "./document-links.ts";
import { currentLog } from "./log-lookup.ts";
import { isObject } from "./params.ts";
import type { Session } from "./session.ts";

/** The second halves of answers: what is worked out for a lens in sight and for a link that somebody follows. */
export function registerLazyFeatures(session: Session): void {
  const { connection } = session;

  connection.onCodeLensResolve(async (lens: CodeLens): Promise<CodeLens> => {
    const { uri, part } = dataOf(session, lens);
    const log = typeof uri === "string" ? await currentLog(session, uri) : null;
    if (log === null || typeof uri !== "string" || typeof part !== "string") return lens;
    const command = resolveCodeLens(log.analysis, part, { uri, commands: session.profile.commands });
    return command === null ? lens : { ...lens, command };
  });

  connection.onDocumentLinkResolve(async (link: DocumentLink): Promise<DocumentLink> => {
    const target = await resolveDocumentLink(session, dataOf(session, link));
    return target === null ? link : { ...link, target };
  });
}

/** `data` went through the client: anything may be in it. */
function dataOf(session: Session, item: unknown): Record<string, unknown> {
  assertRunning(session);
  if (!isObject(item)) throw new ResponseError(ErrorCodes.InvalidParams, "The parameters are not those of this request.");
  return isObject(item.data) ? item.data : {};
}
