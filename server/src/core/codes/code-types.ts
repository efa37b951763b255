/** One row of the code tables: what a value means in one family. The sentences are our own, null where only the symbol is known. */
export interface CodeMeaning {
  /** Unsigned 32-bit. */
  readonly value: number;
  readonly symbol: string | null;
  /** `win32`, `hresult`, `ntstatus`, `winhttp`, `configmgr-client`, `mosetup`, `cbs`, ... */
  readonly family: string;
  /** What happened. */
  readonly meaning: string | null;
  /** What it usually comes from in a task sequence; only for the most frequent codes. */
  readonly usually: string | null;
  /** What to look at first; never without {@link usually}. */
  readonly lookFirst: string | null;
}

/** The loaded code tables. */
export interface CodeTable {
  readonly version: string;
  /** Number of rows. */
  readonly size: number;
  /** A row by its number in `[0, size)`, in order of value. Throws a RangeError outside of it. */
  rowAt(row: number): CodeMeaning;
  /** Every meaning of exactly this 32-bit unsigned value, without arithmetic; empty if unknown. */
  lookup(value: number): readonly CodeMeaning[];
  /** Values by symbol, case-insensitive; empty if unknown. */
  bySymbol(symbol: string): readonly CodeMeaning[];
}

/** What is known of the place a code stands in. */
export interface CodeContext {
  readonly component: string;
  /** Bare file name of the process that returned it, or null. */
  readonly process: string | null;
  /** `Source:` of the engine's error text (Windows, WMI, WinHttp, CCM ...), or null. */
  readonly source: string | null;
  /** True if the number is a process's exit code. */
  readonly exit: boolean;
}

/** A ranked candidate: best first in {@link ExplainedCode.candidates}. */
export interface CodeCandidate extends CodeMeaning {
  /** Message id of why it ranks here, e.g. `exact`, `win32-in-hresult`, `http-in-win32`, `low-word`, `source`. */
  readonly reason: string;
}

/** A value, taken apart and looked up. */
export interface ExplainedCode {
  /** Unsigned 32-bit. */
  readonly value: number;
  /** `0x800700C1`. */
  readonly hex: string;
  readonly signed: number;
  /** The Win32 number inside an HRESULT of facility 7, else null. */
  readonly win32: number | null;
  readonly severity: "success" | "failure";
  readonly facility: { readonly value: number; readonly name: string | null } | null;
  readonly candidates: readonly CodeCandidate[];
}
