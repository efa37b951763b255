import { getL10nPseudoLocalized } from "@vscode/l10n-dev";
import { afterEach, expect, it } from "vitest";
import type { CodeAction, Hover } from "vscode-languageserver";
import type { NoteResult } from "../../server/src/protocol/note-requests.ts";
import { readJson } from "../manifest/manifest.ts";
import {
  bootsectLog,
  bootsectUri,
  fullCapabilities,
  type LspClient,
  rootPosition,
  rootRange,
  startSession,
} from "./lsp-client.ts";

let client: LspClient;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function startIn(translation: unknown) {
  const initializationOptions = { smstsCommands: true, timeZone: "Europe/Berlin", translation };
  ({ client } = await startSession({ capabilities: fullCapabilities, initializationOptions }));
  await client.open(bootsectUri, bootsectLog);
  const { diagnostics } = await client.diagnostics(({ uri }) => uri === bootsectUri);
  const textDocument = { uri: bootsectUri };
  const { contents } = await client.request<Hover>("textDocument/hover", { textDocument, position: rootPosition });
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: rootRange,
    context: { diagnostics },
  });
  return {
    message: diagnostics[0]?.message ?? "",
    hover: (contents as { value: string }).value,
    actions: actions.map(({ title }) => title),
  };
}

it("answers in the language of the client's texts", async () => {
  const { message, hover, actions } = await startIn({
    language: "de",
    texts: readJson<Record<string, string>>("l10n/bundle.l10n.de.json"),
  });
  expect(message).toContain("bootsect.exe konnte nicht gestartet werden: 0x800700C1 ERROR_BAD_EXE_FORMAT.");
  expect(hover).toContain("**Ursache**");
  expect(actions).toEqual([
    "KB-Lösung öffnen (KB2910552)",
    "Incident-Notiz einfügen",
    "Notiz kopieren",
    "Zur Grundursache gehen",
    "Diesen Code erklären (0x800700C1 ERROR_BAD_EXE_FORMAT)",
    "Aus diesem Fehler eine Regel machen",
  ]);
  const note = await client.request<NoteResult>("smsts/note", { uri: bootsectUri });
  expect(note.markdown).toContain("### Grundursache");
});

it("has no sentence of its own that a translation would not reach", async () => {
  const { message, actions } = await startIn({
    language: "qps-ploc",
    texts: getL10nPseudoLocalized(readJson<Record<string, string>>("l10n/bundle.l10n.json")),
  });
  expect(message).toContain("bootsect.exe ƈǿǿŭŭŀḓ ƞǿǿŧ ƀḗḗ şŧȧȧřŧḗḗḓ: 0x800700C1 ERROR_BAD_EXE_FORMAT.");
  for (const title of actions) expect(title).not.toMatch(/^(?:Open|Insert|Copy|Go|Explain)/);
});

it.each([undefined, null, "de", { language: 7, texts: 8 }])(
  "answers in English when the translation is %j",
  async (translation) => {
    const { message, actions } = await startIn(translation);
    expect(message).toContain("bootsect.exe could not be started");
    expect(actions).toContain("Copy note");
  },
);
