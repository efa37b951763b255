import type { LogEntry } from "../../core/analysis.ts";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import type { ExplainedCode } from "../../core/codes/code-types.ts";
import type { ArticleMatch } from "../../core/knowledge/pack-types.ts";
import { articleUrl } from "../article-label.ts";
import { type PlacedLog, placedLogs, whatItTells } from "../next-log-text.ts";
import { rootCauseOf } from "../root-cause.ts";
import { isoTime } from "./iso-time.ts";
import type { ArticleReport, ChainReport, CodeReport, NextLogReport, RootCauseReport } from "./report-types.ts";
import { fileOfEntry, lineOfEntry, type ReportedLog } from "./reported-log.ts";

export function reportChain(log: ReportedLog, chain: ErrorChain): ChainReport {
  const { analysis } = log;
  const { code, entry, step } = rootCauseOf(analysis, chain);
  return {
    id: chain.id,
    severity: chain.severity,
    code: code === null ? null : reportCode(code),
    process: chain.process,
    commandLine: chain.commandLine,
    run: analysis.runs[chain.run]?.id ?? null,
    stepId: step?.id ?? null,
    step: step?.name ?? null,
    rootCause: reportRootCause(log, chain, analysis.entryAt(entry)),
    links: chain.links.map((link) => ({
      file: fileOfEntry(log, link.entry),
      line: lineOfEntry(log, link.entry),
      message: analysis.messageOf(link.entry),
    })),
    articles: analysis.articlesOf(chain).map(reportArticle),
    nextLogs: placedLogs(analysis, chain, log.present).map((next) => reportNextLog(log, next)),
  };
}

function reportRootCause(log: ReportedLog, chain: ErrorChain, entry: LogEntry): RootCauseReport {
  const { analysis } = log;
  const { line, character } = analysis.positionAt(analysis.rootSpan(chain).start);
  return {
    file: fileOfEntry(log, entry.index),
    line: line + 1,
    column: character + 1,
    entryLine: analysis.positionAt(entry.span.start).line + 1,
    message: entry.message,
    component: entry.component,
    time: isoTime(entry.time, entry.bias),
  };
}

function reportCode({ value, hex, facility, candidates }: ExplainedCode): CodeReport {
  const [best] = candidates;
  return { value, hex, symbol: best?.symbol ?? null, facility: facility?.name ?? null, meaning: best?.meaning ?? null };
}

function reportNextLog({ names }: ReportedLog, next: PlacedLog): NextLogReport {
  const { label, kind, source, keeper, places, found } = next;
  return { name: label, kind, source, keeper, tells: whatItTells(next) || null, places, found: found.map(names.shown) };
}

function reportArticle({ article, confidence }: ArticleMatch): ArticleReport {
  const { id, title, kb } = article;
  return { id, title, url: articleUrl(article), kb: kb ?? null, confidence };
}
