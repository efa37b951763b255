/**
 * Variables whose values differ from run to run without anything being different: where the engine keeps its own books, and what
 * tells one computer or one deployment from another. Names in lower case, `*` for anything at the end.
 */
export type VariableRole = "bookkeeping" | "identity";

const NAMES: Readonly<Record<VariableRole, readonly string[]>> = {
  bookkeeping: [
    "_smstscurrentactionname",
    "_smstsinstructionstackstring",
    "_smstsinstructiontablesize",
    "_smstslastaction*",
    "_smstslastcontentdownloadlocation",
    "_smstslogpath",
    "_smstsnextinstructionpointer",
    "_tsappinstallstatus",
    "smstsreboot*",
    "smstsretryrequested",
  ],
  identity: [
    "_smstsadvertid",
    "_smstsassettag",
    "_smstsclientguid",
    "_smstsclientidentity",
    "_smstsdefaultgateways",
    "_smstsipaddresses",
    "_smstsmacaddresses",
    "_smstsmachinename",
    "_smstsserialnumber",
    "_smstsx64unknownmachineguid",
    "_smstsx86unknownmachineguid",
    "osdcomputername",
    "assettag",
    "defaultgateway*",
    "hostname",
    "ipaddress*",
    "macaddress*",
    "serialnumber",
    "uuid",
  ],
};

const exact = new Map<string, VariableRole>();
const beginnings: [beginning: string, role: VariableRole][] = [];
for (const [role, names] of Object.entries(NAMES) as [VariableRole, readonly string[]][]) {
  for (const name of names) {
    if (name.endsWith("*")) beginnings.push([name.slice(0, -1), role]);
    else exact.set(name, role);
  }
}

/** Null for a variable whose value is worth comparing. */
export function roleOfVariable(name: string): VariableRole | null {
  const lower = name.toLowerCase();
  return exact.get(lower) ?? beginnings.find(([beginning]) => lower.startsWith(beginning))?.[1] ?? null;
}
