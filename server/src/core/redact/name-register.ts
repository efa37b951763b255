import { bareGuid, bareMac, dnsForm, isAddress, seriesOf, splitAccount, splitHost } from "./accounts.ts";
import { isDistinct, isNeverPrivate } from "./never-private.ts";
import { createNumbering, type StandingNames } from "./pseudonyms.ts";
import { pseudonymWords, type RedactionKind, removed } from "./redaction-kinds.ts";

/** A name that is replaced wherever it stands as a whole word. */
export interface KnownName {
  readonly kind: RedactionKind;
  readonly value: string;
}

/** Who is who: the names that were noted, and the pseudonym of each. */
export interface NameRegister {
  /** Remembers what a value is, in all its forms. */
  note(kind: RedactionKind, value: string): void;
  /** What stands for a value: `MACHINE-1`, `DOMAIN-1\USER-1`, `HOST-1.DOMAIN-1`. @param word of an own rule */
  pseudonymOf(kind: RedactionKind, value: string, word?: string): string;
  /** Gives a value its pseudonym before it is asked for. */
  number(kind: RedactionKind, value: string, word?: string): void;
  /** A pseudonym that stands in a text already is not given to anybody else. */
  reserve(pseudonym: string): void;
  /** Whether an account's first half is one that was noted. */
  isAuthority(name: string): boolean;
  isDomain(name: string): boolean;
  /** Whether a name differs from a machine's in the number at its end alone: `DESK-7002`, where `DESK-7001` was noted. */
  isSibling(name: string): boolean;
  /** Grows with each note. */
  readonly names: readonly KnownName[];
  /** How many of each kind have a pseudonym. */
  readonly counts: ReadonlyMap<RedactionKind, number>;
}

/** Parts of DNS names under which strangers have theirs. */
const SHARED_SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|edu|or|ne)\.[a-z]{2}$/;
const LINK_LOCAL = /^169\.254\.\d/;

export function createNameRegister(standing?: StandingNames): NameRegister {
  const numbering = createNumbering(standing);
  const machines = new Set<string>();
  /** Names of machines and hosts without their number. */
  const series = new Set<string>();
  const users = new Set<string>();
  const domains = new Set<string>();
  /** The DNS domain that a bare name means; empty where none is known. */
  const owners = new Map<string, string>();
  const listed = new Set<string>();
  const names: KnownName[] = [];
  const counted = new Set<string>();
  const counts = new Map<RedactionKind, number>();
  let isCounting = true;

  const list = (kind: RedactionKind, value: string): void => {
    const key = value.toLowerCase();
    if (!isDistinct(kind, value.replace(/^\W+|\W+$/g, ""))) return;
    if (listed.has(key) || !isDistinct(kind, value)) return;
    listed.add(key);
    names.push({ kind, value });
  };

  const noteDomain = (value: string): void => {
    const domain = dnsForm(value);
    if (domains.has(domain) || isNeverPrivate("domain", domain)) return;
    domains.add(domain);
    domainKey(domain);
    list("domain", domain);
    const parent = splitHost(domain).rest;
    if (parent.includes(".") && !SHARED_SECOND_LEVEL.test(parent)) noteDomain(parent);
  };

  /** The name that stands before an account may be the machine's own: then it is no domain. */
  const isDomain = (name: string): boolean => domains.has(name.toLowerCase()) && !machines.has(name.toLowerCase());

  const noteHost = (kind: "machine" | "host", value: string): void => {
    const { first, rest } = splitHost(value);
    const isNoHost = isDomain(value) && (kind === "host" || rest !== "");
    if (isNoHost || isNeverPrivate(kind, value) || isAddress(value)) return;
    if (kind === "machine") machines.add(first.toLowerCase());
    const numbered = seriesOf(first);
    if (numbered !== null) series.add(numbered);
    // `content.corp.example.com` makes no name of the word "content".
    if (kind === "machine" || rest === "" || /[\d-]/.test(first)) list(kind, first);
    if (rest !== "") noteDomain(rest);
  };

  /** `CORP`, also where `corp.example.com` alone was noted. */
  const isAuthority = (name: string): boolean => {
    const key = name.toLowerCase();
    if (key === "azuread" || domains.has(key) || machines.has(key)) return true;
    return owners.has(key) && !isNeverPrivate("domain", key);
  };

  const noteUser = (value: string): void => {
    const { domain, user } = splitAccount(value);
    if (isNeverPrivate("user", value)) return;
    if (domain !== "" && !machines.has(domain.toLowerCase())) noteDomain(domain);
    if (isNeverPrivate("user", user)) return;
    if (user.endsWith("$")) noteHost("machine", user.slice(0, -1));
    else {
      if (domain === "" && isAuthority(user)) return;
      users.add(user.toLowerCase());
      list("user", user);
    }
  };

  /** A bare name and the first DNS name that begins with it are one domain. */
  const domainKey = (domain: string): string => {
    const label = splitHost(domain).first;
    const owner = owners.get(label) ?? "";
    if (domain === label || owner === "" || owner === domain) {
      owners.set(label, domain === label ? owner : domain);
      return label;
    }
    return domain;
  };

  const count = (kind: RedactionKind, key: string): void => {
    const id = `${kind} ${key}`;
    if (!isCounting || counted.has(id)) return;
    counted.add(id);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };

  const number = (kind: Exclude<RedactionKind, "secret" | "own">, key: string): string => {
    count(kind, key);
    return numbering.of(pseudonymWords[kind], key);
  };

  const ofDomain = (value: string): string =>
    machines.has(value.toLowerCase()) ? ofHost("machine", value) : number("domain", domainKey(dnsForm(value)));

  const ofHost = (kind: "machine" | "host", value: string): string => {
    if (isAddress(value)) return ofAddress(value);
    if (isDomain(value)) return ofDomain(value);
    const { first, rest } = splitHost(value);
    const label = number(machines.has(first.toLowerCase()) ? "machine" : kind, first.toLowerCase());
    if (rest === "") return label;
    return `${label}.${isNeverPrivate("domain", rest) ? rest : ofDomain(rest)}`;
  };

  const ofAddress = (value: string): string => {
    const pseudonym = number("ip", value.toLowerCase());
    return LINK_LOCAL.test(value) ? `169.254.${pseudonym}` : pseudonym;
  };

  const ofUser = (value: string): string => {
    const { domain, separator, user, userFirst } = splitAccount(value);
    const who = nameOfUser(user);
    if (domain === "") return who;
    const where = authorityOf(domain);
    return userFirst ? `${who}${separator}${where}` : `${where}${separator}${who}`;
  };

  const nameOfUser = (user: string): string => {
    if (isNeverPrivate("user", user)) return user;
    // `/ue:CORP\*` is about all users of one.
    if (isAuthority(user) && !users.has(user.toLowerCase())) return authorityOf(user);
    return user.endsWith("$") ? `${ofHost("machine", user.slice(0, -1))}$` : number("user", user.toLowerCase());
  };

  /** An account's domain may be the machine itself. */
  const authorityOf = (domain: string): string => {
    if (isNeverPrivate("domain", domain)) return domain;
    return ofDomain(domain);
  };

  const ofEmail = (value: string): string => {
    const { domain, user } = splitAccount(value);
    const isAccount = users.has(user.toLowerCase()) && domains.has(domain.toLowerCase());
    return isAccount ? ofUser(value) : number("email", `${user}@${domain}`.toLowerCase());
  };

  const pseudonymOf = (kind: RedactionKind, value: string, word = ""): string => {
    switch (kind) {
      case "secret":
        count(kind, value);
        return removed;
      case "own":
        count(kind, `${word} ${value.toLowerCase()}`);
        return numbering.of(word, value.toLowerCase());
      case "domain":
        return ofDomain(value);
      case "machine":
      case "host":
        return ofHost(kind, value);
      case "user":
        return ofUser(value);
      case "ip":
        return ofAddress(value);
      case "email":
        return ofEmail(value);
      case "mac":
        return number(kind, bareMac(value));
      case "client":
        return number(kind, bareGuid(value));
      case "sid":
        return number(kind, value.toLowerCase().replace(/_/g, "-"));
      default:
        return number(kind, value.toLowerCase());
    }
  };

  return {
    names,
    counts,
    reserve: numbering.reserve,
    isSibling: (name) => series.has(seriesOf(name) ?? ""),
    isDomain,
    isAuthority,
    note(kind, value) {
      if (kind === "domain") noteDomain(value);
      else if (kind === "machine" || kind === "host") noteHost(kind, value);
      else if (kind === "user") noteUser(value);
      else if (kind === "secret" || kind === "serial" || kind === "organization") list(kind, value);
      else if (kind === "client") list(kind, bareGuid(value));
      else if (kind === "email" && splitAccount(value).user.includes(".")) list("user", splitAccount(value).user);
      else if (kind === "mac") list(kind, bareMac(value));
      else if (kind === "site" && (value.length > 3 || /\d/.test(value))) list(kind, value);
    },
    pseudonymOf,
    number(kind, value, word) {
      isCounting = false;
      pseudonymOf(kind, value, word);
      isCounting = true;
    },
  };
}
