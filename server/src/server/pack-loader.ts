import type { Connection } from "vscode-languageserver";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { describePlacedProblem, describeUnreadPack, packDiagnostics } from "../features/pack-diagnostics.ts";
import { describeUnresolvedPath } from "../features/setting-problem.ts";
import { uriOfPath } from "../host/file-uri.ts";
import type { LoadedPack } from "../host/read-pack.ts";
import type { ServerHost } from "./host.ts";
import { warn } from "./messages.ts";
import { readSettingFile } from "./setting-file.ts";
import { resolveSettingPath } from "./setting-path.ts";

export interface PackLoader {
  /**
   * The packs of a setting, in its order, without those that cannot be used: of these the person is told, and their problems
   * stand at their files.
   *
   * @param paths absolute, or relative to `folder` (URI or null).
   */
  load(paths: readonly string[], folder: string | null, builtIn: readonly KnowledgePack[]): Promise<KnowledgePack[]>;
  /** Takes the problems away. */
  forget(): void;
}

export function createPackLoader(connection: Connection, host: ServerHost): PackLoader {
  /** URIs with problems. */
  const troubled = new Set<string>();

  const loadOne = async (path: string, otherArticles: readonly string[]): Promise<KnowledgePack | null> => {
    let text: string;
    try {
      text = await readSettingFile(host.files, path);
    } catch (error) {
      warn(connection, describeUnreadPack((error as Error).message));
      return null;
    }
    const loaded = host.loadPack(path, text, otherArticles);
    report(path, loaded);
    return loaded.pack;
  };

  const report = (path: string, { pack, problems }: LoadedPack): void => {
    const [first] = problems;
    if (first === undefined) return;
    const uri = uriOfPath(path);
    troubled.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics: packDiagnostics(problems) });
    if (pack === null) warn(connection, describeUnreadPack(describePlacedProblem(path, first)));
  };

  return {
    async load(paths, folder, builtIn) {
      const otherArticles = builtIn.flatMap(({ articles }) => articles.map(({ id }) => id));
      const packs: KnowledgePack[] = [];
      for (const path of paths) {
        const absolute = resolveSettingPath(path, folder);
        if (absolute === null) warn(connection, describeUnreadPack(describeUnresolvedPath(path)));
        const pack = absolute === null ? null : await loadOne(absolute, otherArticles);
        if (pack !== null) packs.push(pack);
      }
      return packs;
    },
    forget() {
      for (const uri of troubled) void connection.sendDiagnostics({ uri, diagnostics: [] });
      troubled.clear();
    },
  };
}
