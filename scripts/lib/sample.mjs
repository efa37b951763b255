import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sampleLog } from "./project.mjs";

/**
 * A folder to try things in: a copy of the sample log, as evidence is left alone, and the incident document of its notes.
 * Resolves to absolute paths.
 */
export async function copySample() {
  const folder = await mkdtemp(path.join(tmpdir(), "smsts-lens-sample-"));
  const log = path.join(folder, path.basename(sampleLog));
  const incident = path.join(folder, "incident.md");
  const settings = path.join(folder, ".vscode/settings.json");
  await copyFile(sampleLog, log);
  await writeFile(incident, "# Incident\n\n");
  await mkdir(path.dirname(settings));
  await writeFile(settings, JSON.stringify({ "smsts.incident.document": "incident.md" }));
  return { folder, log, incident };
}
