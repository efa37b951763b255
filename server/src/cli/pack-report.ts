import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { describePackProblem } from "../features/pack-problem.ts";
import type { PackProblem, PackSeverity } from "../host/pack-problem.ts";
import type { Tool } from "./tool.ts";

/** A pack with all that is wrong with it. */
export interface CheckedPack {
  /** As given, or found below a folder as given. */
  readonly path: string;
  /** Null where its own content is in error. */
  readonly pack: KnowledgePack | null;
  /** In order of the file. */
  readonly problems: readonly PackProblem[];
}

/** What `kb check --format json` prints. */
export interface PackCheckReport {
  readonly schema: 1;
  readonly tool: Tool;
  readonly packs: readonly PackReport[];
}

interface PackReport {
  readonly path: string;
  /** Id, title and version are null for a pack whose content is in error, and the numbers 0. */
  readonly id: string | null;
  readonly title: string | null;
  readonly version: string | null;
  readonly articles: number;
  readonly rules: number;
  /** Samples and counter-samples that were run. */
  readonly samples: number;
  readonly problems: readonly ProblemReport[];
}

interface ProblemReport {
  readonly level: PackSeverity;
  /** Stable name of the kind of problem: `unknown-article`. */
  readonly id: string;
  /** 1-based; columns in UTF-16 code units; the end stands behind the last character. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

export const reportPacks = (checked: readonly CheckedPack[], tool: Tool): PackCheckReport => ({
  schema: 1,
  tool,
  packs: checked.map(reportPack),
});

function reportPack({ path, pack, problems }: CheckedPack): PackReport {
  const rules = pack?.rules ?? [];
  return {
    path,
    id: pack?.id ?? null,
    title: pack?.title ?? null,
    version: pack?.version ?? null,
    articles: pack?.articles.length ?? 0,
    rules: rules.length,
    samples: rules.reduce((sum, { samples, counterSamples }) => sum + samples.length + counterSamples.length, 0),
    problems: problems.map((problem) => {
      const { severity: level, id, line, column, endLine, endColumn } = problem;
      return { level, id, line, column, endLine, endColumn, message: describePackProblem(problem) };
    }),
  };
}
