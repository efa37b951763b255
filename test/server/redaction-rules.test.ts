import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { RedactResult } from "../../server/src/protocol/redact-requests.ts";
import { type LspClient, ourOptions, startSession } from "./lsp-client.ts";

const ours = "# what this lab calls its things\n- name: ASSET\n  text: HB-*\n";

let client: LspClient;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-"));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.join(folder, ".smsts", "redaction"), { recursive: true });
  writeFileSync(path.join(folder, ".smsts", "redaction", name), text);
}

async function begin(features: object = {}): Promise<void> {
  ({ client } = await startSession({
    ...ourOptions,
    initializationOptions: { ...(ourOptions.initializationOptions as object), ...features },
    workspaceFolders: [{ uri: uriOfPath(folder), name: "lab" }],
  }));
}

const redact = async (text: string) =>
  (await client.request<RedactResult | null>("smsts/redact", { text, uri: uriOfPath(path.join(folder, "a.md")) }))?.text;

describe("the redaction rules of a workspace folder", () => {
  it("apply behind those of the setting, as they are on disk now", async () => {
    write("rules.yaml", ours);
    await begin();
    client.settings = () => ({ redaction: { rules: [{ name: "PLACE", text: "Pier Seven" }] } });
    expect(await redact("HB-0417 in Pier Seven")).toBe("ASSET-1 in PLACE-1");
    write("rules.yaml", ours.replace("HB", "XY"));
    expect(await redact("HB-0417, XY-0417")).toBe("HB-0417, ASSET-1");
  });

  it("may be JSON", async () => {
    write("rules.json", JSON.stringify([{ name: "ASSET", text: "HB-*" }]));
    await begin();
    expect(await redact("HB-0417")).toBe("ASSET-1");
  });

  it("are not read until the workspace is trusted", async () => {
    write("rules.yaml", ours);
    await begin({ trusted: false });
    expect(await redact("HB-0417")).toBe("HB-0417");
    await client.notify("smsts/trustGranted", null as unknown as object);
    expect(await redact("HB-0417")).toBe("ASSET-1");
  });

  it("are not read through a link", async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), "smsts-"));
    writeFileSync(path.join(elsewhere, "rules.yaml"), ours);
    mkdirSync(path.join(folder, ".smsts"));
    symlinkSync(elsewhere, path.join(folder, ".smsts", "redaction"));
    await begin();
    expect(await redact("HB-0417")).toBe("HB-0417");
    rmSync(elsewhere, { recursive: true });
  });

  it.each([
    [`${ours}- name: A S\n  text: XY-*\n`, /rules\.yaml:4:3: This redaction rule is left out\. Its name/, "ASSET-1"],
    ["name: ASSET\n", /rules\.yaml:1:1: A file of redaction rules is to be a list/, "HB-0417"],
    ["- [", /rules\.yaml:1:4: This is no YAML/, "HB-0417"],
  ])("tell once where they cannot be used: %j", async (text, message, expected) => {
    write("rules.yaml", text);
    await begin();
    expect(await redact("HB-0417")).toBe(expected);
    expect(await redact("HB-0417")).toBe(expected);
    await client.until(() => client.messages.length > 0);
    expect(client.messages).toEqual([expect.stringMatching(message)]);
  });
});
