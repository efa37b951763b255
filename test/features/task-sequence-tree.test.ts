import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { namesToFind } from "../../server/src/features/next-log-text.ts";
import { taskSequenceDetail } from "../../server/src/features/task-sequence-detail.ts";
import { taskSequenceNodeAt, taskSequenceOf } from "../../server/src/features/task-sequence-tree.ts";
import type { TaskSequenceNode, TaskSequenceResult } from "../../server/src/protocol/task-sequence.ts";
import { analyseFixture, fixturesDirectory } from "../core/analyse-fixture.ts";
import { expectGolden } from "../golden.ts";
import { analyze, anyClient, continuedRun, failedRun, logUri, ourClient, record, silentRun, testEngine } from "./marked-log.ts";

/** What of the tree no other case has. */
const cases = [
  "bootsect-ccm",
  "child-sequence",
  "continue-on-error",
  "cut-both-ends",
  "failure-after-restart",
  "interleaved-threads",
  "mdt-deployment",
  "mdt-failure",
  "restart-in-another-zone",
  "restart-unasked",
  "retry-in-place",
  "script-throws",
  "start-in-stack",
  "three-runs",
  "variables",
];

/** A line a node: outcome or kind, label, description, place; below it what a screen reader hears. */
function drawn({ runs, files }: TaskSequenceResult): string {
  const lines = (node: TaskSequenceNode, indent: string): string[] => {
    const { kind, outcome, label, description, spoken, place, failing, chainId, children } = node;
    const marks = [...(failing ? ["failing"] : []), ...(chainId === null ? [] : ["with its cause"])].join(", ");
    const where = `${files.length > 1 ? `${files[place.file]?.replace(/.*\//, "")} ` : ""}${place.line + 1}:${place.character + 1}`;
    return [
      `${indent}${[kind, outcome].filter((part) => part !== null).join(" ")} | ${label} | ${description} | ${where}${marks && ` (${marks})`}`,
      `${indent}    ${spoken}`,
      ...children.flatMap((child) => lines(child, `${indent}  `)),
    ];
  };
  return runs
    .flatMap((run) => lines(run, ""))
    .map((line) => `${line}\n`)
    .join("");
}

const nodesOf = (nodes: readonly TaskSequenceNode[]): TaskSequenceNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
const treeOf = (analysis: Analysis) => taskSequenceOf(analysis, logUri);
const nodeIn = (analysis: Analysis, label: string): TaskSequenceNode => {
  const found = nodesOf(treeOf(analysis).runs).find((node) => node.label === label);
  if (found === undefined) throw new Error(`no node ${label}`);
  return found;
};
const detailOf = (analysis: Analysis, label: string): string =>
  taskSequenceDetail(analysis, nodeIn(analysis, label).id, anyClient)?.markdown ?? "";

describe("the tree of a fixture", () => {
  it.each(cases)("%s", (name) => {
    const tree = treeOf(analyseFixture(name));
    expectGolden(path.join(import.meta.dirname, "snapshots", `${name}.tree`), drawn(tree));
  });

  it.each(cases)("has an id of its own for each node: %s", (name) => {
    const ids = nodesOf(treeOf(analyseFixture(name)).runs).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(cases)("has something to say of each node: %s", (name) => {
    const analysis = analyseFixture(name);
    for (const { id, label } of nodesOf(treeOf(analysis).runs))
      expect([label, taskSequenceDetail(analysis, id, anyClient)?.markdown.startsWith("**")]).toEqual([label, true]);
  });
});

describe("where a reader looks first", () => {
  const failedIn = (analysis: Analysis) => {
    const { failed, runs } = treeOf(analysis);
    return nodesOf(runs).find(({ id }) => id === failed)?.label ?? null;
  };

  it("is the step that ended the newest run", () => {
    expect(failedIn(analyze(failedRun()))).toBe("Restart");
    expect(failedIn(analyseFixture("failure-after-restart"))).toBe("Install LabWriter");
  });

  it("is the run where no step failed", () => {
    expect(failedIn(analyseFixture("run-without-step"))).toBe(treeOf(analyseFixture("run-without-step")).runs[0]?.label);
  });

  it("is nowhere where the newest run went well", () => {
    expect(failedIn(analyze(continuedRun))).toBeNull();
    expect(failedIn(analyseFixture("two-runs"))).toBeNull();
    expect(failedIn(analyze(record("Nothing of note")))).toBeNull();
  });
});

describe("a log without a run", () => {
  it("has an empty tree", () => {
    expect(treeOf(analyze(record("Nothing of note")))).toEqual({ files: [logUri], runs: [], failed: null });
  });
});

describe("what failed", () => {
  it("is marked, with the chain that tells why", () => {
    const analysis = analyze(failedRun());
    const chainId = analysis.chains[0]?.id;
    expect(nodeIn(analysis, "Restart")).toMatchObject({ outcome: "failed", failing: true, chainId });
    expect(nodeIn(analysis, "Task sequence run")).toMatchObject({ outcome: "failed", failing: true, chainId });
  });

  it("is marked where the sequence continued, or took it for a success", () => {
    expect(nodeIn(analyze(continuedRun), "Install agent")).toMatchObject({ outcome: "failedContinued", failing: true });
    expect(nodeIn(analyze(continuedRun), "Task sequence run")).toMatchObject({ outcome: "succeeded", failing: false });
    expect(nodeIn(analyze(silentRun), "Set shell")).toMatchObject({ outcome: "silentFailure", failing: true });
  });
});

describe("the details of a node", () => {
  it("are when, where, what it ran, and why it failed", () => {
    expect(detailOf(analyze(failedRun()), "Restart")).toMatchInlineSnapshot(`
      "**Restart**

      Step: failed, 3 seconds

      - In Prepare
      - Start: 2015-03-11 09:00:02.250 UTC-05:00, line 4
      - End: 2015-03-11 09:00:05.250 UTC-05:00
      - Process: \`bootsect.exe\`
      - Command line: \`"C:\\WinPE\\bootsect.exe" /NT60 SYS\`

      Root cause, line 6: bootsect.exe could not be started: 0x800700C1 ERROR_BAD_EXE_FORMAT. The file is no program this Windows can run. Step: Restart."
    `);
    expect(detailOf(analyze(continuedRun), "Install agent")).toMatchInlineSnapshot(`
      "**Install agent**

      Step: failed, the sequence continued, exit code 1603 (ERROR_INSTALL_FAILURE), 1 second

      - Start: 2015-03-11 09:00:01.250 UTC-05:00, line 2
      - End: 2015-03-11 09:00:02.250 UTC-05:00
      - Process: \`setup.exe\`
      - Command line: \`setup.exe /q\`

      Root cause, line 4: setup.exe ended with exit code 1603: 0x80070643 ERROR_INSTALL_FAILURE. The installer failed. Step: Install agent. The task sequence continued.

      **Read next**:
      - \`MSI*.LOG\`, usually \`C:\\Windows\\Temp\\MSI*.LOG\`: what Windows Installer did; "Return value 3" stands behind the action that failed"
    `);
    expect(detailOf(analyze(silentRun), "Set shell")).toMatchInlineSnapshot(`
      "**Set shell**

      Step: succeeded, but its script threw, 1 second

      - Start: 2015-03-11 09:00:01.250 UTC-05:00, line 2
      - End: 2015-03-11 09:00:02.250 UTC-05:00
      - Process: \`powershell.exe\`
      - Command line: \`powershell.exe -File shell.ps1\`

      Root cause, line 4: The script of Set shell wrote an error and still ended well: Get-Item : Cannot find path 'C:\\\\Lab'. The task sequence took the step for a success.

      **Read next**:
      - Event log Microsoft-Windows-PowerShell/Operational: which scripts PowerShell ran, and their errors"
    `);
  });

  it("of a run and its boots are those of the log's clock", () => {
    const analysis = analyseFixture("restart-in-another-zone");
    expect(detailOf(analysis, "Office standard")).toMatchInlineSnapshot(`
      "**Office standard**

      Run: succeeded, about 15 minutes 51 seconds, MININT-7C3QD, package LAB00210

      - Start: 2023-03-14 16:40:02.264, time zone not stated, line 10
      - End: 2023-03-14 16:55:09.914, time zone not stated"
    `);
    expect(detailOf(analysis, "Installed Windows")).toMatchInlineSnapshot(`
      "**Installed Windows**

      about 3 minutes 11 seconds

      - Start: 2023-03-14 16:52:41.550, time zone not stated, line 81
      - End: 2023-03-14 16:55:09.914, time zone not stated"
    `);
    expect(detailOf(analysis, "Time zone changed from UTC-08:00 to UTC+01:00")).toMatchInlineSnapshot(`
      "**Time zone changed from UTC-08:00 to UTC+01:00**

      Break in the log

      - About 5 minutes 18 seconds passed.
      - After it: 2023-03-14 16:52:41.550, time zone not stated, line 81"
    `);
  });

  it("list the attempts", () => {
    const analysis = analyseFixture("retry-in-place");
    const retried = nodesOf(treeOf(analysis).runs).find(({ children }) => children.some(({ kind }) => kind === "attempt"));
    expect(detailOf(analysis, retried?.label ?? "")).toMatchInlineSnapshot(`
      "**Install Runtime**

      Step: succeeded, 3 attempts, 2 minutes 40 seconds

      - Start: 2024-09-03 07:15:02.084 UTC+02:00, line 25
      - End: 2024-09-03 07:17:41.708 UTC+02:00
      - Attempt 1 of 3: exit code 1618, 12 seconds
      - Attempt 2 of 3: exit code 1618, 13 seconds
      - Attempt 3 of 3: exit code 0, 14 seconds
      - Process: \`smsswd.exe\`
      - Command line: \`smsswd.exe /run:LAB00071 msiexec.exe /i runtime.msi /qn\`"
    `);
  });

  it("lead to the root cause and to the next logs that are here, in a client with the commands", () => {
    const analysis = analyseFixture("failure-after-restart");
    const [chain] = analysis.chains;
    const { id } = nodeIn(analysis, "Install LabWriter");
    const file = "file:///c%3A/logs/next.log";
    const [name = ""] = chain ? namesToFind(analysis, [chain]) : [];
    const options = { ...ourClient, present: new Map([[name, [file]]]) };
    const markdown = taskSequenceDetail(analysis, id, options)?.markdown ?? "";
    const argument = (value: object): string => encodeURIComponent(JSON.stringify([value]));
    const target = { uri: ourClient.uri, chainId: chain?.id };
    expect(markdown).toContain(`Root cause, [line 52](command:smsts.goToRootCause?${argument(target)}): smsswd.exe ended`);
    expect(markdown).toContain(`**Read next**:\n- [next.log](command:smsts.openNextLog?${argument({ ...target, file })}): `);
    expect(detailOf(analysis, "Install LabWriter")).not.toContain("command:");
  });

  it("say when and where a variable was set last, and where a log goes on", () => {
    expect(detailOf(analyseFixture("variables"), "OSDComputerName")).toMatch(
      /^\*\*OSDComputerName\*\*\n\n- `KIOSK-22`\n- Last set: 20\d\d-[-\d :.UTC+]+, line \d+$/,
    );
  });

  it("keep a secret", () => {
    const analysis = analyseFixture("variables");
    expect(nodeIn(analysis, "OSDJoinPassword").description).toBe("•••••• (secret)");
    expect(detailOf(analysis, "OSDJoinPassword")).toContain("•••••• (secret)");
    expect(detailOf(analysis, "OSDComputerName")).toContain("`KIOSK-22`");
  });

  it("are plain where the log is hostile", () => {
    const name = "[x](command:evil) <img> $(error)";
    const analysis = analyze(failedRun().replaceAll("Restart", name));
    expect(nodeIn(analysis, name).spoken).toContain(name);
    expect(detailOf(analysis, name)).not.toMatch(/(?<!\\)\[x|(?<!\\)<img/);
  });

  it("are none of a node that is gone", () => {
    expect(taskSequenceDetail(analyze(failedRun()), "step-gone", anyClient)).toBeNull();
  });
});

describe("the node at a place", () => {
  const labelAt = (analysis: Analysis, line: number, character = 0) => {
    const at = taskSequenceNodeAt(analysis, { line, character });
    return nodesOf(treeOf(analysis).runs).find(({ id }) => id === at?.id)?.label ?? null;
  };

  it("is the innermost", () => {
    const analysis = analyze(`${record("Before")}\n${failedRun()}`);
    expect([0, 1, 2, 4, 6].map((line) => labelAt(analysis, line))).toEqual([
      null,
      "Task sequence run",
      "Prepare",
      "Restart",
      "Restart",
    ]);
  });

  it("is found beside the text of a line", () => {
    expect(labelAt(analyze(failedRun()), 3, 9999)).toBe("Restart");
  });

  it("is an attempt where there are several", () => {
    const analysis = analyseFixture("retry-in-place");
    const second = nodesOf(treeOf(analysis).runs).find(({ label }) => label.startsWith("Attempt 2"));
    expect(labelAt(analysis, second?.place.line ?? -1)).toBe(second?.label);
  });
});

describe("a log of several files", () => {
  it("tells what is missing between them", () => {
    const read = (name: string) => ({
      name: `file:///${name}`,
      analysis: testEngine.analyze(readFileSync(path.join(gap, name))),
    });
    const gap = path.join(fixturesDirectory, "rollover-gap");
    const tree = treeOf(testEngine.join([read("smsts-20241015-132512.log"), read("smsts.log")], 1));
    const [missing, ...others] = nodesOf(tree.runs).filter(({ kind }) => kind === "gap");
    expect(others).toEqual([]);
    expect(missing).toMatchObject({ label: expect.stringMatching(/^Entries are missing/), place: { file: 1, line: 0 } });
  });

  const lines = failedRun().split(/\n(?=<!\[LOG\[)/);
  const uris = ["file:///logs/smsts-20240906-095842.log", "file:///logs/smsts.log"];
  const seenFrom = (own: number) => {
    const files = [lines.slice(0, 4), lines.slice(4)].map((part, i) => ({
      analysis: analyze(part.join("\n")),
      name: uris[i] ?? "",
    }));
    return taskSequenceOf(testEngine.join(files, own), uris[own] ?? "");
  };

  it("has one tree, the same from each of its files", () => {
    expect(seenFrom(0)).toEqual(seenFrom(1));
    expect(seenFrom(0).files).toEqual(uris);
  });

  it("tells in which file each part begins", () => {
    const places = nodesOf(seenFrom(1).runs).map(({ label, place }) => [label, place.file, place.line]);
    expect(places.filter(([label]) => label !== "Variables (0)")).toEqual([
      ["Task sequence run", 0, 0],
      ["Prepare", 0, 1],
      ["Restart", 0, 3],
    ]);
  });
});
