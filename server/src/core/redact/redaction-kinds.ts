/** What is replaced in a text, and the word its pseudonyms are made of. */
export type RedactionKind =
  | "machine"
  | "user"
  | "domain"
  | "host"
  | "serial"
  | "mac"
  | "ip"
  | "sid"
  | "email"
  | "site"
  | "client"
  | "organization"
  | "unit"
  | "secret"
  | "own";

/** What stands for every secret. */
export const removed = "REMOVED";

/** `machine` becomes `MACHINE-1`. Secrets are never numbered: not even which of them are the same is told. */
export const pseudonymWords: Readonly<Record<Exclude<RedactionKind, "secret" | "own">, string>> = {
  machine: "MACHINE",
  user: "USER",
  domain: "DOMAIN",
  host: "HOST",
  serial: "SERIAL",
  mac: "MAC",
  ip: "IP",
  sid: "SID",
  email: "EMAIL",
  site: "SITE",
  client: "CLIENT",
  organization: "ORG",
  unit: "UNIT",
};
