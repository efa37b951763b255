import type { CodeAction, Command, Hover } from "vscode-languageserver";
import { chainUnder, codeActionsAt } from "../features/code-actions.ts";
import { codeLensesOf } from "../features/code-lens.ts";
import { definitionAt } from "../features/definition.ts";
import { documentSymbolsOf } from "../features/document-symbols.ts";
import { flattenSymbols } from "../features/flat-symbols.ts";
import { foldingRangesOf } from "../features/folding.ts";
import { hoverAt } from "../features/hover.ts";
import { inlayHintsIn } from "../features/inlay-hints.ts";
import { plainText } from "../features/plain-text.ts";
import { referencesAt } from "../features/references.ts";
import { chainAt } from "../features/root-cause.ts";
import { sourceDefinition, sourcePlaceAt, sourceReferences } from "../features/source-place.ts";
import { answerAbout } from "./answer.ts";
import { findDocumentLinks } from "./document-links.ts";
import { presentLogsOf } from "./next-logs.ts";
import { packHover } from "./pack-language.ts";
import { isAboutDocument, isAtPosition, isCodeActionRequest, isInRange, isReferenceRequest } from "./params.ts";
import { featureOptions, type Session } from "./session.ts";

/** LSP's requests, each given to its feature; what a client cannot take is sent in the older shape. */
export function registerLanguageFeatures(session: Session): void {
  const { connection } = session;

  const logHover = answerAbout(session, isAtPosition, async ({ analysis }, { position, textDocument: { uri } }) => {
    const present = await presentLogsOf(session, uri, analysis, [chainAt(analysis, position)]);
    return shownBy(session, hoverAt(analysis, position, { ...featureOptions(session, uri), present }));
  });
  connection.onHover(async (params, token) => (await logHover(params, token)) ?? packHover(session, params));
  connection.onCodeAction(
    answerAbout(session, isCodeActionRequest, async ({ analysis }, { range, context, textDocument: { uri } }) => {
      const present = await presentLogsOf(session, uri, analysis, [chainUnder(analysis, range, context.diagnostics)]);
      const actions = codeActionsAt(analysis, range, context, { uri, commands: session.profile.commands, present });
      return session.profile.codeActionLiterals ? actions : commandsOf(actions);
    }),
  );
  connection.onDocumentSymbol(
    answerAbout(session, isAboutDocument, ({ analysis }, { textDocument }) => {
      const symbols = documentSymbolsOf(analysis);
      return session.profile.nestedSymbols ? symbols : flattenSymbols(symbols, textDocument.uri);
    }),
  );
  connection.onFoldingRanges(
    answerAbout(session, isAboutDocument, ({ analysis }) => foldingRangesOf(analysis, session.profile.foldingLimit)),
  );
  connection.onDefinition(
    answerAbout(session, isAtPosition, ({ analysis }, { position, textDocument }) => {
      const place = sourcePlaceAt(analysis, position);
      const link = place ? sourceDefinition(place, textDocument.uri) : definitionAt(analysis, position, textDocument.uri);
      if (link === null) return null;
      return session.profile.definitionLinks ? [link] : { uri: link.targetUri, range: link.targetSelectionRange };
    }),
  );
  connection.onReferences(
    answerAbout(session, isReferenceRequest, ({ analysis, document }, { position, context, textDocument }) => {
      const place = sourcePlaceAt(analysis, position);
      if (place !== null) return sourceReferences(document, analysis, place);
      return referencesAt(analysis, position, context.includeDeclaration !== false, textDocument.uri);
    }),
  );
  connection.onDocumentLinks(answerAbout(session, isAboutDocument, (log) => findDocumentLinks(session, log)));
  connection.onCodeLens(
    answerAbout(session, isAboutDocument, async ({ analysis }, { textDocument: { uri } }) =>
      (await session.settings.of(uri)).codeLens.enabled ? codeLensesOf(analysis, uri) : [],
    ),
  );
  connection.languages.inlayHint.on(
    answerAbout(session, isInRange, async ({ analysis }, { range, textDocument: { uri } }) =>
      (await session.settings.of(uri)).inlayHints.exitCodes ? inlayHintsIn(analysis, range) : [],
    ),
  );
}

function shownBy({ profile }: Session, hover: Hover | null): Hover | null {
  if (hover === null || profile.markdownHover) return hover;
  const { value } = hover.contents as { readonly value: string };
  return { ...hover, contents: { kind: "plaintext", value: plainText(value) } };
}

const commandsOf = (actions: readonly CodeAction[]): Command[] =>
  actions.flatMap(({ command }) => (command === undefined ? [] : [command]));
