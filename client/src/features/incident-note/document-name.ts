import type { NoteNames } from "../../../../server/src/protocol/note-requests.ts";

/** The variables of `smsts.incident.document`, as its description in the manifest and the README have them. */
export const documentVariables = ["machine", "run", "packageId", "date", "time", "code", "logName", "workspaceFolder"] as const;

type DocumentVariable = (typeof documentVariables)[number];

export type NamedDocument =
  | { readonly kind: "path"; readonly path: string }
  /** A name in `${}` that is none of the variables. */
  | { readonly kind: "unknown"; readonly variable: string }
  /** `${workspaceFolder}` where there is none. */
  | { readonly kind: "no-folder" };

const VARIABLE = /\$\{([^{}]*)\}/g;
/** What one of the systems does not take in a file name. */
const NOT_IN_NAMES = /[<>:"/\\|?*\0-\x1f\x7f]+/g;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:aux|con|nul|prn|com\d|lpt\d)$/i;
const MAX_PART = 80;

/**
 * The path that the setting means for one note. What a log wrote becomes part of a file's name and never of its folders: what
 * no file name may hold becomes `-`, and what is not known `unknown`.
 *
 * @param folder path of the workspace folder, or null
 */
export function nameDocument(setting: string, names: NoteNames, folder: string | null): NamedDocument {
  const variables = [...setting.matchAll(VARIABLE)].map(([, name = ""]) => name);
  const unknown = variables.find((name) => !isVariable(name));
  if (unknown !== undefined) return { kind: "unknown", variable: unknown };
  if (folder === null && variables.includes("workspaceFolder")) return { kind: "no-folder" };
  const path = setting.replace(VARIABLE, (_, name: DocumentVariable) =>
    name === "workspaceFolder" ? (folder ?? "") : fileNamePart(names[name]),
  );
  return { kind: "path", path };
}

const isVariable = (name: string): name is DocumentVariable => (documentVariables as readonly string[]).includes(name);

function fileNamePart(text: string): string {
  const part = [...text.replace(NOT_IN_NAMES, "-").trim()]
    .slice(0, MAX_PART)
    .join("")
    .replace(/^\.+|[. ]+$/g, "");
  if (part === "") return "unknown";
  return DEVICE.test(part) ? `${part}-` : part;
}
