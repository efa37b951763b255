import { describe, expect, it } from "vitest";
import { findPresentLogs, liesOnItsComputer } from "../../server/src/host/present-logs.ts";
import { filesInMemory } from "./files-in-memory.ts";

const find = async (paths: readonly string[], log: string, names: readonly string[]) =>
  Object.fromEntries(await findPresentLogs(filesInMemory(paths), log, names));

describe("the logs that lie around a log", () => {
  it("are found beside it, whatever the case of their names", async () => {
    const paths = ["/case/smsts.log", "/case/APPENFORCE.LOG", "/case/other/CAS.log"];
    expect(await find(paths, "/case/smsts.log", ["AppEnforce.log", "CAS.log"])).toEqual({
      "AppEnforce.log": ["/case/APPENFORCE.LOG"],
    });
  });

  it("are found in the usual folders below the root of its collection, on each drive", async () => {
    const paths = [
      "/case/X/windows/temp/smstslog/smsts.log",
      "/case/X/Windows/Logs/DISM/dism.log",
      "/case/C/Windows/Logs/DISM/dism.log",
      "/case/C/Windows/CCM/Logs/AppEnforce.log",
      "/case/C/$WINDOWS.~BT/Sources/Panther/setupact.log",
      "/case/C/Users/me/dism.log",
    ];
    const names = ["dism.log", "AppEnforce.log", "setupact.log"];
    expect(await find(paths, "/case/X/windows/temp/smstslog/smsts.log", names)).toEqual({
      "dism.log": ["/case/X/Windows/Logs/DISM/dism.log", "/case/C/Windows/Logs/DISM/dism.log"],
      "AppEnforce.log": ["/case/C/Windows/CCM/Logs/AppEnforce.log"],
      "setupact.log": ["/case/C/$WINDOWS.~BT/Sources/Panther/setupact.log"],
    });
  });

  it("are found in a collection that holds the last folders alone", async () => {
    const paths = ["/pc17/smsts.log", "/pc17/Panther/setupact.log", "/pc17/Logs/DISM/dism.log", "/pc17/Panther/a/setupact.log"];
    expect(await find(paths, "/pc17/smsts.log", ["setupact.log", "dism.log"])).toEqual({
      "setupact.log": ["/pc17/Panther/setupact.log"],
      "dism.log": ["/pc17/Logs/DISM/dism.log"],
    });
  });

  it("are found above the engine's own folder, in that of the agent", async () => {
    const paths = ["C:\\Windows\\CCM\\Logs\\SMSTSLog\\smsts.log", "C:\\Windows\\CCM\\Logs\\CAS.log"];
    expect(await find(paths, "C:\\Windows\\CCM\\Logs\\SMSTSLog\\smsts.log", ["CAS.log"])).toEqual({
      "CAS.log": ["C:\\Windows\\CCM\\Logs\\CAS.log"],
    });
  });

  it("put the one beside it first, and leave the log itself out", async () => {
    const paths = ["/case/Windows/Panther/setupact.log", "/case/setupact.log", "/case/Windows/Panther/UnattendGC/setupact.log"];
    expect(await find(paths, "/case/Windows/Panther/UnattendGC/setupact.log", ["setupact.log"])).toEqual({
      "setupact.log": ["/case/setupact.log", "/case/Windows/Panther/setupact.log"],
    });
  });

  it("are the newest where a name stands for many", async () => {
    const paths = ["1", "2", "3", "4", "5"].map((id) => `/case/MSI${id}.LOG`);
    const found = await find([...paths, "/case/smsts.log", "/case/MSI.txt", "/case/aMSI1.LOG"], "/case/smsts.log", ["MSI*.LOG"]);
    expect(found["MSI*.LOG"]).toEqual(["/case/MSI5.LOG", "/case/MSI4.LOG", "/case/MSI3.LOG"]);
  });

  it("are also those that a log has rolled over to, the newest behind the one that goes on", async () => {
    const folder = "/case/C/Windows/CCM/Logs";
    const rolled = ["AppEnforce-20240618-091500.log", "appenforce-20240701-120000.LOG", "CAS.lo_"];
    const paths = [...rolled, "AppEnforce.log", "AppEnforceX.log", "AppEnforce-old.log"].map((name) => `${folder}/${name}`);
    expect(await find([...paths, "/case/smsts.log"], "/case/smsts.log", ["AppEnforce.log", "CAS.log"])).toEqual({
      "AppEnforce.log": [
        `${folder}/AppEnforce.log`,
        `${folder}/appenforce-20240701-120000.LOG`,
        `${folder}/AppEnforce-20240618-091500.log`,
      ],
      "CAS.log": [`${folder}/CAS.lo_`],
    });
  });

  it.each(["../secret.log", "\\\\server\\share\\x.log", "C:\\x.log", "/etc/passwd", "*", ""])(
    "are never looked for by the path %j",
    async (name) => {
      const files = filesInMemory(["/case/logs/smsts.log", "/case/secret.log"]);
      const found = await findPresentLogs(files, "/case/logs/smsts.log", [name]);
      expect([...found.values()].flat()).toEqual([]);
      expect(files.listed.every((folder) => folder.startsWith("/case/logs"))).toBe(true);
    },
  );
});

it("knows a log that lies where its computer wrote it", () => {
  expect(liesOnItsComputer("C:\\Windows\\CCM\\Logs\\smsts.log")).toBe(true);
  expect(liesOnItsComputer("C:\\Users\\me\\case\\Windows\\CCM\\Logs\\smsts.log")).toBe(false);
  expect(liesOnItsComputer("C:\\logs\\smsts.log")).toBe(false);
  expect(liesOnItsComputer("\\\\pc17\\c$\\Windows\\CCM\\Logs\\smsts.log")).toBe(false);
});
