import type { Connection } from "vscode-languageserver";
import type { CodeTable } from "../core/codes/code-types.ts";
import { packDiagnostics } from "../features/pack-diagnostics.ts";
import { inOrder, type PackProblem } from "../host/pack-problem.ts";
import { sampleProblems } from "../host/pack-samples.ts";
import type { LoadedPack } from "../host/read-pack.ts";

/** A pack as it is to be looked at. */
export interface InspectedPack {
  readonly uri: string;
  /** Of the open document; undefined for what the file holds. */
  readonly version?: number;
  readonly loaded: LoadedPack;
  /** What is known of it beyond its own content. */
  readonly more: readonly PackProblem[];
  readonly codes: CodeTable;
}

export interface PackInspector {
  /** Shows what is wrong with a pack, and runs its samples in the background; what went before about it is stopped. */
  inspect(pack: InspectedPack): void;
  /** Takes away what was shown of a file, or of all that `isKept` does not want to keep. */
  clear(uri: string): void;
  clearAll(isKept: (uri: string) => boolean): void;
}

/** Milliseconds of samples before the rest of the problems is shown without them. */
const PATIENCE = 100;
/** Milliseconds of samples between two looks at what else is to be done. */
const SLICE = 8;

export function createPackInspector(connection: Connection, pause: () => Promise<void>): PackInspector {
  const running = new Map<string, AbortController>();
  const shown = new Set<string>();

  const show = ({ uri, version }: InspectedPack, problems: readonly PackProblem[]): void => {
    if (problems.length === 0 && !shown.has(uri) && version === undefined) return;
    if (problems.length > 0) shown.add(uri);
    else shown.delete(uri);
    const diagnostics = packDiagnostics(inOrder(problems));
    void connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
  };

  const run = async (pack: InspectedPack, { signal }: AbortController): Promise<void> => {
    const problems = [...pack.loaded.problems, ...pack.more];
    const began = performance.now();
    let sliceEnd = began + SLICE;
    let told = false;
    for (const found of sampleProblems(pack.loaded, pack.codes)) {
      problems.push(...found);
      const now = performance.now();
      if (now < sliceEnd) continue;
      if (!told && now - began > PATIENCE) {
        told = true;
        show(pack, problems);
      }
      await pause();
      if (signal.aborted) return;
      sliceEnd = performance.now() + SLICE;
    }
    show(pack, problems);
  };

  const stop = (uri: string): void => {
    running.get(uri)?.abort();
    running.delete(uri);
  };

  const clear = (uri: string): void => {
    stop(uri);
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };

  return {
    inspect(pack) {
      stop(pack.uri);
      const abort = new AbortController();
      running.set(pack.uri, abort);
      run(pack, abort).catch((error: unknown) => connection.console.error(`The samples of ${pack.uri} were not run: ${error}`));
    },
    clear,
    clearAll(isKept) {
      for (const uri of new Set([...shown, ...running.keys()])) if (!isKept(uri)) clear(uri);
    },
  };
}

/** Of a file that is not read, as its workspace is not trusted. */
export function refusalOf(path: string): PackProblem {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { id: "not-trusted", args: {}, severity: "information", path, ...place };
}
