import type { FoundSpan } from "./found-spans.ts";
import type { NameRegister } from "./name-register.ts";
import { isNeverPrivate } from "./never-private.ts";

const DOTTED = /(?<![\w.-])[\w\u00c0-\u024f-]{1,63}(?:\.[\w\u00c0-\u024f-]{1,63}){1,8}(?![\w-])/g;
const ACCOUNT =
  /(?<![\w\\/:.%-])([\w\u00c0-\u024f.-]{1,64})\\{1,2}([\w\u00c0-\u024f.$-]{1,64}(?:'[\w\u00c0-\u024f-]{1,64})?)(?![\w\\-])/g;

const NUMBERED = /(?<![\w-])[A-Za-z][A-Za-z0-9-]{1,20}-\d{2,8}(?![\w-])/g;

/** What known names give away: `anything.corp.example.com` is a host, `CORP\anything` an account, `DESK-7002` beside `DESK-7001` a machine. */
export function findDerived(text: string, register: NameRegister, rank: number): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const { 0: value, index } of text.matchAll(DOTTED)) {
    const labels = value.split(".");
    const isBelow = labels.some(
      (_, from) => from > 0 && from < labels.length - 1 && register.isDomain(labels.slice(from).join(".")),
    );
    if (isBelow || register.isDomain(value)) {
      found.push({ start: index, end: index + value.length, kind: register.isDomain(value) ? "domain" : "host", value, rank });
    }
  }
  for (const { 0: value, 1: authority = "", 2: user = "", index } of text.matchAll(ACCOUNT)) {
    if (!register.isAuthority(authority) || isNeverPrivate("user", user)) continue;
    found.push({ start: index, end: index + value.length, kind: "user", value, rank });
  }
  for (const { 0: value, index } of text.matchAll(NUMBERED)) {
    if (register.isSibling(value)) found.push({ start: index, end: index + value.length, kind: "machine", value, rank });
  }
  return found;
}
