import { dnsForm } from "./accounts.ts";
import { isFileEnding, isOrdinary } from "./ordinary-words.ts";
import type { RedactionKind } from "./redaction-kinds.ts";
import { topLevel } from "./redaction-row.ts";

/** Hosts whose pages and services are the same for everybody, and what is below them. */
const PUBLIC_HOSTS =
  "microsoft.com windowsupdate.com windows.com live.com aka.ms msftconnecttest.com msftncsi.com office.com microsoftonline.com msocsp.com " +
  "digicert.com verisign.com symcb.com globalsign.com w3.org xmlsoap.org wikipedia.org github.com githubusercontent.com stackoverflow.com " +
  "oasis-open.org datacontract.org adobe.com dell.com hp.com lenovo.com intel.com nvidia.com amd.com powershellgallery.com schemas.microsoft.com archive.org " +
  // Of samples and instructions.
  "contoso.com contoso.local fabrikam.com";

/** Words that stand where a name is expected, or name what every machine has. */
const COMMON_WORDS =
  "a all amd64 an and any are as at by can can't cannot could did does empty error failed false for found from has have in invalid is it its missing no none not null " +
  "of off ok on or set success succeeded that the this to true undefined unknown valid was were will with yes you your changed value " +
  "account accounts admin administrator administrators anonymous authority azuread backup builtin client clients company computer computers controller " +
  "console creator customer data default defaultaccount defaultuser0 defaultuser1 defaultuser100000 defaultuser100001 deployment desktop device domain domains " +
  "driver every everyone guest guests group groups host hosts image install installation installer interactive interface kiosk krbtgt laptop local localadmin localhost " +
  "localservice localsystem logon machine machines manager master member members minwinpc mode name names network networkservice owner " +
  "package password path principal profile profiles program programs public registry remote root sa sas script security server servers service services session setup site software " +
  "source standard state status step support sysprep system task test type user username users wdagutilityaccount windows winpe " +
  "winre work workgroup workstation system32 trustedinstaller font umfd-0 umfd-1 dwm-1 dwm-2 " +
  // As instructions have them in the place of a name.
  "dc dp mp share proxy wpad xyz";

/** Containers that every directory has. */
const CONTAINERS =
  /^(?:builtin|computers|configuration|device registration configuration|foreignsecurityprincipals|partitions|program data|schema|services|sites|system|system management|users)$/i;

/** Where a directory says which tenant it belongs to: the same in each. */
const CONNECTION_POINT = "62a0ff2e-97b9-4513-943f-0d221bd30080";

/** What BIOSes say where nobody wrote a number. */
const PLACEHOLDERS =
  /^(?:to be filled by o\.?e\.?m\.?|no asset tag|default string|system serial number|not specified|n\/a|0+|x+|none|.)$/i;

/** What tenants' names stand before: by itself it is nobody's. */
const SHARED_DOMAINS =
  "windows.net core.windows.net blob.core.windows.net file.core.windows.net database.windows.net azure.com azure.net onmicrosoft.com amazonaws.com";

const hosts = new Set(PUBLIC_HOSTS.split(" "));
const sharedDomains = new Set(SHARED_DOMAINS.split(" "));
const words = new Set([...COMMON_WORDS.split(" "), "all users", "default user", "domain controllers", "admini~1", "defaul~1"]);

/** A host that is nobody's in particular: a public page, this machine itself. */
function isPublicHost(host: string): boolean {
  const labels = dnsForm(host).split(".");
  return sharedDomains.has(host.toLowerCase()) || labels.some((_, index) => hosts.has(labels.slice(index).join(".")));
}

/** `Dell.Tool.MergeModule.CA`. */
const isClassName = (name: string): boolean => /^(?:[A-Z]\w*\.){2,}[A-Z]\w*$/.test(name) && /[A-Z][a-z]+[A-Z]/.test(name);

const MASK = /^(?:[*•x]+|\.{2,}|…)$/i;
const VARIABLE = /^(?:%[^%\s]{1,80}%?|\$\(?(?:env:)?[\w:]{1,80}\)?)$/i;
const LOCAL_ADDRESS = /^(?:127(?:\.\d{1,3}){3}|0\.0\.0\.0|255\.255\.\d{1,3}\.\d{1,3}|::1?|localhost)$/;
const NO_DOMAIN = new RegExp(`^(?:\\.|${topLevel})$`, "i");
const FILE_ENDING = /\.(\w{1,10})$/;
const NO_SECRET =
  /^(?:[*•]+|\.{2,}`?|key`?|0x[0-9a-f]{1,8}|-?2147\d{6}|true|false|null|ad|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i;
const CODE = /^(?:0x[0-9a-f]{1,16}|-?\d{1,10}|[0-9a-f]{8})$/i;

/** Whether a value that stands in a private place tells nothing of anybody. */
export function isNeverPrivate(kind: RedactionKind, value: string): boolean {
  const text = value.trim();
  if (text === "") return true;
  if (kind === "secret") return NO_SECRET.test(text);
  if (kind === "own") return false;
  if (MASK.test(text) || VARIABLE.test(text) || words.has(text.toLowerCase())) return true;
  if (kind === "host" || kind === "domain")
    return (
      NO_DOMAIN.test(text) ||
      isClassName(text) ||
      isPublicHost(text) ||
      LOCAL_ADDRESS.test(text) ||
      isFileName(text) ||
      isFileEnding(text)
    );
  if (kind === "organization") return CONTAINERS.test(text);
  if (kind === "serial") return PLACEHOLDERS.test(text) || /^(?:0x[0-9a-f]+)$/i.test(text);
  if (kind === "user") return isSystemAccount(text);
  if (kind === "machine") return CODE.test(text) || text === "." || LOCAL_ADDRESS.test(text);
  if (kind === "client") return /^[0{}-]+$/.test(text) || text.toLowerCase() === CONNECTION_POINT;
  return false;
}

const SYSTEM_AUTHORITY =
  /^(?:nt authority|nt service|builtin|window manager|font driver host|iis apppool|root|hklm|hku|hkcu|hkcr|hkey_\w+)\\{1,2}/i;
/** What stands where an account might, and is a key, an id or a number. */
const NO_ACCOUNT = /^(?:s-1-[\d-]+|[0{}-]+|(?:.*\\)?(?:[\d.]+|\.default))$/i;

const isFileName = (text: string): boolean => isFileEnding(FILE_ENDING.exec(text)?.[1] ?? "");

/** `DOMAIN\name`, as it is written for both. */
const isPlaceholder = (account: string): boolean => {
  const halves = account.toLowerCase().split(/\\+/);
  return halves.length === 2 && halves.every((half) => words.has(half));
};

function isSystemAccount(account: string): boolean {
  const name = account.replace(/^\.\\{1,2}/, "");
  return (
    SYSTEM_AUTHORITY.test(account) ||
    NO_ACCOUNT.test(name) ||
    isPlaceholder(account) ||
    CODE.test(name) ||
    words.has(name.toLowerCase()) ||
    isFileName(name)
  );
}

/** Whether a name is told from ordinary words wherever it stands: it may be replaced without knowing its part there. */
export function isDistinct(kind: RedactionKind, value: string): boolean {
  if (value.length < 3 || words.has(value.toLowerCase()) || CODE.test(value)) return false;
  if (/^[a-z]+$/i.test(value) && isOrdinary(value)) return false;
  if (kind === "secret") return value.length >= 6 && /[^a-z]/i.test(value) && /[a-z]/i.test(value);
  if (kind === "serial") return value.length >= 5 && /[a-z]/i.test(value) && /\d/.test(value);
  return true;
}
