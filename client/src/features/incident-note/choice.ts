import type { NotePlan } from "./merge.ts";
import type { NoteEdit } from "./note-edit.ts";

export type Choice = "replace" | "copy" | "keep";

/** A plan that is for a person to decide. */
export type OpenPlan = Extract<NotePlan, { kind: "edited" | "damaged" }>;

/** The edit to make; null where the person keeps the text as it is, or the note stands there already. */
export async function editOf(plan: NotePlan, ask: (plan: OpenPlan) => Promise<Choice>): Promise<NoteEdit | null> {
  if (plan.kind === "write") return plan.edit;
  if (plan.kind === "present") return null;
  const choice = await ask(plan);
  if (choice === "replace") return plan.kind === "edited" ? plan.replace : null;
  return choice === "copy" ? plan.copy : null;
}
