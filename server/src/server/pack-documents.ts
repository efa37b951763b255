import { type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { referenceProblems, type ScopedPack } from "../host/pack-references.ts";
import type { LoadedPack } from "../host/read-pack.ts";
import type { EquippedEngine } from "./engines.ts";
import type { ServerHost } from "./host.ts";
import { type PackInspector, refusalOf } from "./pack-inspector.ts";
import type { OwnPacks } from "./pack-loader.ts";

/** Open packs: checked as they are edited, while logs are explained by what is saved. */
export interface PackDocuments {
  readonly documents: TextDocuments<TextDocument>;
  isOpen(uri: string): boolean;
  /** An open pack as it was when it was last without an error. */
  lastGood(uri: string): KnowledgePack | null;
  /** Shows what is wrong with packs that were read from their files, but for the open ones. */
  showSaved(own: OwnPacks, equipped: EquippedEngine): void;
  /** After settings, folders, trust or another pack changed. */
  checkAll(): void;
  stop(): void;
}

interface Surroundings {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly inspector: PackInspector;
  engineFor(uri: string): Promise<EquippedEngine>;
  /** After one of them was saved. */
  saved(path: string): void;
}

/** Milliseconds without a change before a pack is checked; a long pack waits as many times longer as its last check took. */
const TYPING_PAUSE = 200;
const WAITS_PER_CHECK = 3;

export function createPackDocuments({ connection, host, inspector, engineFor, saved }: Surroundings): PackDocuments {
  const documents = new TextDocuments(TextDocument);
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const took = new Map<string, number>();
  const good = new Map<string, KnowledgePack>();

  const check = async (uri: string): Promise<void> => {
    const equipped = await engineFor(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const began = performance.now();
    const path = pathOfUri(uri) ?? uri;
    const loaded = host.loadPack(path, document.getText(), null);
    took.set(uri, performance.now() - began);
    if (loaded.pack !== null) good.set(uri, loaded.pack);
    const { builtIn, codes, own } = equipped;
    const references = referenceProblems(withLoaded(own.sources, path, loaded), builtIn).get(path) ?? [];
    const more = own.refused.includes(path) ? [refusalOf(path), ...references] : references;
    inspector.inspect({ uri, version: document.version, loaded, more, codes });
  };

  const checkSoon = (uri: string, delay: number): void => {
    clearTimeout(waiting.get(uri));
    const report = (error: unknown) => connection.console.error(`The pack ${uri} was not checked: ${error}`);
    waiting.set(
      uri,
      setTimeout(() => void check(uri).catch(report), delay),
    );
  };

  const seen = new Set<string>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    const pause = Math.max(TYPING_PAUSE, WAITS_PER_CHECK * (took.get(uri) ?? 0));
    checkSoon(uri, seen.has(uri) ? pause : 0);
    seen.add(uri);
  });
  documents.onDidSave(({ document: { uri } }) => saved(pathOfUri(uri) ?? uri));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    seen.delete(uri);
    took.delete(uri);
    good.delete(uri);
    inspector.clear(uri);
    void showSavedOf(uri).catch(() => {});
  });

  /** What was not saved is gone with the document. */
  const showSavedOf = async (uri: string): Promise<void> => {
    const equipped = await engineFor(uri);
    showSaved(equipped.own, equipped, (other) => other === uri);
  };

  const showSaved = (
    { sources, refused }: OwnPacks,
    { builtIn, codes }: EquippedEngine,
    wanted: (uri: string) => boolean,
  ): void => {
    const references = referenceProblems(sources, builtIn);
    for (const { path, loaded } of sources) {
      const uri = uriOfPath(path);
      if (wanted(uri) && !isOpen(uri)) inspector.inspect({ uri, loaded, more: references.get(path) ?? [], codes });
    }
    for (const path of refused) {
      const uri = uriOfPath(path);
      const loaded = { pack: null, problems: [refusalOf(path)], problemAt: () => refusalOf(path) };
      if (wanted(uri) && !isOpen(uri)) inspector.inspect({ uri, loaded, more: [], codes });
    }
  };

  /** By path: a client may write a URI in its own way. */
  const isOpen = (uri: string): boolean => {
    const path = pathOfUri(uri);
    return documents.keys().some((open) => open === uri || (path !== null && pathOfUri(open) === path));
  };

  return {
    documents,
    isOpen,
    lastGood: (uri) => good.get(uri) ?? null,
    showSaved: (own, equipped) => showSaved(own, equipped, () => true),
    checkAll() {
      inspector.clearAll(isOpen);
      for (const uri of documents.keys()) checkSoon(uri, 0);
    },
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
      inspector.clearAll(() => false);
    },
  };
}

/** The packs with one as its document has it, in its own place; a pack that nobody reads stands before all others. */
function withLoaded(sources: readonly ScopedPack[], path: string, loaded: LoadedPack): ScopedPack[] {
  const known = sources.some((source) => source.path === path);
  if (!known) return [{ scope: "workspace", path, loaded }, ...sources];
  return sources.map((source) => (source.path === path ? { ...source, loaded } : source));
}
