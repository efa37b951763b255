/** The parts that names of machines, domains and accounts are written in. */

export interface Account {
  /** Empty where only the user is named. */
  readonly domain: string;
  readonly separator: string;
  readonly user: string;
  /** `joiner@corp.example.com`, not `CORP\joiner`. */
  readonly userFirst: boolean;
}

export function splitAccount(value: string): Account {
  const slash = value.indexOf("\\");
  if (slash >= 0) {
    const separator = value[slash + 1] === "\\" ? "\\\\" : "\\";
    return { domain: value.slice(0, slash), separator, user: value.slice(slash + separator.length), userFirst: false };
  }
  const [, user = "", separator = "", domain = ""] = /^(.+)(@|%40)(.*)$/.exec(value) ?? [];
  if (separator !== "") return { domain, separator, user, userFirst: true };
  return { domain: "", separator: "", user: value, userFirst: false };
}

/** `first` is the machine, `rest` its domain or empty. */
export function splitHost(value: string): { readonly first: string; readonly rest: string } {
  const dot = value.indexOf(".");
  return dot < 0 ? { first: value, rest: "" } : { first: value.slice(0, dot), rest: value.slice(dot + 1) };
}

/** `DC=corp,DC=example,DC=com` without its first key, as `corp.example.com`. */
export const dnsForm = (value: string): string => value.toLowerCase().replace(/,[ \t]?dc=/g, ".");

export const bareGuid = (value: string): string => value.toLowerCase().replace(/^\{?(?:guid:)?|\}$/g, "");

export const bareMac = (value: string): string => value.toLowerCase().replace(/[:.-]/g, "");

/** `desk-0000` for `DESK-7001`: what machines that are numbered have in common; null for another name. */
export const seriesOf = (name: string): string | null => {
  const [, before = "", digits = ""] = /^([a-z][a-z0-9-]{1,20}-)(\d{2,8})$/i.exec(name) ?? [];
  return digits === "" ? null : before.toLowerCase() + "0".repeat(digits.length);
};

export const isAddress = (value: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(value) || value.includes(":");
