import * as vscode from "vscode";
import { type NoteParams, type NoteResult, noteRequest } from "../../../../server/src/protocol/note-requests.ts";
import type { ChainParams } from "../../../../server/src/protocol/requests.ts";
import { informNoChain } from "../../infrastructure/active-log.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import type { LastActive, Place } from "../../infrastructure/last-active.ts";
import { fittingParams } from "./fit-note.ts";
import { insertNote, type NoteTarget, nameOf } from "./insert-note.ts";
import type { Cut } from "./note-edit.ts";
import { notePlace } from "./note-place.ts";
import type { Preview } from "./preview.ts";
import { fetchNote } from "./redaction.ts";
import { chooseOther, chooseTarget } from "./target.ts";
import { wantsHarmless } from "./wants-harmless.ts";
import { isReadOnly } from "./writable.ts";

/** What the commands on notes share. */
export interface NoteHost extends FeatureHost {
  readonly lastMarkdown: LastActive;
  readonly preview: Preview;
}

/** Where a note is wanted: `cut` is what somebody typed to get it, in UTF-16 offsets. */
export interface WantedPlace extends Place {
  readonly cut?: Cut;
}

/** Brings the note of a failure into a document: the one given, else the one that settings or the person choose. */
export async function writeNote(host: NoteHost, chain: ChainParams, given?: WantedPlace): Promise<void> {
  const known = await requestNote(host, chain);
  if (!known || !(await wantsHarmless(known, chain, vscode.l10n.t("Insert All the Same")))) return;
  const log = vscode.Uri.parse(chain.uri);
  let place: WantedPlace | undefined = given ?? (await chooseTarget(log, known.names, host.lastMarkdown));
  while (place) {
    const refused =
      (await isReadOnly(place.document)) || (await write(host, { uri: chain.uri, chainId: known.id }, place)) === "refused";
    if (!refused) return;
    place = await chooseAnother(place.document, host.lastMarkdown);
  }
}

async function write(host: NoteHost, chain: Required<ChainParams>, place: WantedPlace): Promise<"done" | "refused"> {
  const target = targetOf(place);
  // Once more: what it is like depends on where it will stand.
  const params = { ...chain, ...fittingParams(notePlace(target.document, target.caret, target.cut), chain.chainId) };
  const note = await fetchNote(vscode.Uri.parse(chain.uri), (redact) => requestNote(host, { ...params, redact }), host.preview);
  return note ? insertNote(note, target, host.preview) : "done";
}

function targetOf({ document, caret, cut }: WantedPlace): NoteTarget {
  const at = document.offsetAt(document.validatePosition(caret));
  return { document, caret: cut?.start ?? at, cut: cut ?? { start: at, end: at } };
}

/** Undefined where the person leaves it at that. */
async function chooseAnother(document: vscode.TextDocument, lastMarkdown: LastActive): Promise<Place | undefined> {
  const other = vscode.l10n.t("Choose Another Document");
  const message = vscode.l10n.t("{0} is read-only, so the incident note cannot go there.", nameOf(document));
  if ((await vscode.window.showWarningMessage(message, other)) !== other) return undefined;
  return chooseOther(lastMarkdown, document.uri);
}

/** The note, or null after telling that there is nothing to note. */
export async function requestNote({ server }: FeatureHost, params: NoteParams): Promise<NoteResult | null> {
  const trusted = vscode.workspace.isTrusted;
  const note = await server.request<NoteResult | null>(noteRequest, { ...params, trusted });
  if (!note) informNoChain();
  return note;
}
