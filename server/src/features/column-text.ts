import { threadLabel } from "./code-text.ts";
import { oneLine } from "./markdown.ts";

/** What CMTrace puts on the clipboard of an entry. */
export interface EntryColumns {
  readonly message: string;
  readonly component: string;
  /** Date and time as the log writes them, without the bias. */
  readonly time: string;
  readonly thread: number | null;
}

/** An entry on one line: message, component, time and thread, separated by tabs; empty columns at the end are left out. */
export function columnText({ message, component, time, thread }: EntryColumns): string {
  const columns = [message, component, time, thread === null ? "" : threadLabel(thread)];
  return columns.map(oneLine).join("\t").trimEnd();
}
