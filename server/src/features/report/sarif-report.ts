import * as l10n from "@vscode/l10n";
import type { Invocation, Log, Notification, ReportingDescriptor, Result, Run } from "sarif";
import { visibleJson } from "../visible-text.ts";
import type { ReadProblem, ReportOptions, ReportWriter } from "./report-writer.ts";
import { primaryLineHashes } from "./sarif-fingerprints.ts";
import { createSarifFiles, rootId, type SarifFiles } from "./sarif-location.ts";
import { sarifResult } from "./sarif-result.ts";
import { createSarifRules } from "./sarif-rules.ts";
import { messageText } from "./sarif-text.ts";

/** Code scanning shows so many results, and refuses a file of five times as many. */
const MAX_RESULTS = 5000;
/** UTF-16 code units. */
const MAX_PROBLEM = 1000;

/** Logs in the Static Analysis Results Interchange Format, version 2.1.0: a result for each failure. */
export function createSarifReport({ tool, rootUri, language }: ReportOptions): ReportWriter {
  const files = createSarifFiles(rootUri);
  const rules = createSarifRules();
  let results: Result[] = [];
  let count = 0;
  return {
    add(log) {
      files.add(log);
      const lineHashes = primaryLineHashes(log.analysis);
      for (const chain of log.analysis.chains) {
        rules.add(log, chain);
        results.push(sarifResult(files, log, chain, lineHashes.get(chain)));
        count++;
      }
      if (results.length > 2 * MAX_RESULTS) results = mostSevere(results);
      // Rules and artifacts stand with the results in one object.
      return "";
    },
    finish(problems) {
      const kept = mostSevere(results);
      const { descriptors, indices } = rules.of(kept);
      const run: Run = {
        tool: {
          driver: { name: tool.name, semanticVersion: tool.version, rules: descriptors, notifications: notificationRules() },
        },
        language: sarifLanguage(language),
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [rootId]: { description: { text: l10n.t("The folder that the paths of the logs are relative to.") } },
        },
        invocations: [invocation(files, problems, count - kept.length)],
        artifacts: [...files.artifacts],
        results: kept.map((result) => ({ ...result, ruleIndex: indices.get(result.ruleId ?? "") ?? -1 })),
      };
      const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
      return `${visibleJson(log)}\n`;
    },
  };
}

/** In the order of the logs, without the least severe ones where there are too many. */
function mostSevere(results: Result[]): Result[] {
  if (results.length <= MAX_RESULTS) return results;
  const rank = ({ level }: Result): number => (level === "error" ? 0 : level === "warning" ? 1 : 2);
  const kept = new Set(results.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_RESULTS));
  return results.filter((result) => kept.has(result));
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
