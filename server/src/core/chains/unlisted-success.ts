import { canonicalCode, isSuccess } from "../codes/code-identity.ts";
import { type Mention, MentionKind } from "../codes/mention-table.ts";
import { findMentions } from "../codes/mentions.ts";
import type { EntryReader } from "../entry-reader.ts";
import { type CommandIndex, commandThatEndedWith } from "./commands.ts";
import type { Evidence, EvidenceCode } from "./evidence.ts";
import type { FailureWindow } from "./failure-window.ts";

/**
 * What a failed step ended with where its program meant it as a success (3010, wusa's 0x240006) and the step does not list it as
 * one: the codes that the engine's verdict names, and where the program ended with the same. Null for any other failure.
 *
 * @param verdict as the mention table has it: without the codes of success
 */
export function unlistedSuccess(
  reader: EntryReader,
  commands: CommandIndex,
  { from, to }: FailureWindow,
  verdict: Evidence,
): { readonly root: Evidence; readonly key: number } | null {
  if (verdict.statement !== "actionFailed" || verdict.codes.length > 0) return null;
  const [code] = successesIn(reader, verdict.entry);
  if (code === undefined) return null;
  const ended = commandThatEndedWith(commands, code.key, from, to);
  const exit = ended === null ? undefined : successesIn(reader, ended.end).find(({ key }) => key === code.key);
  const { table } = reader;
  const root: Evidence =
    ended === null || exit === undefined
      ? { ...verdict, codes: [code] }
      : {
          entry: ended.end,
          thread: ended.thread,
          component: table.component[ended.end] ?? 0,
          codes: [exit],
          statement: "processExited",
        };
  return { root, key: code.key };
}

/** Codes of success in an entry that say more than 0. */
function successesIn({ text, table }: EntryReader, entry: number): EvidenceCode[] {
  const mentions = findMentions(text.bytes, table.messageStart[entry] ?? 0, table.messageEnd[entry] ?? 0);
  return mentions.filter(({ value, failing }) => value !== 0 && !failing && isSuccess(value)).map(toEvidence);
}

const toEvidence = ({ value, kind, start, end }: Mention): EvidenceCode => ({
  value,
  key: canonicalCode(value),
  rollUp: false,
  start,
  length: end - start,
  exit: kind === MentionKind.exit,
});
