import { restOfMessage } from "./redaction-row.ts";

/**
 * What stays as it is, whatever it looks like: the frame of records, and names of steps, groups and task sequences, without which a
 * log tells nothing.
 */
export interface KeptRow {
  readonly before: string;
  readonly value: string;
  readonly after?: string;
  readonly cue: string;
  /** A name; where it is more than one word, it is kept wherever it stands. */
  readonly isName: boolean;
}

const lineName = "[^\\t\\r\\n]{1,300}?";

export const keptRows: readonly KeptRow[] = [
  { before: "", value: "<!\\[LOG\\[", cue: "[log[", isName: false },
  { before: "", value: '\\]LOG\\]!>(?:<time=")?', cue: "]log]", isName: false },
  { before: "\\b", value: '(?:time|date|component|type|thread)="[^"<>\\r\\n]{0,100}"', cue: 'component="', isName: false },
  {
    before: "Instruction ?name: ",
    value: lineName,
    after: "\\. Instruction pointer|\\]LOG\\]|[\\t\\r\\n]|$",
    cue: "instruction",
    isName: true,
  },
  {
    before: "\\b(?:action|group|instruction|step)[ \\t]?\\(",
    value: lineName,
    after: "\\)(?: (?:has|with|is|was|to|initiated|requested|in|and|due|because|failed|could)\\b|[.,;:]|\\]LOG\\]|[\\t\\r\\n]|$)",
    cue: "(",
    isName: true,
  },
  {
    before:
      "\\b(?:_SMSTSCurrentActionName|_SMSTSLastActionName|_SMSTSPackageName|_SMSTSAdvertisementName|TaskSequenceName is now )=[ \\t]?",
    value: restOfMessage,
    cue: "name",
    isName: true,
  },
  // Identifiers of Windows Installer, written as 20 characters of any kind.
  { before: "\\b", value: "FeaturePublish\\([^\\t\\r\\n]{0,2000}\\)", cue: "featurepublish(", isName: false },
  {
    before: "Failed to run the (?:last )?action: ",
    value: lineName,
    after: "\\.(?: |\\]LOG\\]|[\\t\\r\\n]|$)|\\]LOG\\]|[\\t\\r\\n]|$",
    cue: "failed to run",
    isName: true,
  },
];
