import * as l10n from "@vscode/l10n";

/** Skeletons as snippets of LSP: `$1`, `${2:text}`. Every one is a valid part of a pack once its stops are filled in. */

export const articleSnippet = (): string =>
  [
    `id: \${1:${l10n.t("id-of-the-article")}}`,
    `title: \${2:${l10n.t("The failure in one line")}}`,
    "state: online",
    "basis: experience",
    `cause: \${3:${l10n.t("Why it happens.")}}`,
    "resolution:",
    `  - \${4:${l10n.t("What to do.")}}`,
    "links: []",
    "$0",
  ].join("\n");

export const ruleSnippet = (): string =>
  [
    `id: \${1:${l10n.t("id-of-the-rule")}}`,
    `article: \${2:${l10n.t("id-of-the-article")}}`,
    `confidence: \${3|medium,low,high|}`,
    "when:",
    `  code: ["\${4:0x80070070}"]`,
    `  component: [\${5:TSManager}]`,
    "samples:",
    "  - |",
    `    \${6:${l10n.t("Lines of a log in which it failed. Code 0x80070070")}}`,
    "counterSamples:",
    "  - |",
    `    \${7:${l10n.t("Lines that look alike, and are something else")}}`,
    "$0",
  ].join("\n");

export const packSnippet = (): string => {
  const item = (snippet: string) => `  - ${snippet.replace("\n$0", "").replaceAll("\n", "\n    ")}`;
  const later = (snippet: string, by: number) =>
    snippet.replaceAll(/\$\{(\d)/g, (_all, stop: string) => `\${${Number(stop) + by}`);
  return [
    "schema: 1",
    `id: \${1:${l10n.t("our-site")}}`,
    `title: \${2:${l10n.t("What our site knows")}}`,
    "version: 1.0.0",
    "articles:",
    item(later(articleSnippet(), 2)),
    "rules:",
    item(later(ruleSnippet(), 6)),
    "$0",
  ].join("\n");
};
