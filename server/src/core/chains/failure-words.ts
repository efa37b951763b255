/** Whether a sentence speaks of a failure, in the words these logs use. */
export function speaksOfFailure(message: string): boolean {
  return FAILURE.test(message) && !HEALTHY_ONLY.test(message);
}

/**
 * A failing HRESULT written as an assertion: `bIsMBR, HRESULT=80070057 (..\diskutils.cpp,2048)`, `hr=0x87d01004`; what a tried
 * call returned: `Retry attempt: JoinDomain(lab.example,PWD,LAB\join,,3), rc = 1355`; how a join of NetSetup.log ended.
 */
export const assertsFailure = (message: string): boolean => ASSERTION.test(message) || JOIN_FAILED.test(message);

/** Whether a number that is returned is a program's: a function that `returned 4` says nothing by it. */
export const tellsExit = (message: string): boolean => EXIT.test(message);

/** Whether what failed was to clear away: that comes behind other failures, and is seldom one itself. */
export const tidiesUp = (message: string): boolean => TIDIES.test(message);

/** Whether a sentence reports that something worked. */
export const speaksOfSuccess = (message: string): boolean =>
  (SUCCESS.test(message) && !FAILURE.test(message)) || JOINED.test(message);

/**
 * Reads of settings that may well be absent: unsuccessful registry reads and queries that fall back to a default. They
 * are written red and with a code, and are never the cause of anything. Another computer's registry is no such setting.
 */
export const readsSetting = (message: string): boolean =>
  !WRITES.test(message) && SETTING_READS.some((pattern) => pattern.test(message)) && !REMOTE.test(message);

/** Whether a message only repeats what was configured: a command line, a condition, a string with variables in it. */
export const quotesSetting = (message: string): boolean => QUOTED.test(message);

const QUOTED =
  /^\s*(?:Expand a string|(?:Start executing the|Set|Executing) command line|Command line|Evaluating [^:]*expression):/i;
const FAILURE =
  /\b(?:fail(?:s|ed|ure|ures)?|errors?|fatal|unable|cannot|can't|could not|couldn't|denied|aborted|exception|unsuccessful|not valid|invalid|not found|rejected|refused|timed out|did not (?:complete|finish|end) successfully|corrupt(?:ed)?|abnormally)\b|error(?=code)|\bHTTP_STATUS_|^\s*FAILURE/i;
const HEALTHY_ONLY =
  /\b(?:will be ignored|ignoring|can be ignored|skipping|not an error|no errors?|0 errors?|without errors?)\b/i;
const SUCCESS = /\b(?:success(?:ful|fully)?|succeeded|succesfully)\b|\bexit code 0\b|\breturned 0\b/i;
const TIDIES =
  /\b(?:remov(?:e|ing)|delet(?:e|ing)|releas(?:e|ing)|unload(?:ing)?|unmount(?:ing)?|clos(?:e|ing)|clean(?:ing)?[ -]?up|free(?:ing)?)\b|\b(?:Remove|Delete|Close|Release|Unload)[A-Z]\w*/i;
const EXIT = /\b(?:exit ?code|command ?line|process|program|script|return(?:ed)? code|errorlevel|rc ?=)/i;
/** Only functions that stand for the join itself: those within it get failing states in a join that succeeds. */
const JOIN_FAILED =
  /\bNetp(?:DoDomainJoin|JoinDomain\w{0,20}|(?:Complete|Request)OfflineDomainJoin): (?:Function exits with )?status(?: of)?(?: connecting to dc [^:]{1,260})?: 0x0*[1-9a-f]|\bNetUseAdd to \S{1,260} returned [1-9]/i;
const JOINED = /\bNetp(?:DoDomainJoin|(?:Complete|Request)OfflineDomainJoin): status: 0x0+\s*$/i;
const ASSERTION = /\b(?:hr|hresult)\s*[=:]\s*(?:0x)?[89c][0-9a-f]{7}\b|\battempt: \w+\(.*\), rc = -?[1-9]/i;

const WRITES = /\b(?:write|set|save|create|import|load|update|modify)\b[^.]{0,40}\b(?:reg|HKLM|HKCU|HKEY_)/i;
const REMOTE = /\b(?:registry|key|value|HKLM)\b[^.]{0,40}(?:\bon (?:the )?(?:server|site system|remote \w+)\b|[\s("']\\\\\w)/i;
const SETTING_READS: readonly RegExp[] = [
  /\bGetTsRegValue\(\) is unsuccessful/i,
  /\bReg(?:OpenKey|QueryValue|GetValue)\w*\s*(?:\(|failed|is unsuccessful)/i,
  /\b(?:fail(?:ed|ure)|unable|unsuccessful|could not|cannot)\b[^.]{0,60}\b(?:registry|reg(?:istry)? ?(?:key|value)|regkey|HKLM|HKCU|HKEY_\w+)\b/i,
  /\bfailed to (?:find|get|read|query|retrieve) (?:the )?(?:property|setting|instance of|value of)\b.*\b(?:default|0x80041002|80041002|class defintion)\b/i,
  /\bFailed to find property '[^']*' in '[^']*' class defintion/i,
  /\b(?:using|use|assuming) (?:the )?default\b/i,
];
