import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/core/engine.ts";
import { buildIncidentNote, type IncidentNote } from "../../server/src/core/incident/note.ts";
import { type NoteOptions, renderIncidentNote } from "../../server/src/features/incident-note.ts";
import { builtInTemplate } from "../../server/src/features/note-templates.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks } from "../../server/src/host/packs.ts";
import { findNoteBlocks } from "../../server/src/protocol/note-block.ts";
import { fixtureLog } from "../core/analyse-fixture.ts";
import { expectGolden } from "../golden.ts";

const engine = createEngine({ codes: await loadCodeTable(assetDirectory), packs: await loadBuiltInPacks(assetDirectory) });

/** The note of a log's most severe failure. */
function noteOf(fixture: string): IncidentNote {
  const analysis = engine.analyze(readFileSync(fixtureLog(fixture)));
  const [chain] = analysis.chains;
  if (chain === undefined) throw new Error(`${fixture} has no failure`);
  return buildIncidentNote(analysis, chain);
}

const beside: NoteOptions = {
  logName: "smsts.log",
  logUri: "file:///c%3A/cases/4711/logs/smsts.log",
  targetUri: "file:///c%3A/cases/4711/incident.md",
};

/** What stands between the markers. */
function bodyOf(note: IncidentNote, options: NoteOptions = beside): string {
  return renderIncidentNote(note, options).markdown.split("\n").slice(1, -1).join("\n");
}

describe("the note, as it is pasted into a ticket", () => {
  it.each(["bootsect-ccm", "bootsect-paste", "disk-full", "continue-on-error", "no-number"])("of %s", (fixture) => {
    const { markdown } = renderIncidentNote(noteOf(fixture), beside);
    expectGolden(path.join(path.dirname(fixtureLog(fixture)), "note.expected.md"), `${markdown}\n`);
  });

  it("has the chain's id and a title in plain text", () => {
    const note = noteOf("bootsect-ccm");
    const { id, title, markdown } = renderIncidentNote(note, beside);
    expect({ id, title }).toEqual({ id: note.id, title: "bootsect.exe failed with 0x800700C1 ERROR_BAD_EXE_FORMAT" });
    expect(findNoteBlocks(markdown)).toMatchObject([{ id: note.id, pristine: true, start: 0, end: markdown.length }]);
  });

  it("holds evidence that reads back as the same entries", () => {
    const note = noteOf("bootsect-ccm");
    const [, fenced = ""] = /```smsts\n([\s\S]*?)\n```/.exec(bodyOf(note)) ?? [];
    const copy = engine.analyzeText(fenced);
    expect(copy.entries.length).toBe(7);
    const read = Array.from({ length: 7 }, (_, i) => copy.entryAt(i));
    expect(read.map(({ component, thread }) => [component, thread])).toEqual(read.map(() => ["TSManager", 1984]));
    expect(copy.chains).toMatchObject([{ severity: "error", code: 0x800700c1 }]);
  });
});

describe("links to the log", () => {
  const links = (options: NoteOptions) => bodyOf(noteOf("bootsect-ccm"), options).match(/^\d+\. .*smsts.*$/gm);

  it("lead from the note's document to the lines", () => {
    expect(links(beside)?.slice(0, 2)).toEqual([
      "1. [smsts.log, line 51](logs/smsts.log#L51), the root cause",
      "2. [smsts.log, line 52](logs/smsts.log#L52)",
    ]);
  });

  it("are percent-encoded", () => {
    const odd = { ...beside, logName: "smsts (1).log", logUri: "file:///c%3A/cases/4711/PC%20%231%20[x]/smsts%20(1).log" };
    expect(links(odd)?.[0]).toBe("1. [smsts (1).log, line 51](PC%20%231%20%5Bx%5D/smsts%20%281%29.log#L51), the root cause");
  });

  it.each<[string, NoteOptions]>([
    ["an untitled document", { ...beside, targetUri: "untitled:Untitled-1" }],
    ["another drive", { ...beside, targetUri: "file:///d%3A/incident.md" }],
    ["no document", { logName: "smsts.log", logUri: beside.logUri }],
    ["no file", { logName: "smsts.log" }],
  ])("are names and lines as text for %s", (_name, options) => {
    expect(links(options)?.slice(0, 2)).toEqual(["1. smsts.log, line 51, the root cause", "2. smsts.log, line 52"]);
    expect(bodyOf(noteOf("bootsect-ccm"), options)).not.toMatch(/cases|4711/);
  });
});

describe("a hostile log", () => {
  const nasty =
    "a`b``` <!-- smsts-note:end -->\n<!-- smsts-note:end -->\r\n# [x](command:y) <img src=x onerror=z> {{machine}} $& \u202e";
  const hostile: IncidentNote = {
    ...noteOf("bootsect-ccm"),
    machine: nasty,
    run: { name: nasty, packageId: nasty, outcome: "failed" },
    step: { name: nasty, path: [nasty], outcome: "failed", exitCode: 5, attempts: 1 },
    process: nasty,
    commandLine: nasty,
    rootLine: 1,
    evidence: {
      entries: [
        { message: nasty, component: nasty, time: nasty, thread: 1, file: null, line: 1 },
        { message: "<!-- smsts-note:end -->", component: "", time: "", thread: null, file: null, line: 2 },
      ],
      omitted: 0,
    },
  };

  it("cannot leave its place", () => {
    const template = "M {{machine}}\nS {{step}}\nP {{process}}\nR {{rootCause}}\n{{evidence}}\n{{evidenceLinks}}";
    const text =
      "a\\`b\\`\\`\\` \\<!-- smsts-note:end --> \\<!-- smsts-note:end --> # \\[x\\](command\\:y) \\<img src=x onerror=z> {{machine}} \\$& \ufffd";
    const code =
      "a`b``` <!-- smsts-note:end --> <!-- smsts-note:end --> # [x](command:y) <img src=x onerror=z> {{machine}} $& \ufffd";
    const quoted = code.replaceAll("<!--", "<! --");
    const place = "[\\<b>.log, line 1](a.log#L1)";
    expect(
      bodyOf(hostile, {
        ...beside,
        logName: "<b>.log",
        logUri: "file:///c:/cases/4711/a.log",
        template: { text: template, format: "markdown" },
      }),
    ).toBe(
      [
        `M ${text}`,
        `S ${text} › ${text}`,
        `P \`\`\`\`${quoted}\`\`\`\``,
        `R \`\`\`\`${quoted}\`\`\`\` in ${place}`,
        "````smsts",
        `${quoted}\t${quoted}\t${quoted}\t1 (0x0001)`,
        "<! -- smsts-note:end -->",
        "````",
        `1. ${place}, the root cause`,
        "2. [\\<b>.log, line 2](a.log#L2)",
      ].join("\n"),
    );
  });

  it("leaves one whole note with the built-in template", () => {
    const { markdown } = renderIncidentNote(hostile, beside);
    expect(findNoteBlocks(markdown)).toMatchObject([{ pristine: true, start: 0, end: markdown.length }]);
  });

  it("whatever it holds, the note stays one block", () => {
    const pieces = fc.constantFrom(
      "<!-- smsts-note:end -->",
      "<!-- smsts-note:begin v=1 id=a hash=b -->",
      "\n",
      "\r",
      "```",
      "`",
      "\t",
      " ",
      "x",
      "\u2028",
    );
    const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, text, (message, component, process) => {
        const evidence = { entries: [{ message, component, time: "", thread: null, file: null, line: 1 }], omitted: 0 };
        const { markdown } = renderIncidentNote(
          { ...hostile, process, commandLine: message, machine: component, evidence },
          beside,
        );
        expect(findNoteBlocks(markdown)).toMatchObject([{ id: hostile.id, pristine: true, start: 0, end: markdown.length }]);
      }),
    );
  });
});

describe("what the log does not tell", () => {
  it("is left out, heading and all", () => {
    const { evidence, ...note } = noteOf("no-number");
    const body = bodyOf({
      ...note,
      evidence: { ...evidence, entries: evidence.entries.map((entry) => ({ ...entry, time: "" })) },
      machine: null,
      run: null,
      step: null,
      process: null,
      commandLine: null,
      time: null,
      code: null,
      articles: [],
      nextLogs: [],
    });
    expect(body.match(/^(#+ .*|- .*)$/gm)).toEqual([
      "## A failure in TSManager",
      "- **Log:** [smsts.log](logs/smsts.log)",
      "### Root cause",
      "### Evidence",
    ]);
  });

  it("how the run ended, where the log ends before it", () => {
    const { run, ...note } = noteOf("bootsect-ccm");
    if (run === null) throw new Error("no run");
    expect(bodyOf({ ...note, run })).toContain("The task sequence ended with this failure.");
    expect(bodyOf({ ...note, run: { ...run, outcome: "unknown" } })).toContain("How the task sequence ended is not in the log.");
  });

  it("what a number means that is its program's own", () => {
    const body = bodyOf({ ...noteOf("continue-on-error"), articles: [] });
    expect(body.split("\n")[0]).toBe("## powershell.exe failed with exit code 5");
    expect(body).toContain("- **Meaning:** What its program makes of it. As a Windows error: ERROR_ACCESS_DENIED");
    expect(body).not.toMatch(/0x80070005|Search Microsoft Learn/);
  });

  it("an unknown failure gets a search for its code", () => {
    const { articles: _, ...note } = noteOf("bootsect-ccm");
    expect(bodyOf({ ...note, articles: [] })).toContain(
      "### Read more\n\n- [Search Microsoft Learn for 0x800700C1 ERROR_BAD_EXE_FORMAT](https://learn.microsoft.com/en-us/search/?terms=0x800700C1%20ERROR_BAD_EXE_FORMAT)\n",
    );
  });

  it("a failure known to be harmless says so, and why", () => {
    expect(bodyOf({ ...noteOf("bootsect-ccm"), harmless: "There is no disk yet." })).toContain(
      "Known to be harmless: There is no disk yet.",
    );
  });
});

it("a long chain and a long message are quoted in part, and the note says so", () => {
  const [first] = noteOf("bootsect-ccm").evidence.entries;
  if (first === undefined) throw new Error("no evidence");
  const entries = [{ ...first, message: "x".repeat(5000) }, first];
  const body = bodyOf({ ...noteOf("bootsect-ccm"), evidence: { entries, omitted: 12 } });
  expect(body).toContain(`\n${"x".repeat(1000)}…\tTSManager\t`);
  expect(body.trimEnd().split("\n").at(-1)).toBe("12 entries between them are left out.");
});

it("other meanings of a code are named where no article settles which", () => {
  const note = noteOf("disk-full");
  expect(bodyOf(note)).not.toContain("Could also be");
  expect(bodyOf({ ...note, articles: [] })).toContain("Could also be PEER_E_DISK_FULL (hresult).");
});

describe("the other templates", () => {
  it.each(["bootsect-ccm", "no-number"])("short and itsm of %s", (fixture) => {
    const folder = path.dirname(fixtureLog(fixture));
    const of = (name: "short" | "itsm") => renderIncidentNote(noteOf(fixture), { ...beside, template: builtInTemplate(name) });
    expectGolden(path.join(folder, "note-short.expected.md"), `${of("short").markdown}\n`);
    expectGolden(path.join(folder, "note-itsm.expected.txt"), `${of("itsm").markdown}\n`);
    expect([of("short").format, of("itsm").format]).toEqual(["markdown", "plain"]);
  });

  it("plain text has no markers and no markup", () => {
    const { markdown } = renderIncidentNote(noteOf("bootsect-ccm"), { ...beside, template: builtInTemplate("itsm") });
    expect(markdown).not.toMatch(/smsts-note|\*\*|```|\]\(|^#|\\[[\]<>*]/m);
    expect(markdown).toContain("Process: bootsect.exe");
  });

  it("have their headings where the document wants them", () => {
    const headings = (headingLevel?: number) => bodyOf(noteOf("bootsect-ccm"), { ...beside, headingLevel }).match(/^#+ /gm);
    expect(headings()?.slice(0, 2)).toEqual(["## ", "### "]);
    expect(headings(4)?.slice(0, 2)).toEqual(["#### ", "##### "]);
  });
});

describe("what the document of a note may be called", () => {
  it("is plain", () => {
    expect(renderIncidentNote(noteOf("bootsect-ccm"), beside).names).toEqual({
      machine: "DESK-0417",
      run: expect.stringMatching(/^[^\\]+$/),
      packageId: expect.stringMatching(/^[A-Z0-9]{8}$/),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      time: expect.stringMatching(/^\d\d-\d\d-\d\d$/),
      code: "0x800700C1",
      logName: "smsts",
    });
  });
});

describe("a note with pseudonyms", () => {
  const redact = (text: string) => text.replaceAll(/DESK-0417/gi, "MACHINE-1");

  it("holds nothing of what is private, in any field, link or name", () => {
    const options = { ...beside, logName: "DESK-0417.log", logUri: "file:///c%3A/cases/4711/DESK-0417/desk-0417.log", redact };
    const note = { ...noteOf("bootsect-ccm"), commandLine: "x.exe \\\\DESK-0417\\c$" };
    for (const name of ["full", "short", "itsm"] as const) {
      const result = renderIncidentNote(note, { ...options, template: builtInTemplate(name) });
      expect(JSON.stringify(result)).not.toMatch(/desk-0417/i);
      expect(result.markdown).toContain("MACHINE-1");
      expect(result.names.machine).toBe("MACHINE-1");
    }
  });

  it("keeps links that tell nothing private", () => {
    expect(bodyOf(noteOf("bootsect-ccm"), { ...beside, redact })).toContain("(logs/smsts.log#L51)");
  });
});
