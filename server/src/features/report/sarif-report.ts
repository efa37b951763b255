import * as l10n from "@vscode/l10n";
import type { Invocation, Log, Notification, ReportingDescriptor, Run } from "sarif";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import type { ReadProblem } from "./report-document.ts";
import type { ReportedLog } from "./reported-log.ts";
import { rootId, type SarifFiles, sarifFiles } from "./sarif-location.ts";
import { sarifResult } from "./sarif-result.ts";
import { type Finding, ruleIdOf, sarifRules } from "./sarif-rules.ts";
import { messageText } from "./sarif-text.ts";

/** Code scanning shows so many results, and refuses a file of five times as many. */
const MAX_RESULTS = 5000;
/** UTF-16 code units. */
const MAX_PROBLEM = 1000;

export interface SarifOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly problems: readonly ReadProblem[];
  /** URI of the folder that paths are relative to, with a slash at its end. */
  readonly rootUri: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
}

/** Logs in the Static Analysis Results Interchange Format, version 2.1.0: a result for each failure. */
export function sarifReport(logs: readonly ReportedLog[], { tool, problems, rootUri, language }: SarifOptions): Log {
  const files = sarifFiles(logs, rootUri);
  const all = logs.flatMap((log) => log.analysis.chains.map((chain): Finding => ({ log, chain })));
  const findings = mostSevere(all);
  const rules = sarifRules(findings);
  const ruleIndices = new Map(rules.map(({ id }, i) => [id, i]));
  const run: Run = {
    tool: { driver: { name: tool.name, semanticVersion: tool.version, rules, notifications: notificationRules() } },
    language: sarifLanguage(language),
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [rootId]: { description: { text: l10n.t("The folder that the paths of the logs are relative to.") } } },
    invocations: [invocation(files, problems, all.length - findings.length)],
    artifacts: [...files.artifacts],
    results: findings.map(({ log, chain }) => sarifResult(files, log, chain, ruleIndices.get(ruleIdOf(chain)) ?? -1)),
  };
  return { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
}

/** In the order of the logs, without the least severe ones where there are too many. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_RESULTS) return findings;
  const rank: Readonly<Record<ErrorChain["severity"], number>> = { error: 0, warning: 1, information: 2 };
  const kept = new Set(findings.toSorted((a, b) => rank[a.chain.severity] - rank[b.chain.severity]).slice(0, MAX_RESULTS));
  return findings.filter((finding) => kept.has(finding));
}

const unreadInput = { id: "unread-input", index: 0 };
const leftOutResults = { id: "left-out-results", index: 1 };

/** What the tool may tell beside its results, at the indices of the two above. */
const notificationRules = (): ReportingDescriptor[] => [
  { id: unreadInput.id, shortDescription: { text: l10n.t("Input that was not read") } },
  { id: leftOutResults.id, shortDescription: { text: l10n.t("Results that were left out") } },
];

/** Files that were not read, and what the report leaves out. */
function invocation(files: SarifFiles, problems: readonly ReadProblem[], leftOut: number): Invocation {
  const notifications: Notification[] = problems.map(({ uri, level, message }) => ({
    descriptor: unreadInput,
    level,
    message: { text: messageText(message, MAX_PROBLEM) },
    locations: [{ physicalLocation: { artifactLocation: files.artifactLocation(uri) } }],
  }));
  if (leftOut > 0) {
    notifications.push({
      descriptor: leftOutResults,
      level: "warning",
      message: { text: l10n.t("{0} of the least severe failures are left out.", leftOut) },
    });
  }
  return {
    executionSuccessful: problems.every(({ level }) => level !== "error"),
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

/** `de`, `pt-BR`. */
function sarifLanguage(tag: string): string {
  const [language = "en", region] = tag.split("-");
  return /^[a-z]{2}$/i.test(region ?? "") ? `${language.toLowerCase()}-${region?.toUpperCase()}` : language.toLowerCase();
}
