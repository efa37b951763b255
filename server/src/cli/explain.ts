import process from "node:process";
import { Command, Option } from "commander";
import type { CodeTable, ExplainedCode } from "../core/codes/code-types.ts";
import { toHex } from "../core/codes/code-value.ts";
import { createCodeSearch } from "../core/codes/search-codes.ts";
import { learnSearchUrl } from "../features/learn-search.ts";
import { visibleJson } from "../features/visible-text.ts";
import { assetDirectory } from "../host/asset-directory.ts";
import { loadCodeTable } from "../host/code-table.ts";
import { type Answer, answerInput, nearestSymbol } from "./explain-input.ts";
import { formatCode } from "./explain-text.ts";
import type { Terminal } from "./terminal.ts";
import { type Tool, usageExitCode } from "./tool.ts";

interface ExplainOptions {
  readonly format: "text" | "json";
}

/** `explain <code>...`: what codes mean. A negative decimal is a code, not an option. */
export function explainCommand(terminal: Terminal, tool: Tool): Command {
  return new Command("explain")
    .description("tell what error codes mean")
    .argument("<code...>", "numbers in any spelling (0x800700C1, 800700C1, 193, -2147024703), symbols, words")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .allowUnknownOption()
    .action(async (codes: string[], options: ExplainOptions) => {
      process.exitCode = await explain(codes, options, terminal, tool);
    });
}

/** What `explain --format json` says of an input. */
interface CodeExplanation extends ExplainedCode {
  /** As typed. */
  readonly input: string;
  /** Of a pair of Windows Setup: its second half, `0x4000D`. */
  readonly extend: string | null;
  /** A search of Microsoft Learn for code and symbol. */
  readonly searchUrl: string | null;
  readonly alsoFound: readonly FoundExplanation[];
  /** How many codes the words find beyond those. */
  readonly more: number;
}

interface FoundExplanation {
  readonly value: number;
  readonly hex: string;
  readonly symbol: string | null;
  readonly family: string;
  readonly meaning: string | null;
}

async function explain(inputs: readonly string[], { format }: ExplainOptions, terminal: Terminal, tool: Tool): Promise<number> {
  const table = await loadCodeTable(assetDirectory);
  const search = createCodeSearch(table);
  const answers: [input: string, answer: Answer][] = [];
  for (const input of inputs) {
    const answer = answerInput(input, table, search);
    if (answer === null) terminal.complain(refusal(input, table));
    else answers.push([input, answer]);
  }
  if (format === "json") {
    const codes = answers.map(([input, answer]) => explanationOf(input, answer));
    terminal.print(`${visibleJson({ schema: 1, tool, codes })}\n`);
  } else {
    terminal.print(answers.map(([, answer]) => formatCode(answer, terminal)).join("\n"));
  }
  return answers.length === inputs.length ? 0 : usageExitCode;
}

function explanationOf(input: string, { code, extend, alsoFound, more }: Answer): CodeExplanation {
  return {
    input,
    ...code,
    extend: extend === null ? null : `0x${extend.toString(16).toUpperCase()}`,
    searchUrl: learnSearchUrl(code),
    alsoFound: alsoFound.map(({ value, symbol, family, meaning }) => ({ value, hex: toHex(value), symbol, family, meaning })),
    more,
  };
}

function refusal(input: string, table: CodeTable): string {
  const nearest = nearestSymbol(input, table);
  const mend = nearest === null ? "Write a number (0x800700C1, 193, -2147024703) or a symbol." : `Did you mean ${nearest}?`;
  return `${input} is no error code. ${mend}`;
}
