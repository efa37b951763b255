import { describe, expect, it } from "vitest";
import { Severity } from "../../../server/src/core/formats/log-table.ts";
import { inferSeverity } from "../../../server/src/core/formats/severity-words.ts";

describe("severity by words", () => {
  it.each([
    ["CreateProcess failed. Code(0x800700C1)", Severity.error],
    ["FAILURE ( 7711 ): no disk", Severity.error],
    ["unsuccessful in reading", Severity.error],
    ["Warning: a fatal condition is near", Severity.error],
    ["WARNING: low memory", Severity.warning],
    ["Process completed with exit code 0", Severity.information],
    ["Error: 0x00000000", Severity.information],
    ["error code 0x80070005", Severity.error],
    ["errors = 0, warnings = 2", Severity.warning],
    ["Error 05 occurred", Severity.error],
    ["ErrorCode is a name, and so is OnFailure", Severity.information],
    ["", Severity.information],
  ])("%s", (message, severity) => expect(inferSeverity(message)).toBe(severity));

  it("does not search a whole novel", () => {
    expect(inferSeverity(`${"word ".repeat(2000)} failed`)).toBe(Severity.information);
  });
});
