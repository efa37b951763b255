import { describe, expect, it } from "vitest";
import { bareEngine } from "../analyse-fixture.ts";

/** Lines of NetSetup.log, and severity, code and number of links of the chains in them. */
function chainsOf(...messages: string[]) {
  const lines = messages.map((message, i) => `02/17/2026 16:14:0${i}:100 ${message}`);
  const { chains } = bareEngine.analyzeText(`${lines.join("\r\n")}\r\n`);
  return chains.map(({ severity, code, links }) => ({ severity, code, links: links.length }));
}

describe("a join in NetSetup.log", () => {
  it("fails by the status it ends with", () => {
    const found = chainsOf(
      "NetpDsGetDcName: status of verifying DNS A record name resolution for 'dc01.lab.example': 0x2746",
      "NetpJoinDomainOnDs: Function exits with status of: 0xa8b",
      "NetpDoDomainJoin: status: 0xa8b",
    );
    expect(found).toEqual([{ severity: "error", code: 0xa8b, links: 2 }]);
  });

  it("fails by the connection to its controller", () => {
    const found = chainsOf("NetUseAdd to \\\\dc02.lab.example\\IPC$ returned 64", "NetpDoDomainJoin: status: 0x40");
    expect(found).toEqual([{ severity: "error", code: 64, links: 2 }]);
  });

  it("succeeds whatever the functions within it report", () => {
    const found = chainsOf(
      "NetpLsaOpenSecret: status: 0xc0000034",
      "NetpMachineValidToJoin: status: 0x0",
      "NetpJoinDomainOnDs: Function exits with status of: 0x0",
      "NetpDoDomainJoin: status: 0x0",
    );
    expect(found).toEqual([]);
  });

  it("is made good by one that succeeds", () => {
    const found = chainsOf("NetpDoDomainJoin: status: 0x54b", "NetpDoDomainJoin", "NetpDoDomainJoin: status: 0x0");
    expect(found).toEqual([{ severity: "warning", code: 0x54b, links: 1 }]);
  });
});
