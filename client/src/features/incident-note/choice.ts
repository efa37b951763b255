import type { NoteEdit, NotePlan } from "./merge.ts";

export type Choice = "replace" | "copy" | "keep";

/** The edit to make; null where the person keeps the text as it is, or the note stands there already. */
export async function editOf(plan: NotePlan, ask: () => Promise<Choice>): Promise<NoteEdit | null> {
  if (plan.kind === "write") return plan.edit;
  if (plan.kind === "present") return null;
  const choice = await ask();
  return choice === "keep" ? null : plan[choice];
}
