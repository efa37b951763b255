import * as l10n from "@vscode/l10n";
import { type Document, isAlias, visit } from "yaml";
import { parseCode } from "../core/codes/parse-code.ts";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { composePack, maxTokens } from "./compose-pack.ts";
import { inOrder, type PackProblem, type PackProblemId } from "./pack-problem.ts";
import { createPackSource, type Offsets, offsetsOf, type PackPlace, type PackSource } from "./pack-source.ts";
import { describeSchemaError, type SchemaError } from "./schema-error.ts";

/** The standalone validator made from `schemas/knowledge-pack.schema.json`. */
export interface ValidatePack {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export interface LoadedPack {
  /** Null where anything in `problems` is an error. */
  readonly pack: KnowledgePack | null;
  /** In order of the file. */
  readonly problems: readonly PackProblem[];
  /** A further problem, found by who knows more than the file itself. */
  readonly problemAt: ProblemAt;
}

export type ProblemAt = (place: PackPlace, id: PackProblemId, args?: Readonly<Record<string, string>>) => PackProblem;

type AddProblem = (place: PackPlace, id: PackProblemId, args: Readonly<Record<string, string>>) => void;

const MAX_CHARACTERS = 10 * 1024 * 1024;
/** Aliases resolved before a pack is taken for a bomb. */
const MAX_ALIASES = 100;

/**
 * `loadPack` of packs.ts with its validator given: the build checks the built-in packs with it, too.
 *
 * @param otherArticles null where references to articles are checked later, with all packs at hand.
 */
export function readPack(
  path: string,
  text: string,
  validate: ValidatePack,
  otherArticles: readonly string[] | null = [],
): LoadedPack {
  const source = createPackSource(path, text.length);
  if (text.length > MAX_CHARACTERS) return brokenPack(source.problemAt([0, 0], "too-large", { limit: "10 MB" }));
  const parsed = parse(text, source);
  if ("problems" in parsed) return parsed;
  const { document, value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return brokenPack(source.problemAt([0, 0], "not-a-pack"));
  }
  const problemAt: ProblemAt = (place, id, args) => source.problemAt(offsetsOf(document, place), id, args);

  const problems: PackProblem[] = [];
  const add: AddProblem = (place, id, args) => {
    const offsets = offsetsOf(document, place);
    // As written: the value of an unquoted 0x800700C1 is a decimal number by now.
    const written = id === "wrong-type" && args.value !== "" ? { value: text.slice(...offsets) } : {};
    problems.push(source.problemAt(offsets, id, { ...args, ...written }));
  };
  if (validate(value)) {
    addContentProblems(value as KnowledgePack, add);
    if (otherArticles !== null) addUnknownArticles(value as KnowledgePack, new Set(otherArticles), add);
  } else addSchemaProblems(value, validate.errors ?? [], add);
  const broken = problems.some(({ severity }) => severity === "error");
  return { pack: broken ? null : (value as KnowledgePack), problems: inOrder(problems), problemAt };
}

/** A pack of which nothing can be said but this. */
export function brokenPack(...problems: readonly PackProblem[]): LoadedPack {
  const [first] = problems;
  const start = { path: first?.path ?? "", line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { pack: null, problems, problemAt: (_place, id, args = {}) => ({ id, args, severity: "error", ...start }) };
}

function parse(text: string, source: PackSource): { readonly document: Document; readonly value: unknown } | LoadedPack {
  const document = composePack(text, source.lineCounter);
  if ("refused" in document) {
    const { refused, offset } = document;
    const at = [offset, offset + 1] as const;
    if (refused === "too-deep") return brokenPack(source.problemAt(at, "too-deep"));
    return brokenPack(source.problemAt(at, "too-large", { limit: l10n.t("{0} YAML tokens", maxTokens) }));
  }
  if (document.errors.length > 0) {
    return brokenPack(...document.errors.map(({ pos, message }) => source.problemAt(pos, "syntax", { detail: message })));
  }
  try {
    return { document, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch {
    // A bomb of aliases, or one without its anchor.
    return brokenPack(aliasProblem(document, source));
  }
}

/** The alias without an anchor; else the last one, which multiplies all before it. */
function aliasProblem(document: Document, source: PackSource): PackProblem {
  let last: Offsets = [0, 0];
  let lost: { readonly at: Offsets; readonly value: string } | null = null;
  visit(document, {
    Alias(_key, alias) {
      if (!isAlias(alias) || !alias.range) return;
      last = [alias.range[0], alias.range[1]];
      if (alias.resolve(document) === undefined) lost ??= { at: last, value: alias.source };
    },
  });
  const found = lost as { readonly at: Offsets; readonly value: string } | null;
  if (found === null) return source.problemAt(last, "too-many-aliases");
  return source.problemAt(found.at, "unknown-alias", { value: found.value });
}

function addSchemaProblems(value: unknown, errors: readonly SchemaError[], add: AddProblem): void {
  for (const error of errors) {
    const described = describeSchemaError(value, error);
    if (described !== null) add(described.place, described.id, described.args);
  }
}

/** What a schema cannot say. */
function addContentProblems(pack: KnowledgePack, add: AddProblem): void {
  for (const kind of ["articles", "rules"] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of pack[kind].entries()) {
      if (seen.has(id)) add({ path: [kind, i, "id"] }, "duplicate-id", { value: id });
      seen.add(id);
    }
  }
  for (const [i, { when, unless, confidence, harmless }] of pack.rules.entries()) {
    for (const [key, condition] of Object.entries({ when, unless })) {
      for (const [j, code] of (condition?.code ?? []).entries()) {
        if (parseCode(code) === null) add({ path: ["rules", i, key, "code", j] }, "bad-code", { value: code });
      }
    }
    const codeAlone = Object.keys(when).join() === "code";
    if (codeAlone && confidence === "high" && harmless === undefined) add({ path: ["rules", i, "confidence"] }, "code-alone", {});
  }
}

function addUnknownArticles(pack: KnowledgePack, others: ReadonlySet<string>, add: AddProblem): void {
  const own = new Set(pack.articles.map(({ id }) => id));
  for (const [i, { article }] of pack.rules.entries()) {
    if (article === undefined || own.has(article) || others.has(article)) continue;
    add({ path: ["rules", i, "article"] }, "unknown-article", { value: article });
  }
}
