const PROGRAM_END = /\.(?:exe|com|cmd|bat|vbs|js|wsf|ps1|msi|msu)(?=$|[\s"])/i;
const ENGINE_OPTIONS = /\s+with options \(\d+, \d+\)\s*$/;

/** The command line as it was given, without what the engine adds behind it. */
export const commandLineOf = (text: string): string => text.replace(ENGINE_OPTIONS, "").trim();

/**
 * Bare file name of the program a command line starts (`bootsect.exe`), or null where it names none
 * (`Run PowerShell Script`, an empty line). Quotes, unquoted blanks in paths and missing extensions are understood.
 */
export function processOf(commandLine: string): string | null {
  const text = commandLineOf(commandLine);
  const quoted = /^"([^"]+)"/.exec(text);
  const program = quoted?.[1] ?? unquotedProgram(text);
  if (program === null) return null;
  const name = program.replaceAll('"', "").trim().split(/[\\/]/).at(-1) ?? "";
  return name === "" ? null : name;
}

/** Up to the first program extension; else the first word, if the rest looks like arguments and not like a sentence. */
function unquotedProgram(text: string): string | null {
  const end = PROGRAM_END.exec(text);
  if (end !== null) return text.slice(0, end.index + end[0].length);
  const [first = "", second] = text.split(/\s+/);
  if (first === "") return null;
  const argument = second === undefined || /^[-/"%\d]/.test(second) || /[\\/]/.test(first);
  return argument ? first : null;
}
