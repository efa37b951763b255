import type { Analysis } from "../analysis.ts";
import type { ArrangementNote, CandidateFile } from "./arrange-logs.ts";
import { areEqual } from "./shared-entries.ts";

/** Each script of the Deployment Toolkit writes a log under its own name, and all that is in it into `BDD.log` as well. */
const SCRIPT_LOG = /^(?:bdd|litetouch|wizard|(?:zti|lti)\w+)$/;

/** @param stem a log's name without date and extension, in lower case */
export const isScriptLog = (stem: string): boolean => SCRIPT_LOG.test(stem);

/** The logs of a deployment without those that another one of their folder repeats, entry by entry. */
export function withoutRepeated(files: readonly CandidateFile[]): {
  readonly kept: readonly CandidateFile[];
  readonly notes: readonly ArrangementNote[];
} {
  const notes: ArrangementNote[] = [];
  const kept = files.filter((file) => {
    if (writersIn(file.analysis) > 1) return true;
    const whole = files.find((other) => other.folder === file.folder && isRepeatedIn(other.analysis, file.analysis));
    if (whole !== undefined) notes.push({ id: "copy", name: file.name, other: whole.name });
    return whole === undefined;
  });
  return { kept, notes };
}

const writersIn = ({ entries }: Analysis): number => new Set(entries.component).size;

/** Whether a log of several writers has all entries of a log of one, in their order. */
function isRepeatedIn(whole: Analysis, part: Analysis): boolean {
  const { length } = part.entries;
  if (length === 0 || length >= whole.entries.length || writersIn(whole) < 2) return false;
  let next = 0;
  for (let entry = 0; entry < whole.entries.length && next < length; entry++) {
    if (areEqual(part, next, whole, entry)) next++;
  }
  return next === length;
}
