import type { PlacedMention } from "../../core/analysis.ts";
import type { MentionReport } from "./report-types.ts";
import { fileOfEntry, type ReportedLog } from "./reported-log.ts";

/** The places where failing codes are written; success values and restart requests are none. */
export function reportMentions(log: ReportedLog): MentionReport[] {
  const { mentions } = log.analysis;
  const reports: MentionReport[] = [];
  let entry = -1;
  for (let i = 0; i < mentions.length; i++) {
    const next = mentions.entry[i] ?? entry;
    if (next === entry) continue;
    entry = next;
    for (const mention of log.analysis.mentionsOf(entry)) {
      if (mention.failing) reports.push(reportMention(log, entry, mention));
    }
  }
  return reports;
}

function reportMention(log: ReportedLog, entry: number, mention: PlacedMention): MentionReport {
  const { analysis } = log;
  const { line, character } = analysis.positionAt(mention.span.start);
  const { value, hex, candidates } = analysis.explain(mention.value, analysis.codeContext(entry, mention));
  return {
    file: fileOfEntry(log, entry),
    line: line + 1,
    column: character + 1,
    length: mention.text.length,
    text: mention.text,
    value,
    hex,
    symbol: candidates[0]?.symbol ?? null,
  };
}
