import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { explainCode } from "../../server/src/core/codes/explain.ts";
import { facility } from "../../server/src/core/codes/facilities.ts";
import { setupExtend } from "../../server/src/core/codes/setup-extend.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";

interface Fact {
  readonly value: number;
  readonly code: string | number;
  readonly name?: string;
  readonly alias?: readonly { readonly name: string }[];
}

const directory = path.join(import.meta.dirname, "../../../shared/facts");
const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(directory, `${name}.json`), "utf8")) as T;

if (existsSync(directory)) {
  const table = await loadCodeTable(assetDirectory);
  const symbolsOf = (value: number) => explainCode(value, undefined, table).candidates.map(({ symbol }) => symbol);

  describe.each(["win32", "hresult", "ntstatus", "bugcheck", "configmgr"])("the collected facts of %s", (name) => {
    const facts = read<Fact[]>(name);

    it("all have an answer", () => {
      expect(facts.filter(({ value }) => symbolsOf(value).length === 0).map(({ code }) => code)).toEqual([]);
    });

    it("are known by their names", () => {
      const named = facts.filter((fact) => fact.name !== undefined && /^\w+$/.test(fact.name));
      // A small number is an HRESULT by the two that are written, S_OK and S_FALSE, and by no component's name of its own for them.
      const lost = named.filter(({ value, name: symbol = "" }) => value > 2 && !symbolsOf(value).includes(symbol));
      expect(lost.map(({ code, name: symbol }) => `${code} ${symbol}`)).toEqual([]);
    });
  });

  it("the collected facilities are named", () => {
    const facts = read<(Fact & { readonly family: string; readonly code: number })[]>("facilities");
    const unnamed = facts.filter(({ code, family }) => {
      const top = family === "ntstatus-facility" ? 0xc000 : 0x8000;
      return family !== "observed-prefix" && code > 0 && facility(((top | code) << 16) >>> 0)?.name === null;
    });
    expect(unnamed).toEqual([]);
  });

  it("the collected phases and operations of Windows Setup are named", () => {
    const facts = read<{ readonly code: string; readonly kind: string; readonly name: string }[]>("setup-extend");
    const names = facts.map(({ code, kind }) => {
      const { phase, operation } = setupExtend(kind === "phase" ? Number(code) << 16 : Number(code));
      return kind === "phase" ? `SP_EXECUTION_${phase}` : `SP_EXECUTION_OP_${operation}`;
    });
    expect(names).toEqual(facts.map(({ name }) => name));
  });
}
