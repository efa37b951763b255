import { Command } from "commander";

/** `lsp --stdio`: the language server, as `smsts-language-server --stdio` starts it. Loaded only here. */
export function lspCommand(): Command {
  return new Command("lsp")
    .description("run the language server")
    .requiredOption("--stdio", "speak LSP on standard input and output")
    .option("--clientProcessId <id>", "end when this process has ended")
    .action(async () => {
      // biome-ignore lint/style/noRestrictedImports: the one door to the server; other verbs do not load it
      await import("../server/node.ts");
    });
}
