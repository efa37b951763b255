import type { CompletionList, Hover } from "vscode-languageserver";
import { packCompletionsAt } from "../features/pack-completion.ts";
import { packHoverAt } from "../features/pack-hover.ts";
import type { PackKnowledge } from "../features/pack-knowledge.ts";
import { plainText } from "../features/plain-text.ts";
import { assertRunning } from "./answer.ts";
import { isAtPosition } from "./params.ts";
import type { Session } from "./session.ts";

export const completionOptions = { triggerCharacters: [" ", '"'] };

/** Completion exists in packs alone. */
export function registerPackLanguage(session: Session): void {
  session.connection.onCompletion(async (params: unknown): Promise<CompletionList | null> => {
    assertRunning(session);
    if (!isAtPosition(params)) return null;
    const { uri } = params.textDocument;
    const knowledge = await knowledgeOf(session, uri);
    const text = session.packs.documents.get(uri)?.getText();
    return text === undefined || knowledge === null
      ? null
      : packCompletionsAt(text, params.position, knowledge, session.profile.snippets);
  });
}

/** The hover in a pack; null for a document that is none. */
export async function packHover(session: Session, params: unknown): Promise<Hover | null> {
  if (!isAtPosition(params)) return null;
  const { uri } = params.textDocument;
  const knowledge = await knowledgeOf(session, uri);
  const text = session.packs.documents.get(uri)?.getText();
  const hover = text === undefined || knowledge === null ? null : packHoverAt(text, params.position, knowledge);
  if (hover === null || session.profile.markdownHover) return hover;
  const { value } = hover.contents as { readonly value: string };
  return { ...hover, contents: { kind: "plaintext", value: plainText(value) } };
}

async function knowledgeOf({ packs, host, engineFor, profile }: Session, uri: string): Promise<PackKnowledge | null> {
  const document = packs.documents.get(uri);
  if (document === undefined || document.languageId === "json" || document.languageId === "jsonc") return null;
  const [schema, equipped] = await Promise.all([host.loadPackSchema(), engineFor(uri)]);
  const { codes, search, knowledge } = equipped;
  const live = packs.lastGood(uri);
  const articles = new Map([...(live?.articles ?? []).map((article) => [article.id, article] as const), ...knowledge.articles]);
  return { schema, codes, search, articles, packs: equipped.packs, schemaLeftOut: profile.yamlSchemas };
}
