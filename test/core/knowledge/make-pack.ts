import type { Article, ChainEvidence, KnowledgePack, Rule } from "../../../server/src/core/knowledge/pack-types.ts";

export const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  title: `Article ${id}`,
  state: "online",
  cause: "A cause.",
  resolution: ["A step."],
  links: [],
  ...more,
});

export const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  article: "a",
  confidence: "medium",
  when: { code: ["0x800700C1"] },
  samples: [],
  counterSamples: [],
  ...more,
});

export const pack = (id: string, articles: readonly Article[], rules: readonly Rule[]): KnowledgePack => ({
  schema: 1,
  id,
  title: id,
  version: "1.0.0",
  articles,
  rules,
});

/** A program that Windows would not start. */
export const bootsectFailure: ChainEvidence = {
  code: 0x8007_00c1,
  process: "bootsect.exe",
  commandLine: '"X:\\Boot\\bootsect.exe" /NT60 SYS',
  components: ["TSManager"],
  step: "Restart in Windows PE",
  action: "smsboot.exe",
  messages: ["CreateProcess failed. Code(0x800700C1)", "Command line execution failed (800700C1)"],
  around: () => ["Staging boot image LAB00012", "CreateProcess failed. Code(0x800700C1)"],
};
