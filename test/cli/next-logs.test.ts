import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseReport } from "./report-schema.ts";
import { fixtures, runCli } from "./run-cli.ts";

const log = "next-logs/C/Windows/CCM/Logs/SMSTSLog/smsts.log";
const next = "next-logs/C/Windows/CCM/Logs/AppEnforce.log";

describe("the logs to read next", () => {
  it("stand on one line of the text, those that are here first", async () => {
    const { stdout } = await runCli(["check", log]);
    const usual = (name: string): string => `${name}, usually C:\\Windows\\CCM\\Logs\\${name}`;
    expect(stdout).toContain(
      `\n  Read next    AppEnforce.log, here: ${next}; ${usual("AppDiscovery.log")}; ${usual("AppIntentEval.log")}\n`,
    );
  });

  it("are in the JSON, with what they tell and their paths as the log's own", async () => {
    const nextLogs = async (given: string) =>
      parseReport((await runCli(["check", "--format", "json", given])).stdout).logs[0]?.chains[0]?.nextLogs;
    const places = [{ phase: "fullOS", path: "C:\\Windows\\CCM\\Logs\\AppEnforce.log" }];
    const appEnforce = { name: "AppEnforce.log", kind: "file", source: "article", keeper: "client", places, found: [next] };
    expect((await nextLogs(log))?.[0]).toMatchObject(appEnforce);
    const absolute = await nextLogs(path.join(fixtures, log));
    expect(absolute?.map(({ found }) => found)[0]).toEqual([path.join(fixtures, next)]);
    expect(absolute?.find(({ name }) => name === "AppDiscovery.log")).toMatchObject({ found: [] });
  });

  it("are in the note, linked where they are here", async () => {
    const { stdout } = await runCli(["note", log]);
    expect(stdout).toContain(`\n### Next logs\n\n- [../AppEnforce.log](${next}): the command line of the application,`);
    expect(stdout).toContain("\n- `AppDiscovery.log`, usually `C:\\Windows\\CCM\\Logs\\AppDiscovery.log`: whether ");
  });
});
