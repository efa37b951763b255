// What the reading view asks of the server while somebody scrolls, over stdio, at 5 and at 20 MB: how long the rows of a screen take,
// and for how long the server answers nobody else.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { generateLog } from "./generated-log.mjs";

const MEGABYTE = 1024 * 1024;
const SCREENS = 300;
/** A screen of fifty lines with three above and below it, as the client asks. */
const LINES = 350;
/** Between two questions of the other asker, whose longest wait is the longest stall. */
const ASK_EVERY_MS = 2;
/** The bars: a frame for the rows of a screen (median) and for all stalls but one in a hundred; and the same at any size. */
const FRAME_MS = 16;
const SIZE_BAR = 1.5;

const [small, large] = [await scroll(5), await scroll(20)];
const ratio = large.median / small.median;
console.log(`20 MB to 5 MB: ${ratio.toFixed(2)} (bar ${SIZE_BAR})`);
const good = [small, large].every(({ median: rows, usual }) => rows <= FRAME_MS && usual <= FRAME_MS) && ratio <= SIZE_BAR;
process.exitCode = good ? 0 : 1;

/** Opens a log of so many megabytes and scrolls from its start to its end. */
async function scroll(megabytes) {
  const uri = `file:///c%3A/logs/${megabytes}.log`;
  const text = generateLog(megabytes * MEGABYTE);
  const lineCount = text.split("\n").length;
  const server = await startServer();
  await server.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "smsts", version: 1, text },
  });
  const rowsAt = (startLine) => server.sendRequest("smsts/rows", { uri, version: 1, startLine, endLine: startLine + LINES - 1 });
  const first = await measure(() => rowsAt(0));

  const waits = [];
  let scrolling = true;
  const asker = (async () => {
    while (scrolling) {
      // A version that nobody has is answered without work.
      waits.push(await measure(() => server.sendRequest("smsts/rows", { uri, version: 0, startLine: 0, endLine: 0 })));
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  })();
  const times = [];
  for (let i = 0; i < SCREENS; i++) times.push(await measure(() => rowsAt(Math.floor(((lineCount - LINES) * i) / SCREENS))));
  scrolling = false;
  await asker;
  await server.sendRequest("shutdown");
  await server.sendNotification("exit");

  const figures = {
    median: percentile(times, 0.5),
    longest: Math.max(...times),
    stall: Math.max(...waits),
    usual: percentile(waits, 0.99),
  };
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(
    `${String(megabytes).padStart(2)} MB: first rows after opening ${ms(first)}; ${LINES} lines ${ms(figures.median)} (median of ` +
      `${SCREENS}), ${ms(figures.longest)} (longest); longest stall ${ms(figures.stall)}, 99 of 100 within ${ms(figures.usual)}`,
  );
  return figures;
}

async function startServer() {
  const bin = fileURLToPath(new URL("../../server/bin/smsts-language-server.js", import.meta.url));
  const child = spawn(process.execPath, [bin, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  return connection;
}

async function measure(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function percentile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];
}
