import * as l10n from "@vscode/l10n";
import type { RedactionKind } from "../core/redact/redaction-kinds.ts";

const texts: Readonly<Record<RedactionKind, (name: string) => string>> = {
  machine: (name) => l10n.t("{0} is the name of a computer.", name),
  user: (name) => l10n.t("{0} is the name of a user.", name),
  domain: (name) => l10n.t("{0} is the name of a domain.", name),
  host: (name) => l10n.t("{0} is the name of a host.", name),
  organization: (name) => l10n.t("{0} is the name of an organization.", name),
  unit: (name) => l10n.t("{0} is an organizational unit.", name),
  site: (name) => l10n.t("{0} is a site code.", name),
  client: (name) => l10n.t("{0} is the ID of a client.", name),
  serial: (name) => l10n.t("{0} is a serial number.", name),
  mac: (name) => l10n.t("{0} is a MAC address.", name),
  ip: (name) => l10n.t("{0} is an IP address.", name),
  sid: (name) => l10n.t("{0} is a SID.", name),
  email: (name) => l10n.t("{0} is an e-mail address.", name),
  own: (name) => l10n.t("{0} fits a redaction rule of your own.", name),
  secret: (name) => l10n.t("{0} is a secret.", name),
};

/** UTF-16 code units of a name that are repeated. */
const LONGEST = 40;

/** What is private, and at how many places of a document. */
export function describePrivateName(kind: RedactionKind, name: string, places: number): string {
  const shown = name.length <= LONGEST ? name : `${name.slice(0, LONGEST)}…`;
  const what = texts[kind](shown);
  return places === 1 ? what : `${what} ${l10n.t("It stands at {0} places.", places)}`;
}
