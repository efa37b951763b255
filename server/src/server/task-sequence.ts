import { taskSequenceDetail } from "../features/task-sequence-detail.ts";
import { chainOfNodeWithId, taskSequenceNodeAt, taskSequenceOf } from "../features/task-sequence-tree.ts";
import {
  type TaskSequenceDetailResult,
  type TaskSequenceNodeAtResult,
  type TaskSequenceResult,
  taskSequenceDetailRequest,
  taskSequenceNodeAtRequest,
  taskSequenceRequest,
} from "../protocol/task-sequence.ts";
import { currentLog } from "./log-lookup.ts";
import { presentLogsOf } from "./next-logs.ts";
import { isUnsigned } from "./params.ts";
import { featureOptions, type Session } from "./session.ts";

type Params = Record<string, unknown>;

/** The requests of `protocol/task-sequence.ts`, as the custom requests are registered. */
export const taskSequenceRequests = [
  [taskSequenceRequest, taskSequence],
  [taskSequenceDetailRequest, detail],
  [taskSequenceNodeAtRequest, nodeAt],
] as const;

async function taskSequence(session: Session, { uri }: Params): Promise<TaskSequenceResult | null> {
  const log = typeof uri === "string" ? await currentLog(session, uri) : null;
  return log && taskSequenceOf(log.analysis, log.document.uri);
}

async function detail(session: Session, { uri, id }: Params): Promise<TaskSequenceDetailResult | null> {
  if (typeof uri !== "string" || typeof id !== "string") return null;
  const log = await currentLog(session, uri);
  if (log === null) return null;
  const { analysis } = log;
  const chain = chainOfNodeWithId(analysis, id);
  const present = await presentLogsOf(session, uri, analysis, [chain]);
  return taskSequenceDetail(analysis, id, { ...featureOptions(session, uri), present });
}

async function nodeAt(session: Session, { uri, line, character }: Params): Promise<TaskSequenceNodeAtResult | null> {
  if (typeof uri !== "string" || !isUnsigned(line) || !isUnsigned(character)) return null;
  const log = await currentLog(session, uri);
  return log && taskSequenceNodeAt(log.analysis, { line, character });
}
