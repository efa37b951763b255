import { describe, expect, it } from "vitest";
import { matchStatement, mayBeStatement } from "../../../server/src/core/sequence/match-statement.ts";
import { mdtStatements } from "../../../server/src/core/sequence/mdt-statements.ts";
import { engineStatements } from "../../../server/src/core/sequence/statements.ts";

const captures = (message: string, component = "TSManager") => matchStatement(message, component)?.captures;

describe("engine statements", () => {
  const templates = [...engineStatements, ...mdtStatements];

  it.each(templates.map((template) => [template.sample, template] as const))("%s", (sample, template) => {
    const component = template.by === "script" ? "ZTIGather" : "TSManager";
    expect(matchStatement(sample, component)?.kind).toBe(template.kind);
    const bytes = new TextEncoder().encode(sample);
    expect(mayBeStatement(bytes, 0, bytes.length)).toBe(true);
  });

  it("keeps brackets and full stops in names", () => {
    expect(captures("The group (Partition (UEFI)) has been successfully started")).toEqual({ name: "Partition (UEFI)" });
    expect(captures("Failed to run the action: Install Tools 1.2.")).toEqual({ name: "Install Tools 1.2" });
    expect(captures("Start executing an instruction. Instruction name: A. Instruction name: B. Instruction pointer: 7")).toEqual({
      name: "A. Instruction name: B",
      pointer: "7",
    });
  });

  it("takes the first line of a message of several", () => {
    expect(captures("Failed to run the action: Join Domain. \r\nAccess is denied. (Error: 80070005; Source: Windows)")).toEqual({
      name: "Join Domain",
    });
  });

  it("parts a name from the error's own text on its line", () => {
    expect(captures("Failed to run the action: Install Tools 1.2. Access is denied. (Error: 80070005; Source: Windows)")).toEqual(
      {
        name: "Install Tools 1.2",
        text: "Access is denied. ",
        code: "80070005; Source: Windows",
      },
    );
    expect(captures("Failed to run the action: Copy. Unknown error (Error: C1900101; Source: Unknown)")).toMatchObject({
      name: "Copy",
      text: "Unknown error ",
    });
  });

  it("does not take another component's word for the engine's", () => {
    expect(matchStatement("The group (X) has been successfully started", "RunPowerShellScript")).toBeNull();
    expect(matchStatement("Process completed with exit code 5", "RunPowerShellScript")?.captures.code).toBe("5");
  });

  it("splits a variable at its first equals sign", () => {
    expect(captures("Set a global environment variable OSDPath=a=b")).toEqual({ variable: "OSDPath", value: "a=b" });
  });
});
