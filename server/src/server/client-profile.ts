import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import { knownTimeZone } from "../features/clock.ts";
import { readTranslation } from "../features/language.ts";
import { type ClientFeatures, Command, type Translation } from "../protocol/requests.ts";

/** What the client at the other end can do, read once from its `initialize`. */
export interface ClientProfile {
  /** A client of ours: it has the commands itself, and the custom requests. */
  readonly smstsCommands: boolean;
  /** Commands that code actions may name. */
  readonly commands: ReadonlySet<string>;
  readonly timeZone: string;
  /** Null: English. */
  readonly translation: Translation | null;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Lets the server register for changes of the configuration. */
  readonly configurationRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly relatedInformation: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly markdownHover: boolean;
  readonly codeActionLiterals: boolean;
  readonly foldingLimit: number;
  /** Asks again for lenses and hints when told to. */
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly tokensRefresh: boolean;
  /** Lets the server register for semantic tokens, and take that back. */
  readonly tokenRegistration: boolean;
  /** Takes a request for tokens that the server cancels for no answer yet. */
  readonly tokenCancellation: boolean;
  /** Lets the server choose which documents it is sent, besides logs. */
  readonly syncRegistration: boolean;
  readonly hoverRegistration: boolean;
  readonly completionRegistration: boolean;
  /** Tells of changed files, and takes folders outside of the workspace. */
  readonly fileWatching: boolean;
  /** Tells of what somebody creates, renames and deletes in it. */
  readonly fileOperations: boolean;
  readonly relativePatterns: boolean;
  /** Insertions may have tab stops. */
  readonly snippets: boolean;
  /** Explains and completes YAML by the pack's schema without this server. */
  readonly yamlSchemas: boolean;
  /** Whether the workspace was trusted at first; a client that knows no trust has it. */
  readonly trusted: boolean;
}

export function readClientProfile({ capabilities, initializationOptions }: InitializeParams): ClientProfile {
  const { workspace, textDocument } = capabilities;
  const features: ClientFeatures =
    typeof initializationOptions === "object" && initializationOptions !== null ? initializationOptions : {};
  const smstsCommands = features.smstsCommands === true;
  return {
    smstsCommands,
    commands: new Set(smstsCommands ? Object.values(Command) : servedCommands(capabilities)),
    timeZone: knownTimeZone(features.timeZone),
    translation: readTranslation(features.translation),
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    tokensRefresh: workspace?.semanticTokens?.refreshSupport === true,
    tokenRegistration: textDocument?.semanticTokens?.dynamicRegistration === true,
    tokenCancellation: textDocument?.semanticTokens?.serverCancelSupport === true,
    syncRegistration: textDocument?.synchronization?.dynamicRegistration === true,
    hoverRegistration: textDocument?.hover?.dynamicRegistration === true,
    completionRegistration: textDocument?.completion?.dynamicRegistration === true,
    fileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    fileOperations: workspace?.fileOperations?.dynamicRegistration === true && workspace.fileOperations.didDelete === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    yamlSchemas: features.yamlSchemas === true,
    trusted: features.trusted !== false,
  };
}

/** What this server carries out itself for a client that knows none of the commands, as far as that client helps. */
function servedCommands({ workspace, window }: ClientCapabilities): string[] {
  const edit = workspace?.workspaceEdit;
  const createsFiles = edit?.documentChanges === true && edit.resourceOperations?.includes("create") === true;
  const insertsNotes = workspace?.applyEdit === true && createsFiles;
  const showsDocuments = window?.showDocument?.support === true;
  return [
    ...(insertsNotes ? [Command.insertNote] : []),
    ...(showsDocuments ? [Command.openResolution, Command.goToRootCause, Command.searchLearn, Command.openNextLog] : []),
  ];
}
