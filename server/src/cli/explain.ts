import process from "node:process";
import { Command, Option } from "commander";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { assetDirectory } from "../host/asset-directory.ts";
import { loadCodeTable } from "../host/code-table.ts";
import { formatCode } from "./explain-text.ts";
import type { Terminal } from "./terminal.ts";
import { visibleJson } from "./terminal-text.ts";
import { type Tool, usageExitCode } from "./tool.ts";
import { explainTyped } from "./typed-code.ts";

interface ExplainOptions {
  readonly format: "text" | "json";
}

/** `explain <code>...`: what codes mean. A negative decimal is a code, not an option. */
export function explainCommand(terminal: Terminal, tool: Tool): Command {
  return new Command("explain")
    .description("tell what error codes mean")
    .argument("<code...>", "numbers in any spelling (0x800700C1, 800700C1, 193, -2147024703), and symbols")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .allowUnknownOption()
    .action(async (codes: string[], options: ExplainOptions) => {
      process.exitCode = await explain(codes, options, terminal, tool);
    });
}

/** What `explain --format json` calls a code. */
interface CodeExplanation extends ExplainedCode {
  /** As typed. */
  readonly input: string;
}

async function explain(inputs: readonly string[], { format }: ExplainOptions, terminal: Terminal, tool: Tool): Promise<number> {
  const table = await loadCodeTable(assetDirectory);
  const codes: CodeExplanation[] = [];
  for (const input of inputs) {
    const code = explainTyped(input, table);
    if (code === null) terminal.complain(`${input} is no error code. Write a number (0x800700C1, 193, -2147024703) or a symbol.`);
    else codes.push({ input, ...code });
  }
  if (format === "json") terminal.print(`${visibleJson({ schema: 1, tool, codes })}\n`);
  else terminal.print(codes.map((code) => formatCode(code, terminal)).join("\n"));
  return codes.length === inputs.length ? 0 : usageExitCode;
}
