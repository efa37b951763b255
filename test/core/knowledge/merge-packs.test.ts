import { expect, it } from "vitest";
import { mergePacks } from "../../../server/src/core/knowledge/merge-packs.ts";
import { article, pack, rule } from "./make-pack.ts";

const workspace = pack("workspace", [article("a", { title: "Ours" })], [rule("r1", { confidence: "high" })]);
const user = pack("user", [article("b")], [rule("r2", { article: "b" })]);
const builtIn = pack("built-in", [article("a"), article("b"), article("c")], [rule("r1"), rule("r2"), rule("r3")]);

it("takes each id from the first pack that has it", () => {
  const { articles, rules } = mergePacks([workspace, user, builtIn]);
  expect([...articles.values()].map(({ id, title }) => [id, title])).toEqual([
    ["a", "Ours"],
    ["b", "Article b"],
    ["c", "Article c"],
  ]);
  expect(rules.map(({ rule: { id }, packId }) => [id, packId])).toEqual([
    ["r1", "workspace"],
    ["r2", "user"],
    ["r3", "built-in"],
  ]);
});

it("reports what is replaced, and by which pack", () => {
  expect(mergePacks([workspace, user, builtIn]).shadowed).toEqual([
    { kind: "article", id: "a", packId: "built-in", byPackId: "workspace" },
    { kind: "article", id: "b", packId: "built-in", byPackId: "user" },
    { kind: "rule", id: "r1", packId: "built-in", byPackId: "workspace" },
    { kind: "rule", id: "r2", packId: "built-in", byPackId: "user" },
  ]);
});

it("keeps everything where no ids meet, and nothing of no packs", () => {
  expect(mergePacks([user]).shadowed).toEqual([]);
  expect(mergePacks([])).toEqual({ articles: new Map(), rules: [], shadowed: [] });
});
