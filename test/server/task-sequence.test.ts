import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { RootCauseResult } from "../../server/src/protocol/requests.ts";
import type {
  TaskSequenceDetailResult,
  TaskSequenceNode,
  TaskSequenceNodeAtResult,
  TaskSequenceResult,
} from "../../server/src/protocol/task-sequence.ts";
import { bootsectLog, bootsectUri, type LspClient, rootPosition, startSession } from "./lsp-client.ts";

const rollover = path.join(import.meta.dirname, "../fixtures/rollover-three");
const [oldest, older, newest] = ["smsts-20240906-095842.log", "smsts-20240906-100003.log", "smsts.log"] as const;
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-tree-"));
  cpSync(rollover, folder, { recursive: true });
  ({ client } = await startSession());
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const uriOf = (file: string): string => uriOfPath(path.join(folder, file));
const open = (file: string) => client.open(uriOf(file), readFileSync(path.join(folder, file), "utf8"));
const treeOf = (uri: string) => client.request<TaskSequenceResult | null>("smsts/taskSequence", { uri });
const nodesOf = (nodes: readonly TaskSequenceNode[]): TaskSequenceNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(node.children)]);

describe("the tree of a log", () => {
  it("has the failing step, with the way to its root cause and all that is known of it", async () => {
    await client.open(bootsectUri, bootsectLog);
    const tree = await treeOf(bootsectUri);
    const failing = nodesOf(tree?.runs ?? []).find(({ id }) => id === tree?.failed);
    expect(failing).toMatchObject({ label: "Restart in Windows PE", kind: "step", outcome: "failed" });
    const root = await client.request<RootCauseResult>("smsts/rootCause", { uri: bootsectUri, chainId: failing?.chainId });
    expect(root.range.start.line).toBe(rootPosition.line);
    const detail = await client.request<TaskSequenceDetailResult>("smsts/taskSequenceDetail", {
      uri: bootsectUri,
      id: failing?.id,
    });
    expect(detail.markdown).toMatch(
      /Root cause, \[line 51\]\(command:smsts\.goToRootCause\?[^)]*\): bootsect\.exe could not be started/,
    );
    const at = await client.request<TaskSequenceNodeAtResult>("smsts/taskSequenceNodeAt", { uri: bootsectUri, ...rootPosition });
    expect(at).toEqual({ id: failing?.id });
  });

  it("follows the document", async () => {
    const lines = bootsectLog.split("\n");
    await client.open(bootsectUri, lines.slice(0, 40).join("\n"));
    const before = await treeOf(bootsectUri);
    expect(before).toMatchObject({ failed: null, runs: [{ outcome: "running" }] });
    const textDocument = { uri: bootsectUri, version: 2 };
    await client.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: bootsectLog }] });
    const after = await treeOf(bootsectUri);
    expect(after).toMatchObject({ runs: [{ outcome: "failed" }] });
    const ids = nodesOf(after?.runs ?? []).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(nodesOf(before?.runs ?? []).map(({ id }) => id)));
  });

  it("is that of all its files, from each of them", async () => {
    await open(newest);
    const tree = await treeOf(uriOf(newest));
    expect(tree?.files).toEqual([uriOf(oldest), uriOf(older), uriOf(newest)]);
    expect(new Set(nodesOf(tree?.runs ?? []).map(({ place }) => place.file))).toEqual(new Set([0, 1, 2]));
    await open(oldest);
    expect(await treeOf(uriOf(oldest))).toEqual(tree);
  });

  it("is empty without a run", async () => {
    await client.open("file:///note.log", "Nothing of note");
    expect(await treeOf("file:///note.log")).toEqual({ files: ["file:///note.log"], runs: [], failed: null });
  });
});

describe("what makes no sense", () => {
  it.each([
    ["smsts/taskSequence", {}],
    ["smsts/taskSequence", { uri: "file:///not/open.log" }],
    ["smsts/taskSequenceDetail", { uri: bootsectUri }],
    ["smsts/taskSequenceDetail", { uri: bootsectUri, id: "gone" }],
    ["smsts/taskSequenceNodeAt", { uri: bootsectUri, line: -1, character: 0 }],
    ["smsts/taskSequenceNodeAt", { uri: bootsectUri, line: 9999, character: 0 }],
  ])("%s %j is answered with null", async (method, params) => {
    await client.open(bootsectUri, bootsectLog);
    expect(await client.request(method, params)).toBeNull();
  });
});
