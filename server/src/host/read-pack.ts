import { type Document, parseDocument } from "yaml";
import { parseCode } from "../core/codes/parse-code.ts";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import type { PackProblem, PackProblemId } from "./pack-problem.ts";
import { createPackSource, offsetsOf, type PackPlace, type PackSource } from "./pack-source.ts";
import { describeSchemaError, type SchemaError } from "./schema-error.ts";

/** The standalone validator made from `schemas/knowledge-pack.schema.json`. */
export interface ValidatePack {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export interface LoadedPack {
  readonly pack: KnowledgePack | null;
  /** In order of the file. */
  readonly problems: readonly PackProblem[];
}

type AddProblem = (place: PackPlace, id: PackProblemId, args: Readonly<Record<string, string>>) => void;

const MAX_CHARACTERS = 10 * 1024 * 1024;
/** Aliases resolved before a pack is taken for a bomb. */
const MAX_ALIASES = 100;
const MAX_PROBLEMS = 100;

/** `loadPack` of packs.ts with its validator given: the build checks the built-in packs with it, too. */
export function readPack(path: string, text: string, validate: ValidatePack, otherArticles: readonly string[] = []): LoadedPack {
  const source = createPackSource(path, text.length);
  if (text.length > MAX_CHARACTERS) return failed(source.problemAt([0, 0], "too-large", { limit: "10 MB" }));
  const parsed = parse(text, source);
  if ("problems" in parsed) return parsed;
  const { document, value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return failed(source.problemAt([0, 0], "not-a-pack"));

  const problems: PackProblem[] = [];
  const add: AddProblem = (place, id, args) => {
    const offsets = offsetsOf(document, place);
    // As written: the value of an unquoted 0x800700C1 is a decimal number by now.
    const written = id === "wrong-type" && args.value !== "" ? { value: text.slice(...offsets) } : {};
    problems.push(source.problemAt(offsets, id, { ...args, ...written }));
  };
  if (validate(value)) addContentProblems(value as KnowledgePack, new Set(otherArticles), add);
  else addSchemaProblems(value, validate.errors ?? [], add);
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const broken = problems.some(({ severity }) => severity === "error");
  return { pack: broken ? null : (value as KnowledgePack), problems: problems.slice(0, MAX_PROBLEMS) };
}

function parse(text: string, source: PackSource): { readonly document: Document; readonly value: unknown } | LoadedPack {
  try {
    const document = parseDocument(text, { lineCounter: source.lineCounter, prettyErrors: false, stringKeys: true });
    if (document.errors.length > 0) {
      return {
        pack: null,
        problems: document.errors.map(({ pos, message }) => source.problemAt(pos, "syntax", { detail: message })),
      };
    }
    return { document, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    // The parser throws on an alias bomb and on nesting deeper than the stack.
    return failed(source.problemAt([0, 0], error instanceof RangeError ? "too-deep" : "too-many-aliases"));
  }
}

function addSchemaProblems(value: unknown, errors: readonly SchemaError[], add: AddProblem): void {
  for (const error of errors) {
    const described = describeSchemaError(value, error);
    if (described !== null) add(described.place, described.id, described.args);
  }
}

/** What a schema cannot say. */
function addContentProblems(pack: KnowledgePack, otherArticles: ReadonlySet<string>, add: AddProblem): void {
  for (const kind of ["articles", "rules"] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of pack[kind].entries()) {
      if (seen.has(id)) add({ path: [kind, i, "id"] }, "duplicate-id", { value: id });
      seen.add(id);
    }
  }
  const articles = new Set(pack.articles.map(({ id }) => id));
  for (const [i, { article, when }] of pack.rules.entries()) {
    if (article !== undefined && !articles.has(article) && !otherArticles.has(article)) {
      add({ path: ["rules", i, "article"] }, "unknown-article", { value: article });
    }
    for (const [j, code] of (when.code ?? []).entries()) {
      if (parseCode(code) === null) add({ path: ["rules", i, "when", "code", j] }, "bad-code", { value: code });
    }
  }
}

const failed = (problem: PackProblem): LoadedPack => ({ pack: null, problems: [problem] });
