/** One meaning of a value, from the code tables. `meaning` is our own sentence or null where only the symbol is known. */
export interface CodeMeaning {
  readonly value: number;
  readonly symbol: string | null;
  /** `win32`, `hresult`, `ntstatus`, `winhttp`, `configmgr-client`, `msi`, `wua`, `setup`, `cbs`, ... */
  readonly family: string;
  readonly meaning: string | null;
}

/** The loaded code tables. */
export interface CodeTable {
  readonly version: string;
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
