import { describe, expect, it } from "vitest";
import { addressOf, type Page, pageOf } from "../../../client/src/features/knowledge/page.ts";

const chain = { uri: "file:///c%3A/l%C3%B6g%20%5B1%5D%23.log" };
const article: Page = { kind: "article", params: { article: "kb2910552", chain } };

describe("addresses of pages", () => {
  it("lead back to the page", () => {
    expect(pageOf(addressOf(article, "KB2910552"))).toMatchObject(article);
    expect(pageOf(addressOf(article, "../a\\b?#%41"))).toMatchObject(article);
  });

  it("show a name that is one part of a path", () => {
    expect(addressOf(article, "KB2910552").path).toBe("/KB2910552.md");
    expect(addressOf(article, "../a\\b?#%41").path).toBe("/.._a_b___41.md");
  });

  it("of pages that others link to are their names, about the same failure", () => {
    const { query } = addressOf(article, "KB2910552");
    expect(pageOf({ path: "/disk-full.md", query })).toEqual({ kind: "article", params: { article: "disk-full", chain } });
    expect(pageOf({ path: "/disk-full.md", query: "" })).toEqual({ kind: "article", params: { article: "disk-full" } });
    expect(pageOf({ path: "/0x800700C1.md", query })).toEqual({ kind: "code", params: { text: "0x800700C1" } });
  });

  it.each(["/Disk full.md", "/disk-full.txt", "/-a.md", "/.md", ""])("of other names are no page: %s", (path) => {
    expect(pageOf({ path, query: addressOf(article, "KB2910552").query })).toBeNull();
  });

  it.each(["", "{", "null", "7", '{"kind":"other","params":{}}', '{"kind":"code"}', '{"kind":"code","params":null}'])(
    "of others are no page: %s",
    (query) => {
      expect(pageOf({ path: "/KB2910552.md", query })).toBeNull();
    },
  );
});
