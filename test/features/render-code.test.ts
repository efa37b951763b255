import { describe, expect, it } from "vitest";
import type { CodeContext } from "../../server/src/core/codes/code-types.ts";
import { explainCode } from "../../server/src/core/codes/explain.ts";
import { renderCode } from "../../server/src/features/hover-code.ts";
import { codeRow, tableOf } from "../core/codes/code-rows.ts";

const table = tableOf([
  codeRow({ value: 0, symbol: "ERROR_SUCCESS" }),
  codeRow({
    value: 2,
    symbol: "ERROR_FILE_NOT_FOUND",
    meaning: "A file is missing.",
    usually: "A program is not in its *package*.",
    lookFirst: "Compare the command line to the package.",
  }),
  codeRow({ value: 2, family: "robocopy", meaning: "Extra files were found. Nothing was copied." }),
  codeRow({ value: 2, family: "usmt", symbol: "USMT_CANCELLED" }),
  codeRow({ value: 2, family: "ccmsetup", meaning: "Not set up." }),
  codeRow({ value: 2, family: "hresult", symbol: "S_TWO" }),
  codeRow({ value: 404, family: "http", symbol: "HTTP_STATUS_NOT_FOUND", meaning: "The server has no such file." }),
  codeRow({ value: 404, symbol: "ERROR_ODD" }),
  codeRow({ value: 3010, symbol: "ERROR_SUCCESS_REBOOT_REQUIRED", meaning: "It takes effect after a restart." }),
  codeRow({ value: 16389, family: "ts-exit-code", meaning: "Half of a code." }),
  codeRow({ value: 12175, family: "winhttp", symbol: "ERROR_WINHTTP_SECURE_FAILURE", meaning: "The certificate is refused." }),
  codeRow({ value: 12175, family: "wininet", symbol: "ERROR_INTERNET_DECODING_FAILED" }),
  codeRow({ value: 0x8000_4005, family: "hresult", symbol: "E_FAIL" }),
  codeRow({ value: 0xc000_0034, family: "ntstatus", symbol: "STATUS_OBJECT_NAME_NOT_FOUND" }),
  codeRow({ value: 0xc190_0210, family: "mosetup", symbol: "MOSETUP_E_COMPAT_SCANONLY", meaning: "The scan found nothing." }),
]);

const render = (value: number, context?: Partial<CodeContext>, rendering?: Parameters<typeof renderCode>[1]): string[] => {
  const place = context && { component: "", process: null, source: null, exit: false, ...context };
  return renderCode(explainCode(value, place, table), rendering);
};

it("gives number and name, one sentence, the advice, then the rest", () => {
  expect(render(0x8007_0002)).toEqual([
    "**`0x80070002 ERROR_FILE_NOT_FOUND`**",
    "A file is missing.",
    "- **Usually in a task sequence**: A program is not in its \\*package\\*.\n- **First**: Compare the command line to the package.",
    "Also written 2147942402, -2147024894, Win32 2. Facility WIN32 (7).",
  ]);
});

describe("a restart and a success", () => {
  it.each([
    [3010, ["No failure: it reports success and asks for a restart.", "It takes effect after a restart."]],
    [0x8007_0bc2, ["No failure: it reports success and asks for a restart.", "It takes effect after a restart."]],
    [0xc190_0210, ["No failure: it reports success.", "The scan found nothing."]],
    [0, ["No failure: it reports success."]],
  ])("%i is called none plainly", (value, paragraphs) => {
    expect(render(value).slice(1, 1 + paragraphs.length)).toEqual(paragraphs);
  });
});

describe("why a number is read so", () => {
  it.each([
    [12175, { component: "TSMBootstrap" }, "Read as WinHTTP because of the component that wrote it."],
    [0x8007_0194, {}, "It carries the status of a web server, wrapped as if it were a Windows error."],
    [16389, {}, "It is the lower half of 0x80004005; the upper half was lost on the way."],
    [0xd000_0034, {}, "It carries the NTSTATUS 0xC0000034."],
    [2, { process: "robocopy.exe", exit: true }, "Read as Robocopy because of the program that returned it."],
  ])("%i: %j", (value, context, reason) => {
    const forms = render(value, context).find((paragraph) => paragraph.startsWith("Also written"));
    expect(forms?.slice(-reason.length)).toBe(reason);
  });
});

describe("other meanings", () => {
  it("stand behind, each with its home and how it is reached", () => {
    expect(render(0x8007_0194).at(-1)).toBe("Elsewhere the same number means:\n- `ERROR_ODD` (as Win32 404)");
    expect(render(0x8007_2f8f).at(-1)).toBe(
      "Elsewhere the same number means:\n- `ERROR_INTERNET_DECODING_FAILED` (WinINet, as Win32 12175)",
    );
  });

  it("are few in a hover, all on a page", () => {
    const inHover = render(2).at(-1)?.split("\n") ?? [];
    expect([inHover.length, inHover.at(-1)]).toEqual([5, "- 1 more"]);
    const onPage = render(2, undefined, { alternatives: 20 }).at(-1)?.split("\n") ?? [];
    expect(onPage).toContain("- Robocopy: Extra files were found.");
    expect(onPage.length).toBe(5);
  });
});

it("says of an exit code that its meaning is its program's", () => {
  expect(render(2, { exit: true })[1]).toBe("An exit code means what its program makes of it. As a Windows error:");
});

it("says that a name is all there is", () => {
  expect(render(0xc000_0034)[1]).toBe("Known by its name alone (NTSTATUS).");
});

describe("the second half of a pair of Windows Setup", () => {
  it.each([
    [
      0x4000d,
      "`0x4000D` says how far Windows Setup came: `OOBE_BOOT` (second start of the new Windows), operation `MIGRATE_DATA`.",
    ],
    [0x20017, "`0x20017` says how far Windows Setup came: `SAFE_OS` (in Windows PE, after the first restart), operation `BOOT`."],
    [0x60000, "`0x60000` says how far Windows Setup came: in a phase that is not documented, operation `UNKNOWN`."],
    [0x30099, "`0x30099` says how far Windows Setup came: `FIRST_BOOT` (first start of the new Windows)."],
    [0x99_0099, "`0x990099` names no phase of Windows Setup that is documented."],
  ])("%i", (extend, sentence) => {
    expect(render(0xc190_0210, undefined, { extend })).toContain(sentence);
  });
});

describe("a number that no table knows", () => {
  const parts = (value: number): string => render(value)[1]?.replace("No table knows this code. ", "") ?? "";

  it.each([
    [77, "Windows has no error of this number; as an exit code it means what its program makes of it."],
    [0x0012_3456, "Its failure bit is clear: as a code of Windows it would be no failure, but a program may count as it likes."],
    [0x8007_eeee, "It carries the Windows error 61166, which has no name."],
    [0x8019_01a4, "It carries the HTTP status 420: the web server's logs tell why."],
    [0xd000_1234, "It carries the NTSTATUS 0xC0001234 of the Windows kernel."],
    [
      0x8024_0ffe,
      "It is a failure reported by the Windows Update agent (facility WINDOWSUPDATE, 36). Its own number is 4094 (0xFFE).",
    ],
    [0x8bad_f00d, "It is a failure of facility 2989, which is not one of the published ones. Its own number is 61453 (0xF00D)."],
    [
      0xa5ad_0001,
      "Its customer bit is set: a program or a vendor made it, and it is none of Windows' own. Its own number is 1 (0x1).",
    ],
  ])("%i is told by its parts", (value, sentence) => {
    expect(parts(value)).toBe(sentence);
  });
});
