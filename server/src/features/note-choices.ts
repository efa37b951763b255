import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { buildIncidentNote } from "../core/incident/note.ts";
import type { NoteChoice } from "../protocol/note-requests.ts";
import { formatLogTime } from "./clock.ts";
import { noteTitle } from "./incident-note.ts";
import { oneLine } from "./markdown.ts";
import { shortened } from "./shortened.ts";
import { joinedPath } from "./step-path.ts";

/** A choice with the UTC milliseconds of its root cause; NaN where nobody knows them. */
export interface DatedChoice extends NoteChoice {
  readonly time: number;
}

/** Of one log: a log that goes wrong over and over fails in the same ways. */
const MAX_OF_LOG = 20;
/** UTF-16 code units of a name. */
const MAX_NAME = 80;

/** The failures of a log that a note can be of: what is known to be harmless is none. @param uri of the document */
export function noteChoices(analysis: Analysis, uri: string, open: boolean): DatedChoice[] {
  const failures = analysis.chains.filter((chain) => chain.severity !== "information");
  return failures.slice(0, MAX_OF_LOG).map((chain) => noteChoice(analysis, chain, uri, open));
}

/** The most severe first, then the newest. */
export function inOrder(choices: readonly DatedChoice[]): NoteChoice[] {
  const rank = ({ severity }: DatedChoice): number => (severity === "error" ? 0 : 1);
  const age = ({ time }: DatedChoice): number => (Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time);
  const sorted = [...choices].sort((a, b) => rank(a) - rank(b) || age(b) - age(a));
  return sorted.map(({ time: _, ...choice }) => choice);
}

function noteChoice(analysis: Analysis, chain: ErrorChain, uri: string, open: boolean): DatedChoice {
  const note = buildIncidentNote(analysis, chain);
  const { machine, step, time, bias } = note;
  const written = time === null ? null : formatLogTime(time, bias);
  const path = step === null ? "" : joinedPath([...step.path, step.name].map((name) => shortened(name, MAX_NAME)));
  const detail = [machine ?? "", path, written ?? ""].filter((part) => part !== "").map(oneLine);
  return {
    uri,
    chainId: chain.id,
    open,
    severity: chain.severity === "error" ? "error" : "warning",
    title: noteTitle(note),
    detail: detail.join(" · "),
    time: time ?? Number.NaN,
  };
}
