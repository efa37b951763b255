import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/core/engine.ts";
import { buildIncidentNote } from "../../server/src/core/incident/note.ts";
import { createRedactor } from "../../server/src/core/redact/redactor.ts";
import { renderIncidentNote } from "../../server/src/features/incident-note.ts";
import { builtInTemplate } from "../../server/src/features/note-templates.ts";
import { redactorOfLog } from "../../server/src/features/redact-log.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks } from "../../server/src/host/packs.ts";
import { fixturesDirectory } from "../core/analyse-fixture.ts";
import { fixtureLogs } from "./report/reported-fixture.ts";

const packs = await loadBuiltInPacks(assetDirectory);
const engine = createEngine({ codes: await loadCodeTable(assetDirectory), packs });
const articles = packs.flatMap((pack) => pack.articles).map((article) => [article.id, article] as const);
type Article = (typeof articles)[number][1];

const textsOf = ({ title, cause, caution, resolution }: Article): string[] =>
  [title, cause, caution ?? "", ...resolution].filter((text) => text !== "");

describe("a redacted text of the built-in articles", () => {
  it.each(articles)("%s is the text", (_, article) => {
    for (const text of [...textsOf(article), textsOf(article).join("\n")]) expect(createRedactor().redact(text)).toBe(text);
  });

  it("is the text also when one redactor reads them all", () => {
    const all = articles.flatMap(([, article]) => textsOf(article)).join("\n");
    expect(createRedactor().redact(all)).toBe(all);
  });
});

describe("a redacted copy of a note", () => {
  it.each(fixtureLogs)("on %s has each word of its articles", (file) => {
    const analysis = engine.analyze(readFileSync(path.join(fixturesDirectory, file)));
    const options = { logName: "smsts.log", logUri: "file:///logs/smsts.log", template: builtInTemplate("full") };
    for (const chain of analysis.chains) {
      const note = buildIncidentNote(analysis, chain);
      const { markdown } = renderIncidentNote(note, options);
      for (const redactor of [createRedactor(), redactorOfLog(analysis, [])]) {
        const copy = redactor.redact(markdown).split("\n");
        markdown.split("\n").forEach((line, index) => {
          const isArticles = note.articles.some(({ article }) => textsOf(article).some((text) => line.includes(text)));
          if (isArticles) expect(copy[index]).toBe(line);
        });
      }
    }
  });
});
