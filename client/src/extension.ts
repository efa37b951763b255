import * as vscode from "vscode";
import { activateCompareRuns } from "./features/compare-runs/index.ts";
import { activateDetectLanguage } from "./features/detect-language/index.ts";
import { activateDraftRule } from "./features/draft-rule/index.ts";
import { activateElapsed } from "./features/elapsed/index.ts";
import { activateExplainCode, type ExplainCodeFeature } from "./features/explain-code/index.ts";
import { activateFailures } from "./features/failures/index.ts";
import { activateFirstMinutes } from "./features/first-minutes/index.ts";
import { activateIncidentDocument } from "./features/incident-document/index.ts";
import { activateIncidentNote } from "./features/incident-note/index.ts";
import { activateKnowledge, type KnowledgeFeature } from "./features/knowledge/index.ts";
import { activateLiveLog } from "./features/live-log/index.ts";
import { activateMarkdown } from "./features/markdown/index.ts";
import { activateNextLogs } from "./features/next-logs/index.ts";
import { activatePasteLog } from "./features/paste-log/index.ts";
import { activateReadingView, type ReadingViewApi } from "./features/reading-view/index.ts";
import { activateRedact } from "./features/redact/index.ts";
import { activateRootCause } from "./features/root-cause/index.ts";
import { activateSaveReport } from "./features/save-report/index.ts";
import { activateTaskSequenceView, type TaskSequenceApi } from "./features/task-sequence-view/index.ts";
import { activateVerdict } from "./features/verdict/index.ts";
import { trackActiveLog } from "./infrastructure/active-log.ts";
import { createLog } from "./infrastructure/logging.ts";
import { connectLazily } from "./infrastructure/server-connection.ts";

/** What other extensions, and the tests in the editor, can ask of this one. */
export interface ExtensionApi {
  /** The status bar's verdict on the log in front; undefined while there is none. */
  verdict(): string | undefined;
  /** The status bar's time between the entries selected; undefined while it is hidden. */
  elapsed(): string | undefined;
  /** The page of *Compare Runs* that was shown last, as HTML. */
  comparison(): string | undefined;
  /** What the reading view draws. */
  readonly readingView: ReadingViewApi;
  /** What the *Task Sequence* view shows. */
  readonly taskSequence: TaskSequenceApi;
  /** The list of *Explain Error Code* as it was shown last. */
  codeInput: ExplainCodeFeature["input"];
  /** The list of *Browse Knowledge* as it was shown last. */
  knowledgeInput: KnowledgeFeature["input"];
}

/** The entry for VS Code's node extension host. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const log = createLog();
  const serverModule = vscode.Uri.joinPath(context.extensionUri, "server", "dist", "node.cjs").fsPath;
  const server = connectLazily(async () => {
    const { startLanguageClient } = await import("./infrastructure/language-client.ts");
    return startLanguageClient(serverModule, log);
  }, log);
  const activeLog = trackActiveLog();
  const host = { log, server, activeLog };
  const verdict = activateVerdict(host);
  const elapsed = activateElapsed(host);
  const compareRuns = activateCompareRuns(host);
  const explainCode = activateExplainCode(host);
  const knowledge = activateKnowledge(host);
  const readingView = activateReadingView(host, context.extensionUri);
  const taskSequence = activateTaskSequenceView(host);

  context.subscriptions.push(
    log,
    server,
    activeLog,
    verdict,
    elapsed,
    readingView,
    taskSequence,
    compareRuns,
    explainCode,
    knowledge,
    activateDetectLanguage(log),
    activateDraftRule(host),
    activateFailures(host),
    activateFirstMinutes(log, context.extensionUri),
    activateIncidentDocument(host),
    activateIncidentNote(host),
    activateLiveLog(log),
    activateMarkdown(host),
    activateNextLogs(host),
    activatePasteLog(host),
    activateRedact(host),
    activateRootCause(host),
    activateSaveReport(host),
  );
  return {
    verdict: verdict.text,
    elapsed: elapsed.text,
    comparison: compareRuns.report,
    readingView: readingView.api,
    taskSequence: taskSequence.api,
    codeInput: explainCode.input,
    knowledgeInput: knowledge.input,
  };
}
