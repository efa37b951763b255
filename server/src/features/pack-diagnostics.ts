import * as l10n from "@vscode/l10n";
import type { Diagnostic } from "vscode-languageserver-types";
import type { DiagnosticData } from "../protocol/requests.ts";
import { diagnosticSource } from "./diagnostics.ts";
import { oneLine } from "./markdown.ts";
import { describePackProblem } from "./pack-problem.ts";

/** The part of a pack's problem that is shown; `PackProblem` of `host/` is one. Lines and columns are 1-based. */
interface ShownProblem {
  readonly id: string;
  readonly args: Readonly<Record<string, string>>;
  readonly severity: "error" | "warning" | "information";
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const SEVERITIES = { error: 1, warning: 2, information: 3 } as const;

/** What is wrong in a pack's file, at its places. */
export function packDiagnostics(problems: readonly ShownProblem[]): Diagnostic[] {
  const data: DiagnosticData = { kind: "pack", chainId: "" };
  return problems.map((problem) => ({
    range: {
      start: { line: problem.line - 1, character: problem.column - 1 },
      end: { line: problem.endLine - 1, character: problem.endColumn - 1 },
    },
    severity: SEVERITIES[problem.severity],
    source: diagnosticSource,
    code: problem.id,
    // A pack may quote anything.
    message: oneLine(describePackProblem(problem)),
    data,
  }));
}

/** That a pack is not used: `reason` says which and why. */
export function describeUnreadPack(reason: string): string {
  return l10n.t("A knowledge pack is not used: {0}", reason);
}

/** Where the first problem of a pack's file stands and what it is: `C:\packs\lab.yaml, line 3: ...`. */
export function describePlacedProblem(path: string, problem: ShownProblem): string {
  return l10n.t("{0}, line {1}: {2}", path, problem.line, oneLine(describePackProblem(problem)));
}

/** That the packs of a workspace are left alone, for the log. */
export function describeRefusedPacks(paths: readonly string[]): string {
  return l10n.t("The workspace is not trusted, so that its knowledge packs are not used: {0}", paths.map(oneLine).join(", "));
}
