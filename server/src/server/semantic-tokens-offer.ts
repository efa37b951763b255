import {
  type Disposable,
  type SemanticTokensOptions,
  type SemanticTokensRegistrationOptions,
  SemanticTokensRegistrationType,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { semanticTokensLegend } from "../features/semantic-token-legend.ts";
import type { ClientProfile } from "./client-profile.ts";
import type { Session } from "./session.ts";

/** UTF-16 code units of a document up to which its tokens are sent whole: some tens of milliseconds' work at each change. */
const LARGEST_WHOLE = 1 << 20;

export const isLarge = (document: TextDocument): boolean => document.getText().length > LARGEST_WHOLE;

export const tokensOptions = ({ smstsCommands }: ClientProfile, whole: boolean): SemanticTokensOptions => ({
  legend: semanticTokensLegend(!smstsCommands),
  range: true,
  full: whole && { delta: true },
});

/**
 * Registers for tokens with a client that lets the server do so: of whole documents only while none of the open ones is
 * large. VS Code asks for a range only where nobody offers the whole, or it has not come yet.
 */
export function createTokensOffer(session: Session): { follow(): void } {
  const { connection, documents } = session;
  let offered: boolean | null = null;
  let registered: Promise<Disposable | null> = Promise.resolve(null);

  const register = async (whole: boolean, before: Promise<Disposable | null>): Promise<Disposable | null> => {
    const options: SemanticTokensRegistrationOptions = { documentSelector: null, ...tokensOptions(session.profile, whole) };
    const next = await connection.client.register(SemanticTokensRegistrationType.type, options);
    // Only now, so that there is no moment without an offer.
    (await before)?.dispose();
    return next;
  };

  return {
    follow() {
      if (session.phase !== "running" || !session.profile.tokenRegistration) return;
      const whole = !documents.all().some(isLarge);
      if (whole === offered) return;
      offered = whole;
      registered = register(whole, registered).catch((error: unknown) => {
        connection.console.warn(`The client did not register for tokens: ${error}`);
        return null;
      });
    },
  };
}
