import process from "node:process";
import { Command, Option } from "commander";
import { visibleJson, visibleLine } from "../features/visible-text.ts";
import { assetDirectory } from "../host/asset-directory.ts";
import { loadCodeTable } from "../host/code-table.ts";
import { FileReadError } from "../host/file-source.ts";
import { nodeFiles } from "../host/node-files.ts";
import { readPackFile } from "../host/pack-file.ts";
import { inOrder, type PackSeverity } from "../host/pack-problem.ts";
import { referenceProblems, type ScopedPack } from "../host/pack-references.ts";
import { sampleProblems } from "../host/pack-samples.ts";
import { loadBuiltInPacks } from "../host/packs.ts";
import { collectPacks } from "./collect-packs.ts";
import { type CheckedPack, type PackCheckReport, reportPacks } from "./pack-report.ts";
import type { Terminal } from "./terminal.ts";
import { foundExitCode, type Tool, usageExitCode } from "./tool.ts";

interface KbOptions {
  readonly format: "text" | "json";
}

const EXIT_CODES = `
Each line of text is one problem: path:line:column: level: what is wrong and the mend. In folders, *.yaml, *.yml and *.json are
read, at any depth. Packs are checked together, in the order given, and before the built-in ones.
Exit code: 0 no error and no warning, 1 some, 2 bad usage or input that could not be read (the rest is checked).`;

/** `kb check <pack>...`: what is wrong with knowledge packs. */
export function kbCommand(terminal: Terminal, tool: Tool): Command {
  // What this verb's own subcommand takes over; the program sets the same for the verbs.
  const kb = new Command("kb").description("work on knowledge packs").exitOverride().showHelpAfterError();
  const check = new Command("check")
    .description("check knowledge packs, and run the samples of their rules")
    .argument("<pack...>", "packs, and folders that hold packs")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", EXIT_CODES)
    .action(async (inputs: string[], options: KbOptions) => {
      process.exitCode = await checkPacks(inputs, options, terminal, tool);
    });
  kb.addCommand(check.copyInheritedSettings(kb));
  return kb;
}

async function checkPacks(inputs: readonly string[], { format }: KbOptions, terminal: Terminal, tool: Tool): Promise<number> {
  const { paths, problems } = await collectPacks(inputs);
  for (const problem of problems) terminal.complain(describeFolder(problem.path, problem.cause));
  const packs: ScopedPack[] = [];
  for (const path of paths) {
    try {
      packs.push({ scope: "workspace", path, loaded: await readPackFile(nodeFiles, path) });
    } catch (error) {
      if (!(error instanceof FileReadError)) throw error;
      terminal.complain(error.message);
    }
  }
  const report = reportPacks(await findProblems(packs), tool);
  if (format === "json") terminal.print(`${visibleJson(report)}\n`);
  else if (packs.length > 0) terminal.print([...report.packs.flatMap(linesOf), summaryOf(report, terminal), ""].join("\n"));
  if (problems.length > 0 || packs.length < paths.length) return usageExitCode;
  const found = report.packs.some((pack) => pack.problems.some(({ level }) => level !== "information"));
  return found ? foundExitCode : 0;
}

async function findProblems(packs: readonly ScopedPack[]): Promise<CheckedPack[]> {
  const [codes, builtIn] = await Promise.all([loadCodeTable(assetDirectory), loadBuiltInPacks(assetDirectory)]);
  const references = referenceProblems(packs, builtIn);
  return packs.map(({ path, loaded }) => {
    const found = [...loaded.problems, ...(references.get(path) ?? []), ...[...sampleProblems(loaded, codes)].flat()];
    return { path, pack: loaded.pack, problems: inOrder(found) };
  });
}

/** Problems as compilers print them, so that editors and pipelines find the place. */
const linesOf = ({ path, problems }: PackCheckReport["packs"][number]): string[] =>
  problems.map(({ line, column, level, message }) => {
    return `${visibleLine(path)}:${line}:${column}: ${level}: ${visibleLine(message, 1000)}`;
  });

function summaryOf({ packs }: PackCheckReport, { colors }: Terminal): string {
  const sum = (key: "articles" | "rules" | "samples") => packs.reduce((all, pack) => all + pack[key], 0);
  const levelled = (wanted: PackSeverity) =>
    packs.flatMap(({ problems }) => problems.filter(({ level }) => level === wanted)).length;
  const [errors, warnings] = [levelled("error"), levelled("warning")];
  const found = `${amount(errors, "error")}, ${amount(warnings, "warning")}`;
  const checked = [
    amount(packs.length, "pack"),
    amount(sum("articles"), "article"),
    amount(sum("rules"), "rule"),
    amount(sum("samples"), "sample"),
  ];
  return `${checked.join(", ")}: ${errors + warnings === 0 ? colors.green("no problems") : colors.red(found)}`;
}

const amount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function describeFolder(path: string, cause: unknown): string {
  if (cause === null) return `${path} holds no *.yaml, *.yml or *.json file. Name a pack of another name itself.`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `${path} could not be listed: ${reason}. Ask for read access, or copy the folder.`;
}
