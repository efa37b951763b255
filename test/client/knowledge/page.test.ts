import { describe, expect, it } from "vitest";
import { addressOf, type Page, pageOf } from "../../../client/src/features/knowledge/page.ts";

const article: Page = {
  kind: "article",
  params: { article: "kb2910552", chain: { uri: "file:///c%3A/l%C3%B6g%20%5B1%5D%23.log" } },
};

describe("addresses of pages", () => {
  it("lead back to the page", () => {
    expect(pageOf(addressOf(article, "KB2910552").query)).toEqual(article);
  });

  it("show a name that is one part of a path", () => {
    expect(addressOf(article, "KB2910552").path).toBe("/KB2910552.md");
    expect(addressOf(article, "../a\\b?#%41").path).toBe("/.._a_b___41.md");
  });

  it.each(["", "{", "null", "7", '{"kind":"other","params":{}}', '{"kind":"code"}', '{"kind":"code","params":null}'])(
    "of others are no page: %s",
    (query) => {
      expect(pageOf(query)).toBeNull();
    },
  );
});
