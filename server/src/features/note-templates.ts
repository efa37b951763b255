import * as l10n from "@vscode/l10n";
import type { NoteField, NoteTemplate } from "./note-template.ts";

/** The templates that come with the extension, by the names that `smsts.incident.template` takes. */
export const builtInTemplateNames = ["full", "short", "itsm"] as const;

export type BuiltInTemplate = (typeof builtInTemplateNames)[number];

export const isBuiltInTemplate = (name: string): name is BuiltInTemplate =>
  (builtInTemplateNames as readonly string[]).includes(name);

export function builtInTemplate(name: BuiltInTemplate): NoteTemplate {
  switch (name) {
    case "full":
      return { text: fullTemplate(), format: "markdown" };
    case "short":
      return { text: shortTemplate(), format: "markdown" };
    case "itsm":
      return { text: itsmTemplate(), format: "plain" };
  }
}

/** What a file makes, by its name: `.txt` is plain text, all else Markdown. */
export const formatOfTemplate = (path: string): NoteTemplate["format"] => (/\.txt$/i.test(path) ? "plain" : "markdown");

const item = (label: string, field: NoteField): string => `- **${label}:** {{${field}}}`;

/** All that is known, with the evidence. */
function fullTemplate(): string {
  return `## {{title}}

{{outcome}}

${item(l10n.t("Machine"), "machine")}
${item(l10n.t("Task sequence"), "taskSequence")}
${item(l10n.t("Step"), "step")}
${item(l10n.t("Time"), "time")}
${item(l10n.t("Log"), "log")}

### ${l10n.t("Root cause")}

{{rootCause}}

${item(l10n.t("Code"), "code")}
${item(l10n.t("Meaning"), "meaning")}
${item(l10n.t("Process"), "process")}
${item(l10n.t("Command line"), "commandLine")}
${item(l10n.t("Exit code of the step"), "exitCode")}

### ${l10n.t("Why it happens")}

{{article}}

> **${l10n.t("Caution")}:** {{caution}}

{{cause}}

### ${l10n.t("What to do")}

{{resolution}}

### ${l10n.t("Read more")}

{{links}}

### ${l10n.t("Next logs")}

{{nextLogs}}

### ${l10n.t("Evidence")}

{{evidence}}

{{evidenceLinks}}
`;
}

/** What somebody needs who takes the case over. */
function shortTemplate(): string {
  return `## {{title}}

{{outcome}}

${item(l10n.t("Machine"), "machine")}
${item(l10n.t("Step"), "step")}
${item(l10n.t("Time"), "time")}
${item(l10n.t("Root cause"), "rootCause")}
${item(l10n.t("Code"), "code")}
${item(l10n.t("Meaning"), "meaning")}
${item(l10n.t("Caution"), "caution")}
${item(l10n.t("Why it happens"), "cause")}

### ${l10n.t("What to do")}

{{resolution}}

{{links}}
`;
}

/** A work note for the text field of a ticket system, which knows no markup. */
function itsmTemplate(): string {
  const line = (label: string, field: NoteField): string => `${label}: {{${field}}}`;
  return `{{title}}

{{outcome}}

${line(l10n.t("Machine"), "machine")}
${line(l10n.t("Task sequence"), "taskSequence")}
${line(l10n.t("Step"), "step")}
${line(l10n.t("Time"), "time")}
${line(l10n.t("Root cause"), "rootCause")}
${line(l10n.t("Code"), "code")}
${line(l10n.t("Meaning"), "meaning")}
${line(l10n.t("Process"), "process")}
${line(l10n.t("Command line"), "commandLine")}
${line(l10n.t("Exit code of the step"), "exitCode")}

${line(l10n.t("Caution"), "caution")}
${line(l10n.t("Why it happens"), "cause")}

## ${l10n.t("What to do")}:
{{resolution}}

## ${l10n.t("Read more")}:
{{links}}

## ${l10n.t("Next logs")}:
{{nextLogs}}
`;
}
