import type { Artifact, ArtifactLocation, Location, PhysicalLocation } from "sarif";
import type { Range } from "../../core/text/offsets.ts";
import { relativeReference } from "../relative-reference.ts";
import type { ReportedLog } from "./reported-log.ts";

/** The folder that paths are relative to, as code scanning and other consumers call it: that of the checkout. */
export const rootId = "%SRCROOT%";

/** Where files of the report are, and which of them were read. */
export interface SarifFiles {
  readonly artifacts: readonly Artifact[];
  artifactLocation(uri: string): ArtifactLocation;
}

/**
 * @param rootUri of the root folder, with a slash at its end. Files below it are told by relative references, which hold no name
 * of what is above; any others by their URIs.
 * @returns with `add`, which takes in the files of a log before anything is located in it
 */
export function createSarifFiles(rootUri: string): SarifFiles & { add(log: ReportedLog): void } {
  const indices = new Map<string, number>();
  const artifacts: Artifact[] = [];
  const locate = (uri: string): ArtifactLocation => {
    const reference = relativeReference(`${rootUri}report`, uri);
    return reference === null || reference.startsWith("../") ? { uri } : { uri: reference, uriBaseId: rootId };
  };
  return {
    artifacts,
    add({ analysis, names, bytes }) {
      for (const { name, encoding } of analysis.files) {
        const uri = names.uriOf(name);
        if (indices.has(uri)) continue;
        indices.set(uri, artifacts.length);
        const length = bytes.get(name);
        artifacts.push({
          location: locate(uri),
          ...(length !== undefined && { length }),
          mimeType: "text/plain",
          // As registered: the mark at the beginning is no part of the name.
          encoding: encoding === "utf-8-bom" ? "utf-8" : encoding,
          roles: ["analysisTarget"],
        });
      }
    },
    artifactLocation(uri) {
      const index = indices.get(uri);
      return index === undefined ? locate(uri) : { ...locate(uri), index };
    },
  };
}

/** A range of the file that an entry stands in. */
export function physicalLocation(files: SarifFiles, log: ReportedLog, entry: number, { start, end }: Range): PhysicalLocation {
  return {
    artifactLocation: files.artifactLocation(log.names.uriOf(log.analysis.fileOf(entry).name)),
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/** An entry, at its message. @param text of the location, without links */
export const entryLocation = (files: SarifFiles, log: ReportedLog, entry: number, text: string): Location => ({
  physicalLocation: physicalLocation(files, log, entry, log.analysis.rangeOf(log.analysis.messageSpan(entry))),
  message: { text },
});
