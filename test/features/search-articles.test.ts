import { describe, expect, it } from "vitest";
import { shelve } from "../../server/src/features/article-index.ts";
import { createArticleSearch } from "../../server/src/features/search-articles.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks } from "../../server/src/host/packs.ts";
import { article, pack, rule } from "../core/knowledge/make-pack.ts";
import { testCodes } from "./marked-log.ts";

const own = {
  ...pack(
    "site",
    [
      article("printer-driver", { title: "The printers of Größe XL fail", cause: "Étagère 4 has an old `spooler`. It is slow." }),
      article("kb2910552-copy", {
        title: "An old boot image",
        kb: "2910552",
        links: [{ title: "KB", url: "https://kb.example/" }],
      }),
    ],
    [
      rule("r1", { article: "printer-driver", when: { code: ["-2147024891"] } }),
      rule("r2", { article: "kb2910552-copy", when: { code: ["193", "0x800700C1"], process: ["bootsect.exe"] } }),
    ],
  ),
  title: "Our site",
};
const builtIn = {
  ...pack("disks", [article("disk-full", { title: "The disk is full" }), article("printer-driver", { title: "Shadowed" })], []),
  title: "Disks",
};
const shelf = shelve([own, builtIn], { isOwn: (each) => each === own, folder: "file:///site" });
const search = createArticleSearch(shelf, testCodes);
const idsFor = (query: string) => search.find(query).articles.map(({ id }) => id);

describe("searching articles", () => {
  it("shows all of them by topic, own packs first, where nothing is typed", () => {
    expect(search.find("  ")).toEqual({
      articles: [
        {
          id: "printer-driver",
          folder: "file:///site",
          title: "The printers of Größe XL fail",
          kb: null,
          topic: "Our site",
          own: true,
          summary: "Étagère 4 has an old spooler.",
          url: null,
        },
        expect.objectContaining({ id: "kb2910552-copy", topic: "Our site", url: "https://kb.example/" }),
        expect.objectContaining({ id: "disk-full", topic: "Disks", own: false, folder: null }),
      ],
      more: 0,
    });
  });

  it.each([
    ["words in any order", "xl printers"],
    ["beginnings of words", "prin fai"],
    ["words without their accents", "grosse etagere"],
    ["words with other accents", "GRÖßE ÉTAG"],
    ["a word of the text", "spooler"],
    ["the code", "0x80070005"],
    ["the code in another spelling", "-2147024891"],
    ["the Win32 number in it", "5"],
    ["the beginning of the code", "8007000"],
    ["its symbol", "ERROR_ACCESS_DENIED"],
    ["a part of the symbol", "access denied"],
    ["the topic with a word", "our site printers"],
    ["filler words beside it", "the printers of the site"],
  ])("finds an article by %s", (_what, query) => {
    expect(idsFor(query)).toEqual(["printer-driver"]);
  });

  it.each(["KB2910552", "kb 2910552", "2910552", "29105", "kb2910552-copy", "193", "error 0x800700c1"])(
    "finds an article by number: %s",
    (query) => {
      expect(idsFor(query)).toEqual(["kb2910552-copy"]);
    },
  );

  it("wants every word", () => {
    expect(idsFor("printers full")).toEqual([]);
    expect(idsFor("inters")).toEqual([]);
    expect(idsFor("!?")).toEqual([]);
  });

  it("is content with most of three words or more where nothing has all", () => {
    expect(idsFor("the printers xl upstairs")).toEqual(["printer-driver"]);
    expect(idsFor("printers xl")).toEqual(["printer-driver"]);
    expect(idsFor("printers upstairs cellar")).toEqual([]);
  });

  it("says how many it does not show", () => {
    const many = pack(
      "many",
      Array.from({ length: 60 }, (_, i) => article(`a-${i}`, { title: `Thing ${i}` })),
      [],
    );
    const { articles, more } = createArticleSearch(shelve([many], { isOwn: () => false, folder: null }), testCodes).find("thing");
    expect([articles.length, more]).toEqual([50, 10]);
  });
});

describe("the built-in articles", async () => {
  const packs = await loadBuiltInPacks(assetDirectory);
  const codes = await loadCodeTable(assetDirectory);
  const built = createArticleSearch(shelve(packs, { isOwn: () => false, folder: null }), codes);

  it.each([
    ["disk full", "disk-full"],
    ["0x800700C1 bootsect", "kb2910552-boot-image-on-windows-xp"],
    ["KB2910552", "kb2910552-boot-image-on-windows-xp"],
    ["boot image windows xp", "kb2910552-boot-image-on-windows-xp"],
    ["package no location", "content-location-missing"],
    ["bitlocker tpm not ready", "tpm-ownership-not-taken"],
    ["0x80040102", "content-location-missing"],
  ])("%s leads to %s first", (query, id) => {
    expect(built.find(query).articles[0]?.id).toBe(id);
  });

  it("are all shown by topic", () => {
    const { articles } = built.find("");
    expect(articles).toHaveLength(packs.flatMap((each) => each.articles).length);
    const topics = articles.map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(topics.filter((topic, i) => topic !== topics[i - 1]).length);
  });
});
