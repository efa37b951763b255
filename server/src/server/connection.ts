import { type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { speak } from "../features/language.ts";
import { serverCapabilities } from "./capabilities.ts";
import { readClientProfile } from "./client-profile.ts";
import { createClosedLogs } from "./closed-logs.ts";
import { registerCommands } from "./commands.ts";
import { registerCustomRequests } from "./custom-requests.ts";
import { createDiagnosticsPublisher } from "./diagnostics-publisher.ts";
import type { ServerHost } from "./host.ts";
import { registerLanguageFeatures } from "./language-features.ts";
import { registerLazyFeatures } from "./lazy-features.ts";
import { createLogStore } from "./log-store.ts";
import { warn } from "./messages.ts";
import { registerPackLanguage } from "./pack-language.ts";
import { createPacks } from "./packs.ts";
import { createRedactionRules } from "./redaction-rules.ts";
import { refreshKept } from "./refresh.ts";
import { registerSemanticTokens } from "./semantic-tokens.ts";
import { createTokensOffer } from "./semantic-tokens-offer.ts";
import type { Session } from "./session.ts";
import { createSettings } from "./settings.ts";
import { createSiblingLogs } from "./sibling-logs.ts";
import { splitDocuments } from "./split-documents.ts";
import { createWorkspaceFolders } from "./workspace-folders.ts";
import { registerWorkspaceSymbols } from "./workspace-symbols.ts";

/** Serves one client over any transport. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const profile = () => session.profile;
  const startAfresh = () => {
    engines.forget();
    logs.dropAll();
    publisher.publishAll();
    packs.documents.checkAll();
    packs.lookAround();
    refreshKept(session);
  };
  const settings = createSettings(connection, profile, startAfresh);
  const folders = createWorkspaceFolders(connection, profile, startAfresh);
  const packs = createPacks({ connection, host, profile, settings, folders }, startAfresh);
  const { engines, engineFor } = packs;
  const siblings = createSiblingLogs({ files: host.files, documents: () => documents.all() }, (line) =>
    connection.console.info(line),
  );
  const logs = createLogStore({ document: (uri) => documents.get(uri), engineFor, siblings, pause: host.pause });
  const closedLogs = createClosedLogs({ files: host.files, siblings, engineFor, pause: host.pause });
  const redactionRules = createRedactionRules({
    files: host.files,
    settings,
    folderOf: folders.packFolderOf,
    isTrusted: packs.isTrusted,
    warn: (message) => warn(connection, message),
  });
  const session: Session = {
    connection,
    documents,
    logs,
    closedLogs,
    settings,
    redactionRules,
    engines,
    packs: packs.documents,
    host,
    engineFor,
    folderOf: folders.folderOf,
    folders: folders.all,
    phase: "starting",
    profile: readClientProfile({ capabilities: {}, processId: null, rootUri: null }),
  };
  const publisher = createDiagnosticsPublisher(session);
  const tokensOffer = createTokensOffer(session);

  connection.onInitialize((params) => {
    session.profile = readClientProfile(params);
    if (session.profile.translation) speak(session.profile.translation);
    if (session.profile.trusted) packs.trust();
    folders.initialize(params);
    session.phase = "running";
    return { capabilities: serverCapabilities(session.profile), serverInfo: { name: "smsts-language-server" } };
  });
  connection.onInitialized(() => {
    settings.register();
    folders.register();
    tokensOffer.follow();
    packs.watcher.register();
    packs.lookAround();
  });
  connection.onShutdown(() => {
    session.phase = "stopped";
    packs.stop();
    publisher.stop();
    logs.dropAll();
  });

  /** What other documents say of the log that a document is a file of. */
  const renewRelated = (uri: string) => {
    for (const related of siblings.relatedTo(uri)) {
      logs.drop(related);
      publisher.publishSoon(related);
    }
  };

  // Opening counts as a change of content; the first one is not followed by more.
  const seen = new Set<string>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    logs.drop(uri);
    renewRelated(uri);
    tokensOffer.follow();
    if (seen.has(uri)) return publisher.publishSoon(uri);
    seen.add(uri);
    publisher.publishNow(uri);
    packs.lookAgain(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    seen.delete(uri);
    logs.drop(uri);
    siblings.forget(uri);
    renewRelated(uri);
    settings.forget(uri);
    publisher.clear(uri);
    tokensOffer.follow();
  });

  registerLanguageFeatures(session);
  registerLazyFeatures(session);
  registerSemanticTokens(session);
  registerCustomRequests(session);
  registerWorkspaceSymbols(session);
  registerCommands(session);
  registerPackLanguage(session);
  const split = splitDocuments(connection, packs.watcher.isPack);
  documents.listen(split.logs);
  packs.documents.documents.listen(split.packs);
  connection.listen();
}
