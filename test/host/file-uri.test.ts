import { expect, it } from "vitest";
import { pathOfUri, uriOfPath } from "../../server/src/host/file-uri.ts";

it.each([
  ["C:\\Windows\\CCM\\Logs\\smsts.log", "file:///c%3A/Windows/CCM/Logs/smsts.log", "c:\\Windows\\CCM\\Logs\\smsts.log"],
  ["d:\\two words\\[lab] (1)\\smsts#2.log", "file:///d%3A/two%20words/%5Blab%5D%20%281%29/smsts%232.log", null],
  ["\\\\server\\share$\\PC-0417\\smsts.log", "file://server/share%24/PC-0417/smsts.log", null],
  ["\\\\server\\Büro\\日本語\\ログ.log", "file://server/B%C3%BCro/%E6%97%A5%E6%9C%AC%E8%AA%9E/%E3%83%AD%E3%82%B0.log", null],
  ["/var/logs/smsts.log", "file:///var/logs/smsts.log", null],
  ["/home/müller/a b/100% [x] #1?.log", "file:///home/m%C3%BCller/a%20b/100%25%20%5Bx%5D%20%231%3F.log", null],
  ["/tmp/back\\slash.log", "file:///tmp/back%5Cslash.log", null],
])("%s and its URI lead to each other", (path, uri, back) => {
  expect(uriOfPath(path)).toBe(uri);
  expect(pathOfUri(uri)).toBe(back ?? path);
});

it.each([
  ["file:///C:/logs/smsts.log", "C:\\logs\\smsts.log"],
  ["file:///c%3a/logs/smsts.log", "c:\\logs\\smsts.log"],
])("reads %s as other clients write it", (uri, path) => {
  expect(pathOfUri(uri)?.toLowerCase()).toBe(path.toLowerCase());
});

it("takes a Windows path with slashes for one", () => {
  expect(uriOfPath("C:/logs/smsts.log")).toBe("file:///c%3A/logs/smsts.log");
});

it.each(["untitled:Untitled-1", "https://example.com/smsts.log", "vscode-vfs://github/x/smsts.log", "", "no uri", "%"])(
  "has no path for %j",
  (uri) => {
    expect(pathOfUri(uri)).toBeNull();
  },
);
