import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { LSPErrorCodes, type SymbolInformation } from "vscode-languageserver";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import { type LspClient, ourOptions, startSession } from "./lsp-client.ts";

const fixtures = path.join(import.meta.dirname, "../fixtures");
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-folder-"));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const copy = (fixture: string, to: string): void =>
  cpSync(path.join(fixtures, fixture), path.join(folder, to), { recursive: true });
const uriOf = (file: string): string => uriOfPath(path.join(folder, file));
const open = (file: string) => client.open(uriOf(file), readFileSync(path.join(folder, file), "utf8"));

async function start(): Promise<void> {
  ({ client } = await startSession({ ...ourOptions, workspaceFolders: [{ uri: uriOfPath(folder), name: "logs" }] }));
}

const find = (query: string) => client.request<SymbolInformation[]>("workspace/symbol", { query });
const namesOf = async (query: string) => (await find(query)).map(({ name }) => name);

describe("symbols of the workspace", () => {
  it("are announced", async () => {
    const session = await startSession();
    ({ client } = session);
    expect(session.initialized.capabilities.workspaceSymbolProvider).toBe(true);
  });

  it("are those of open logs, with what holds them", async () => {
    copy("disk-full", "a");
    await start();
    await client.notify("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: uriOfPath(folder), name: "logs" }] },
    });
    expect(await find("")).toEqual([]);
    await open("a/smsts.log");
    const [step, ...others] = await find("apply operating");
    expect(others).toEqual([]);
    expect(step).toMatchObject({ name: "Apply Operating System Image", location: { uri: uriOf("a/smsts.log") } });
    expect(step?.containerName).toMatch(/^.+ › .+$/);
    const line = readFileSync(path.join(folder, "a/smsts.log"), "utf8").split("\n")[step?.location.range.start.line ?? -1];
    expect(line).toContain("Apply Operating System Image");
  });

  it("are those of logs in the folders, at any depth", async () => {
    copy("disk-full", "pc-1/logs");
    copy("two-runs", "pc-2");
    await start();
    expect(await namesOf("aplopsysim")).toEqual(["Apply Operating System Image"]);
    expect(await namesOf("pilot ring")).toEqual(["Pilot ring", "Pilot ring"]);
    expect(await namesOf("no such step")).toEqual([]);
  });

  it("tell of an open log once", async () => {
    copy("disk-full", "a");
    await start();
    await open("a/smsts.log");
    expect(await namesOf("Apply Operating System Image")).toHaveLength(1);
  });

  it("are those of a whole log, in whichever file they begin", async () => {
    copy("rollover-three", ".");
    await start();
    const closed = await find("");
    expect(new Set(closed.map(({ location }) => location.uri)).size).toBeGreaterThan(1);
    await open("smsts.log");
    expect(await find("")).toEqual(closed);
  });

  it("leave out what the engine copied from folder to folder, open or not", async () => {
    copy("rollover-collected", ".");
    await start();
    const closed = (await find("")).map(({ name, containerName }) => [name, containerName]);
    expect(new Set(closed.map(String)).size).toBe(closed.length);
    const [file = ""] = (await find("")).map(({ location }) => path.relative(uriOfPath(folder), location.uri));
    await open(decodeURIComponent(file));
    expect((await find("")).map(({ name, containerName }) => [name, containerName])).toEqual(closed);
  });

  it("follow a file that changes", async () => {
    copy("disk-full", "a");
    await start();
    expect(await namesOf("Late step")).toEqual([]);
    const record = `<![LOG[Start executing an instruction. Instruction name: Late step. Instruction pointer: 99]LOG]!><time="23:00:00.000+000" date="01-01-2030" component="TSManager" context="" type="1" thread="1" file="a:1">\r\n`;
    appendFileSync(path.join(folder, "a/smsts.log"), record);
    await expect.poll(() => namesOf("Late step"), { timeout: 15_000 }).toEqual(["Late step"]);
  });

  it("are not looked for in other files, nor in what other programs keep", async () => {
    copy("disk-full", "a");
    const text = readFileSync(path.join(folder, "a/smsts.log"));
    rmSync(path.join(folder, "a"), { recursive: true });
    for (const place of ["node_modules/x/smsts.log", ".git/smsts.log", "other.log", "smsts.txt"]) {
      mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
      writeFileSync(path.join(folder, place), text);
    }
    writeFileSync(
      path.join(folder, "smsts-binary.log"),
      new Uint8Array(4096).fill(0, 0, 4096).map((_, i) => (i * 7) % 256),
    );
    await start();
    expect(await find("")).toEqual([]);
  });

  it("are given up when nobody wants them any more", async () => {
    copy("disk-full", "a");
    await start();
    const source = new CancellationTokenSource();
    source.cancel();
    const asked = client.request("workspace/symbol", { query: "" }, source.token);
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("are none for a query that is none", async () => {
    copy("disk-full", "a");
    await start();
    expect(await client.request("workspace/symbol", { query: 7 })).toEqual(await find(""));
  });
});
