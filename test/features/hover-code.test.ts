import { describe, expect, it } from "vitest";
import type { MarkupContent } from "vscode-languageserver-types";
import type { ErrorChain } from "../../server/src/core/chains/chain-types.ts";
import { createEngine } from "../../server/src/core/engine.ts";
import type { KnowledgePack } from "../../server/src/core/knowledge/pack-types.ts";
import type { FeatureOptions } from "../../server/src/features/feature-options.ts";
import { hoverAt } from "../../server/src/features/hover.ts";
import { plainText } from "../../server/src/features/plain-text.ts";
import { codeRow, tableOf } from "../core/codes/code-rows.ts";
import { anyClient, failedRun, markedLog, ourClient, record, testCodes } from "./marked-log.ts";

function hover(source: string, options: FeatureOptions = anyClient): string | null {
  const { analysis, position } = markedLog(source);
  const found = hoverAt(analysis, position, options);
  return found === null ? null : (found.contents as MarkupContent).value;
}

const rootOfRun = `**\`0x800700C1 ERROR_BAD_EXE_FORMAT\`**

The file is no program this Windows can run.

**Here**: bootsect.exe could not be started. Step: Restart. This ended the task sequence. This is the root cause.

**Cause**: The image holds a \`bootsect.exe\` for a newer Windows. XP cannot run it.

**Resolution**: 2 steps
1. Use an older image.
2. Distribute it.

[KB1234567: The boot image is too new](https://archive.example/1234567). Microsoft retired this article. Matched: code, process \`bootsect.exe\`; confidence is high.

Less likely: [A program for another Windows](https://manual.example/programs) (code).

**Error chain**: 3 entries, the root cause first
- [line 6](file:///c%3A/logs/smsts.log#L6): CreateProcess failed. Code(0x800700C1)
- [line 7](file:///c%3A/logs/smsts.log#L7): Command line execution failed (800700C1)
- [line 8](file:///c%3A/logs/smsts.log#L8): Fatal error is returned in check for reboot request of the action (Restart).

Also written 2147942593, -2147024703, Win32 193. Facility WIN32 (7).`;

it("says what a code means, here and in general", () => {
  expect(hover(failedRun({ root: "CreateProcess failed. Code(0x80|0700C1)" }))).toBe(rootOfRun);
});

it("covers the number as written", () => {
  const { analysis, position } = markedLog(failedRun({ root: "CreateProcess failed. Code(|0x800700C1)" }));
  const range = { start: { line: 5, character: 34 }, end: { line: 5, character: 44 } };
  expect(hoverAt(analysis, position, anyClient)?.range).toEqual(range);
});

it("offers the article to a client that can show it, with the log whose packs know it", () => {
  const source = failedRun({ root: "CreateProcess failed. Code(0x80|0700C1)" });
  const argument = { article: "old-boot-image", uri: ourClient.uri, chainId: markedLog(source).analysis.chains[0]?.id };
  const link = `command:smsts.openResolution?${encodeURIComponent(JSON.stringify([argument]))}`;
  expect(hover(source, ourClient)).toContain(
    `[KB1234567: The boot image is too new](${link}), [Archive copy](https://archive.example/1234567). Microsoft retired`,
  );
});

it("leads from an echo's code and from its message to the root cause", () => {
  const here =
    "**Here**: bootsect.exe could not be started. Step: Restart. This ended the task sequence. " +
    "This is an echo; the root cause is on [line 6](file:///c%3A/logs/smsts.log#L6).";
  const onCode = hover(failedRun({ echo: "Command line execution failed (8007|00C1)" }));
  expect(onCode?.split("\n\n").slice(0, 3)).toEqual([...rootOfRun.split("\n\n").slice(0, 2), here]);
  const onMessage = hover(failedRun({ echo: "Command |line execution failed (800700C1)" }));
  expect(onMessage?.split("\n\n")[0]).toBe(here);
});

it("leads to the root cause by command where the client has it", () => {
  const source = failedRun({ echo: "Command |line execution failed (800700C1)" });
  const chainId = markedLog(source).analysis.chains[0]?.id;
  const argument = encodeURIComponent(JSON.stringify([{ uri: ourClient.uri, chainId }]));
  expect(hover(source, ourClient)).toContain(`the root cause is on [line 6](command:smsts.goToRootCause?${argument}).`);
});

it("shows lines as text where the document has no address", () => {
  const text = hover(failedRun({ root: "CreateProcess failed. Code(0x80|0700C1)" }), {
    ...anyClient,
    uri: "untitled:Untitled-1",
  });
  expect(text).toContain("\n- line 7: Command line execution failed (800700C1)\n");
});

it.each([
  ["Process completed with exit code 1|603", "1603 ERROR_INSTALL_FAILURE", "Also written 0x00000643, HRESULT 0x80070643."],
  ["Failed (0x8BAD|F00D)", "0x8BADF00D", "Also written 2343432205, -1951535091."],
  ["Last error -2147|467259", "0x80004005 E_FAIL", "Also written 2147500037, -2147467259. Facility NULL (0)."],
])("takes the code of %j apart", (source, label, forms) => {
  const paragraphs = hover(source)?.split("\n\n") ?? [];
  expect(paragraphs[0]).toBe(`**\`${label}\`**`);
  expect(paragraphs).toContain(forms);
});

it("does not take a program's own exit code for a Windows error", () => {
  expect(hover("Process completed with exit code |5")?.split("\n\n").slice(0, 3)).toEqual([
    "**`5 ERROR_ACCESS_DENIED`**",
    "An exit code means what its program makes of it. As a Windows error:",
    "The account may not do this. Check its rights.",
  ]);
});

it("does not announce a meaning that it does not have", () => {
  const codes = tableOf([codeRow({ value: 15299, symbol: "ERROR_SYSTEM_DEVICE_NOT_FOUND", meaning: null })]);
  const analysis = createEngine({ codes, packs: [] }).analyzeText("Process completed with exit code 15299");
  const found = hoverAt(analysis, { line: 0, character: 34 }, anyClient);
  expect((found?.contents as MarkupContent | undefined)?.value.split("\n\n")[1]).toBe(
    "An exit code means what its program makes of it. As a Windows error it is known by its name alone.",
  );
});

it("says what the parts of a number tell that no table knows", () => {
  expect(hover("Failed (0x8BAD|F00D)")?.split("\n\n")[1]).toBe(
    "No table knows this code. It is a failure of facility 2989, which is not one of the published ones. Its own number is 61453 (0xF00D).",
  );
});

it("tells how far Windows Setup came by the second half of a pair", () => {
  expect(hover("Setup failed: 0xC190|0101 - 0x20017")).toContain(
    "`SAFE_OS` (in Windows PE, after the first restart), operation `BOOT`.",
  );
});

it("puts what else the number could be behind what it is here", () => {
  const codes = tableOf([
    codeRow({ value: 5, symbol: "ERROR_ACCESS_DENIED" }),
    codeRow({ value: 5, family: "robocopy", meaning: "Copied." }),
  ]);
  const analysis = createEngine({ codes, packs: [] }).analyzeText("Failed to copy. Error 5");
  const found = hoverAt(analysis, { line: 0, character: 22 }, anyClient);
  const paragraphs = (found?.contents as MarkupContent | undefined)?.value.split("\n\n") ?? [];
  expect(paragraphs.slice(2).map((paragraph) => paragraph.slice(0, 9))).toEqual([
    "**Here**:",
    "Also writ",
    "Elsewhere",
    "[Search M",
  ]);
});

describe("the search of Microsoft Learn", () => {
  const search = (source: string) => hover(source)?.match(/https:\/\/learn[^)]*/)?.[0];

  it("is offered for code and symbol where no article is known", () => {
    expect(search("Failed to open secret-share.example (0x8007|0005)")).toBe(
      "https://learn.microsoft.com/en-us/search/?terms=0x80070005%20ERROR_ACCESS_DENIED",
    );
    expect(search("Failed (0x8BAD|F00D)")).toBe("https://learn.microsoft.com/en-us/search/?terms=0x8BADF00D");
  });

  it("is not offered where one is, for success, and for a number without a name", () => {
    expect(search(failedRun({ root: "CreateProcess failed. Code(0x80|0700C1)" }))).toBeUndefined();
    expect(search("HRESULT=0000|0000")).toBeUndefined();
    expect(search("Process completed with exit code 7|7")).toBeUndefined();
  });
});

it.each(["Process |completed", "|", "Installing boot| image"])("is silent on %j", (source) => {
  expect(hover(source)).toBeNull();
});

it("shows log text as it reads, whatever it holds", () => {
  const echo =
    "Failed (0x8007|00C1) <img src=x onerror=alert(1)> [x](command:workbench.action.quit) `code` ** https://evil.example";
  expect(hover(failedRun({ echo }), ourClient)).toContain(
    "Failed (0x800700C1) \\<img src=x onerror=alert(1)> \\[x\\](command\\:workbench.action.quit) \\`code\\` \\*\\* https\\://evil.example",
  );
});

it("keeps a long chain short: the beginning, the number left out, the fatal statement", () => {
  const echoes = Array.from({ length: 10 }, (_, i) => `Attempt ${i} failed (800700C1)`).join("\n");
  const lines = hover(`CreateProcess failed. Code(0x80|0700C1)\n${echoes}\nFatal error (Error: 800700C1; Source: Windows)`)
    ?.split("\n")
    .filter((line) => line.startsWith("- "));
  expect(lines?.length).toBe(9);
  expect(lines?.at(-2)).toMatch(/^- \d+ more$/);
  expect(lines?.at(-1)).toContain("Fatal error");
});

it("shortens a long message, never within a character", () => {
  const text = hover(failedRun({ echo: `Failed (80|0700C1) ${"😀".repeat(100)}` })) ?? "";
  expect(text).toContain("😀…\n");
  // Throws on half a surrogate pair.
  expect(() => encodeURIComponent(text)).not.toThrow();
});

it("reads as plain text where the client shows no Markdown", () => {
  expect(plainText(rootOfRun).split("\n\n").slice(4, 7)).toEqual([
    "Resolution: 2 steps\n1. Use an older image.\n2. Distribute it.",
    "KB1234567: The boot image is too new. Microsoft retired this article. Matched: code, process bootsect.exe; confidence is high.",
    "Less likely: A program for another Windows (code).",
  ]);
  expect(plainText("\\<b\\> \\[x\\](y) a\\_b")).toBe("<b> [x](y) a_b");
});

describe("known noise", () => {
  const REASON = "There is no disk yet.";
  const rule = {
    id: "no-disk-yet",
    confidence: "high",
    when: { message: ["Failed to save environment", "GetTsRegValue() is unsuccessful"] },
    harmless: REASON,
    samples: [],
    counterSamples: [],
  } as const;
  const pack: KnowledgePack = { schema: 1, id: "noise", title: "Noise", version: "1.0.0", articles: [], rules: [rule] };
  const hoverOn = (message: string): string => {
    const analysis = createEngine({ codes: testCodes, packs: [pack] }).analyzeText(record(message, { type: 3 }));
    const found = hoverAt(analysis, { line: 0, character: 10 }, anyClient);
    return (found?.contents as MarkupContent | undefined)?.value ?? "";
  };

  it("says why it is harmless, and calls nothing a root cause", () => {
    expect(hoverOn("Failed to save environment to  (80070057)")).toBe(`**Here**: Known to be harmless: ${REASON}`);
  });

  it("says so of an entry that is no failure to begin with", () => {
    expect(hoverOn("GetTsRegValue() is unsuccessful. 0x80070002.")).toBe(`**Here**: Known to be harmless: ${REASON}`);
  });

  it("gives no advice on it, whatever articles know its code", () => {
    const article = {
      id: "wrong",
      title: "A parameter is wrong",
      state: "online",
      cause: "It is wrong.",
      resolution: ["Mend it."],
      links: [],
    } as const;
    const general = {
      id: "wrong",
      article: "wrong",
      confidence: "low",
      when: { code: ["0x80070057"] },
      samples: [],
      counterSamples: [],
    } as const;
    const packs: KnowledgePack[] = [{ ...pack, articles: [article], rules: [rule, general] }];
    const source = record("Failed to save environment to  (80070057)", { type: 3 });
    const analysis = createEngine({ codes: testCodes, packs }).analyzeText(source);
    const found = hoverAt(analysis, analysis.positionAt(analysis.rootSpan(analysis.chains[0] as ErrorChain).start), anyClient);
    const text = (found?.contents as MarkupContent | undefined)?.value;
    expect(text).toContain(`Known to be harmless: ${REASON}`);
    expect(text).not.toMatch(/Cause|Resolution/);
  });

  it("does not say so of another", () => {
    expect(hoverOn("Failed to save the image (80070057)")).toMatch(/^\*\*Here\*\*: .*This is the root cause\.$/);
  });
});
