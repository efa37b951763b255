import * as vscode from "vscode";
import {
  type ExplainParams,
  type SearchCodesParams,
  type SearchCodesResult,
  searchCodesRequest,
} from "../../../../server/src/protocol/requests.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { latestAnswer } from "../../infrastructure/latest-answer.ts";
import { messageOf, reportError } from "../../infrastructure/logging.ts";
import { type CodeAction, type CodeButton, type CodeItem, codeItem } from "./code-item.ts";

export interface CodeInputOptions {
  /** What it begins with, ranked for its place. */
  readonly start: ExplainParams | undefined;
  /** Whether there is a Markdown document to insert into. */
  readonly insertable: boolean;
  /** Enter on a row; on a text without a row, that text. */
  readonly explain: (chosen: CodeItem["found"] | string, start: ExplainParams | undefined) => Promise<void>;
  readonly act: (action: CodeAction, found: CodeItem["found"]) => Promise<void>;
}

export type CodeInput = vscode.QuickPick<CodeItem>;

/** The quick input: a list of codes that the server narrows down with every pause in typing. */
export function showCodeInput({ log, server }: FeatureHost, { start, insertable, explain, act }: CodeInputOptions): CodeInput {
  const input = vscode.window.createQuickPick<CodeItem>();
  const title = vscode.l10n.t("Explain Error Code");
  input.placeholder = vscode.l10n.t("A number in any spelling, a symbol or words: 0x800700C1, -2147024703, bad exe, disk full");
  // The server ranks. VS Code keeps this property for itself, but takes it; without it, labels are sorted by their letters.
  Object.assign(input, { title, sortByLabel: false, ignoreFocusOut: false });

  const report = (error: unknown) => void reportError(log, vscode.l10n.t("Smsts: {0}", messageOf(error)), error);
  const answers = latestAnswer<SearchCodesParams, SearchCodesResult | null>(
    (params, signal) => server.request(searchCodesRequest, params, tokenOf(signal)),
    {
      answered(result) {
        const { codes, more } = result ?? { codes: [], more: 0 };
        input.items = codes.map((found) => codeItem(found, insertable));
        input.title =
          codes.length === 0 ? vscode.l10n.t("Explain Error Code: nothing found") : titleFor(title, codes.length, more);
        input.busy = false;
      },
      failed(error) {
        input.hide();
        report(error);
      },
    },
  );
  const search = (value: string, when: "now" | "paused") => {
    const query = value.trim();
    input.busy = query !== "";
    if (query !== "") return answers.ask(queryOf(query, start), when);
    answers.cancel();
    Object.assign(input, { items: [], title });
  };

  input.onDidChangeValue((value) => search(value, "paused"));
  input.onDidAccept(() => {
    const chosen = input.activeItems[0]?.found ?? input.value.trim();
    const place = input.value.trim() === start?.text ? start : undefined;
    input.hide();
    if (chosen !== "") explain(chosen, place).catch(report);
  });
  input.onDidTriggerItemButton(({ button, item }) => {
    input.hide();
    act((button as CodeButton).action, item.found).catch(report);
  });
  input.onDidHide(() => {
    answers.cancel();
    input.dispose();
  });
  input.value = start?.text ?? "";
  search(input.value, "now");
  input.show();
  return input;
}

function titleFor(title: string, shown: number, more: number): string {
  return more === 0 ? title : vscode.l10n.t("Explain Error Code: the first {0} of {1}, type on for others", shown, shown + more);
}

/** Only what was found at the caret is ranked for its place. */
function queryOf(query: string, start: ExplainParams | undefined): SearchCodesParams {
  if (query !== start?.text || start.uri === undefined || start.line === undefined) return { query };
  return { query, uri: start.uri, line: start.line };
}

function tokenOf(signal: AbortSignal): vscode.CancellationToken {
  const source = new vscode.CancellationTokenSource();
  signal.addEventListener("abort", () => source.cancel(), { once: true });
  return source.token;
}
