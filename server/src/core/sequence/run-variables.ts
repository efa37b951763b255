import type { RunDraft } from "./run-draft.ts";
import type { Variable } from "./run-model.ts";

/** Variables that tell which run this is. */
export interface RunIdentity {
  name: string | null;
  packageId: string | null;
  machine: string | null;
}

const IDENTITY_VARIABLES: Readonly<Record<string, keyof RunIdentity>> = {
  _smstspackagename: "name",
  _smstspackageid: "packageId",
  _smstsmachinename: "machine",
  osdcomputername: "machine",
};

/** MDT's own, which mean something else to the engine. */
const MDT_IDENTITY_VARIABLES: Readonly<Record<string, keyof RunIdentity>> = {
  ...IDENTITY_VARIABLES,
  hostname: "machine",
  tasksequencename: "name",
  tasksequenceid: "packageId",
};

/** What of a run's identity a variable tells, or undefined. */
export const identityField = (variable: string, mdt: boolean): keyof RunIdentity | undefined =>
  (mdt ? MDT_IDENTITY_VARIABLES : IDENTITY_VARIABLES)[variable.toLowerCase()];

/** Passwords, keys, accounts' secrets and the engine's own reserved store: their values are not kept, as nobody should see them. */
const SECRET =
  /password|passwd|passphrase|pwd$|secret|credential|token|authenticator|privatekey|productkey|pfx|pin$|^_smstsreserved|^_osdoas|clientidentity/i;

/** Names are the same in any case; the last spelling stands. */
export function setVariable(variables: Map<string, Variable>, name: string, value: string, entry: number): void {
  const secret = SECRET.test(name);
  variables.set(name.toLowerCase(), { name, value: secret ? null : value, secret, entry });
}

export function sortedVariables({ variables }: RunDraft): Variable[] {
  return [...variables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, variable]) => variable);
}
