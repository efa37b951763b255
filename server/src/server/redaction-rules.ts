import { mostRules, type RedactionRule } from "../core/redact/own-rules.ts";
import { describeRulesProblem } from "../features/redaction-text.ts";
import type { FileSource } from "../host/file-source.ts";
import { pathOfUri } from "../host/file-uri.ts";
import { joinPath } from "../host/log-path.ts";
import { maxRulesBytes, readRedactionRules } from "../host/redaction-rules.ts";
import { packFolder } from "../protocol/pack-requests.ts";
import { readSettingFile } from "./setting-file.ts";
import type { SettingsStore } from "./settings.ts";

/** Own rules for a document. */
export interface RedactionRules {
  /** Those of its settings, then those of its workspace folder. Never rejects. */
  of(uri: string): Promise<readonly RedactionRule[]>;
}

interface RuleSources {
  readonly files: FileSource;
  readonly settings: SettingsStore;
  /** URI of the workspace folder whose rules are for a document, or null. */
  folderOf(uri: string): string | null;
  /** Until the workspace is trusted, no file of it is read. */
  isTrusted(): boolean;
  warn(message: string): void;
}

/** Where a workspace folder has its own: beside its packs, in a folder of their own, as every file in `.smsts` itself is a pack. */
const FOLDERS = [packFolder, "redaction"];
const FILES = ["rules.yaml", "rules.yml", "rules.json"];

/** The file of a folder is read each time: nothing has to be told of its changes. What is wrong with it is told once. */
export function createRedactionRules({ files, settings, folderOf, isTrusted, warn }: RuleSources): RedactionRules {
  const told = new Set<string>();
  const tell = (message: string): void => {
    if (told.has(message)) return;
    told.add(message);
    warn(message);
  };

  const ofFolder = async (uri: string): Promise<readonly RedactionRule[]> => {
    const root = pathOfUri(folderOf(uri) ?? "");
    const path = root !== null && isTrusted() ? await findRules(files, root) : null;
    if (path === null) return [];
    try {
      const { rules, problems } = readRedactionRules(await readSettingFile(files, path, maxRulesBytes));
      for (const problem of problems) tell(describeRulesProblem(path, problem));
      return rules;
    } catch (error) {
      tell((error as Error).message);
      return [];
    }
  };

  return {
    async of(uri) {
      const [{ redaction }, shared] = await Promise.all([settings.of(uri), ofFolder(uri)]);
      return [...redaction.rules, ...shared].slice(0, mostRules);
    },
  };
}

/** Folder by folder: a link that leads out of the workspace is not followed. */
async function findRules(files: FileSource, root: string): Promise<string | null> {
  let folder = root;
  for (const name of FOLDERS) {
    const entries = await files.list(folder);
    if (!entries?.some((entry) => entry.kind === "folder" && entry.name === name)) return null;
    folder = joinPath(folder, name);
  }
  const entries = (await files.list(folder)) ?? [];
  const found = FILES.find((name) => entries.some((entry) => entry.kind === "file" && entry.name === name));
  return found === undefined ? null : joinPath(folder, found);
}
