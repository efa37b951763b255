import type { IncidentNote } from "../core/incident/note.ts";

/** A note in which all that comes from the log went through `redact`: names, command lines, messages, paths. */
export function redactNote(note: IncidentNote, redact: (text: string) => string): IncidentNote {
  const text = (found: string | null): string | null => (found === null ? null : redact(found));
  const { run, step, evidence } = note;
  return {
    ...note,
    machine: text(note.machine),
    run: run && { ...run, name: text(run.name) },
    step: step && { ...step, name: redact(step.name), path: step.path.map(redact) },
    process: text(note.process),
    commandLine: text(note.commandLine),
    articles: note.articles.map((match) => {
      return { ...match, reasons: match.reasons.map((reason) => ({ ...reason, text: redact(reason.text) })) };
    }),
    nextLogs: note.nextLogs.map((log) => {
      return { ...log, label: redact(log.label), places: log.places.map((place) => ({ ...place, path: redact(place.path) })) };
    }),
    evidence: { ...evidence, entries: evidence.entries.map((entry) => ({ ...entry, message: redact(entry.message) })) },
  };
}
