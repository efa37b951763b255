import * as l10n from "@vscode/l10n";
import type { CodeTable, ExplainedCode } from "../core/codes/code-types.ts";
import { hresultFromWin32, isBareWin32, toHex } from "../core/codes/code-value.ts";
import { explainCode } from "../core/codes/explain.ts";
import { parseCode } from "../core/codes/parse-code.ts";
import type { CodeHit, CodeSearch } from "../core/codes/search-codes.ts";
import { withMeantFirst } from "../core/codes/typed-code.ts";
import type { FoundCode, SearchCodesResult } from "../protocol/requests.ts";
import { describeUnknown } from "./code-anatomy.ts";
import { explanationOf } from "./explain-line.ts";
import { contextAt, type SeenAt } from "./explain-text.ts";
import { familyLabel } from "./family-label.ts";
import { learnSearchUrl } from "./learn-search.ts";

/** More than anybody reads; whoever does not find it among these types on. */
const MAX_FOUND = 50;

/** The codes a person may mean who types `query`, as rows of a list, best first. */
export function findCodes(query: string, search: CodeSearch, codes: CodeTable, seen: SeenAt | null): SearchCodesResult {
  const context = seen === null ? undefined : contextAt(parseCode(query), seen);
  const { hits, more } = search.find(query, MAX_FOUND, context);
  return { codes: hits.map((hit) => rowOf(hit, codes)), more };
}

function rowOf({ value, meaning }: CodeHit, codes: CodeTable): FoundCode {
  const known = explainCode(value, undefined, codes);
  const code = meaning === null ? known : withMeantFirst(known, meaning);
  const number = isBareWin32(value) ? String(value) : code.hex;
  const symbol = meaning?.symbol ?? null;
  return {
    code: number,
    symbol,
    meant: meaning && { family: meaning.family, symbol },
    label: symbol === null ? number : `${number} · ${symbol}`,
    description: [...(meaning === null ? [] : [familyLabel(meaning.family)]), ...otherForm(code)].join(" · "),
    detail: meaning === null ? describeUnknown(code) : (meaning.meaning ?? ""),
    explanation: explanationOf(code),
    searchUrl: learnSearchUrl(code),
  };
}

/** The one other form that people know a number by. */
function otherForm({ value, signed, win32, candidates }: ExplainedCode): string[] {
  if (win32 !== null) return [l10n.t("Win32 {0}", win32)];
  if (!isBareWin32(value)) return signed === value ? [] : [String(signed)];
  return candidates[0]?.family === "win32" && value > 0 ? [toHex(hresultFromWin32(value))] : [];
}
