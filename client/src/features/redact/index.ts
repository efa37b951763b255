import * as vscode from "vscode";
import { type RedactParams, type RedactResult, redactRequest } from "../../../../server/src/protocol/redact-requests.ts";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { isLog } from "../../infrastructure/active-log.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { copyName } from "./copy-name.ts";
import { createRedactionPreview, type RedactionPreview } from "./preview.ts";

/** *Save Redacted Copy...*: of a log or document, shown as a difference first. */
export function activateRedact(host: FeatureHost): vscode.Disposable {
  const preview = createRedactionPreview();
  return vscode.Disposable.from(
    preview,
    registerCommand(host.log, Command.saveRedactedCopy, async (argument) => {
      const document = await documentOf(argument);
      if (!document) return;
      const redacted = await requestRedaction(document, host);
      if (redacted === undefined) return;
      if (redacted === null)
        return inform(vscode.l10n.t("{0} is too large to be redacted here. Use smsts-lens redact.", nameOf(document.uri)));
      if (redacted.summary === "") {
        return inform(vscode.l10n.t("Nothing private was found in {0}, so there is no copy to save.", nameOf(document.uri)));
      }
      await saveAfterLook(document, redacted, targetOf(argument), preview);
    }),
  );
}

/** A menu passes a `Uri`, others `{ uri, target }`; else the editor in front. Undefined after telling that there is none. */
async function documentOf(argument: unknown): Promise<vscode.TextDocument | undefined> {
  const { uri } = (argument ?? {}) as { uri?: unknown };
  if (argument instanceof vscode.Uri) return vscode.workspace.openTextDocument(argument);
  if (typeof uri === "string") return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const document = vscode.window.activeTextEditor?.document;
  if (!document) inform(vscode.l10n.t("No log and no document is open. Open the one to redact, then try again."));
  return document;
}

function targetOf(argument: unknown): vscode.Uri | undefined {
  const { target } = (argument ?? {}) as { target?: unknown };
  return typeof target === "string" ? vscode.Uri.parse(target) : undefined;
}

/** Null where the text is too large, undefined where the person cancelled. */
function requestRedaction(document: vscode.TextDocument, { server }: FeatureHost): Thenable<RedactResult | null | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Redacting {0}", nameOf(document.uri)),
    cancellable: true,
  };
  const uri = document.uri.toString();
  const params: RedactParams = isLog(document) ? { uri } : { uri, text: document.getText() };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      const result = await server.request<RedactResult | null>(redactRequest, params, token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function saveAfterLook(
  document: vscode.TextDocument,
  { text, summary }: RedactResult,
  given: vscode.Uri | undefined,
  preview: RedactionPreview,
): Promise<void> {
  const { encoding } = document;
  const copy = await preview.show(document, text, nameOf(document.uri));
  const save = vscode.l10n.t("Save Copy...");
  const question = vscode.l10n.t("Replaced: {0}. Look it through before you hand it on: no rule knows every name.", summary);
  if ((await vscode.window.showInformationMessage(question, save)) !== save) return;
  const target = given ?? (await pickTarget(document));
  if (!target) return;
  if (target.toString() === document.uri.toString()) {
    throw new Error(vscode.l10n.t("The copy was not saved: {0} is the original. Choose another name.", nameOf(target)));
  }
  await write(target, text, encoding);
  await preview.close(copy);
  await vscode.commands.executeCommand("vscode.open", target);
}

/** Beside the original, if nothing else is said. The dialog asks before a file is replaced. */
async function pickTarget({ uri }: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const folder = uri.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  const title = vscode.l10n.t("Save Redacted Copy");
  return vscode.window.showSaveDialog({
    title,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, copyName(nameOf(uri))) }),
  });
}

/** In the encoding of the original. */
async function write(target: vscode.Uri, text: string, encoding: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, await vscode.workspace.encode(text, { encoding }));
  } catch (error) {
    const reason = messageOf(error);
    throw new Error(vscode.l10n.t("{0} could not be written: {1}. Save the copy in another folder.", nameOf(target), reason), {
      cause: error,
    });
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf("/") + 1);
