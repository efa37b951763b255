import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { repository } from "./run-cli.ts";

const frame = (message: object): string => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

describe("lsp --stdio", () => {
  it("is the language server, from initialize to exit", async () => {
    const bin = path.join(repository, "server/bin/smsts-lens.js");
    const child = spawn(process.execPath, [bin, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    onTestFinished(() => void child.kill());
    let received = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      received += text;
    });
    const answerTo = async (id: number, method: string, params: object | undefined): Promise<string> => {
      child.stdin.write(frame({ id, method, params }));
      await expect.poll(() => received, { timeout: 20_000 }).toContain(`"id":${id}`);
      return received;
    };
    const initialize = { processId: null, rootUri: null, capabilities: {} };
    expect(await answerTo(1, "initialize", initialize)).toContain('"hoverProvider"');
    await answerTo(2, "shutdown", undefined);
    const closed = new Promise((resolve) => child.on("close", resolve));
    child.stdin.write(frame({ method: "exit" }));
    expect(await closed).toBe(0);
  });
});
