import { expect, it } from "vitest";
import type { ArticleLink } from "../../server/src/core/knowledge/pack-types.ts";
import { articleUrl } from "../../server/src/features/article-label.ts";

const page = "https://learn.microsoft.com/windows/win32/msi/error-codes";
const search = "https://learn.microsoft.com/en-us/search/?terms=1603";

it.each<[urls: readonly string[], url: string | null]>([
  [[page, search], page],
  [[search, page], page],
  [["https://support.microsoft.com/kb/2509330/"], "https://support.microsoft.com/kb/2509330/"],
  [[search], null],
  [["https://learn.microsoft.com/search/?terms=1603"], null],
  [["https://lab.example/search/?q=1603"], "https://lab.example/search/?q=1603"],
  [[], null],
])("takes no search for an article's page: %j", (urls, url) => {
  const links = urls.map((target): ArticleLink => ({ title: "Lab", url: target }));
  expect(articleUrl({ id: "lab", title: "Lab", state: "online", cause: "Lab.", resolution: ["Lab."], links })).toBe(url);
});
