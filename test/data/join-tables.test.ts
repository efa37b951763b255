import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dataDirectory, type TableRow } from "./table-rows.ts";

type Joined = Readonly<Record<"value" | "family" | "symbol" | "meaning" | "usually" | "lookFirst", unknown>>;
type Table = "headers" | "documented" | "meanings" | "firstLooks";
let joinAll: (tables: Readonly<Record<Table, readonly TableRow[]>>) => Joined[];
const join = (tables: Partial<Record<Table, readonly TableRow[]>>): Joined[] =>
  joinAll({ headers: [], documented: [], meanings: [], firstLooks: [], ...tables });

beforeAll(async () => {
  ({ joinTables: joinAll } = await import(path.join(dataDirectory, "join-tables.mjs")));
});

const row = (value: number, family: string, ...texts: string[]): TableRow => ({ value, family, texts, at: "lab.tsv:7" });
const told = (rows: readonly Joined[]): string[] =>
  rows.map(({ value, family, symbol, meaning, usually, lookFirst }) =>
    [value, family, symbol, meaning, usually, lookFirst].map((cell) => cell ?? "-").join(" "),
  );

describe("joined tables", () => {
  it("give the sentences to the first symbol of value and family", () => {
    const headers = [row(5, "win32", "FIRST"), row(5, "usmt", "OTHER")];
    const documented = [row(5, "win32", "SECOND")];
    const meanings = [row(5, "win32", "Why.")];
    const firstLooks = [row(5, "win32", "Here.", "There.")];
    expect(told(join({ headers, documented, meanings, firstLooks }))).toEqual([
      "5 win32 FIRST Why. Here. There.",
      "5 win32 SECOND - - -",
      "5 usmt OTHER - - -",
    ]);
  });

  it("hold values that only have a meaning, or only a family", () => {
    const firstLooks = [row(9, "cbs", "Here.", "There.")];
    expect(told(join({ documented: [row(9, "cbs", "-")], meanings: [row(3, "mdt", "Why.")], firstLooks }))).toEqual([
      "3 mdt - Why. - -",
      "9 cbs - - Here. There.",
    ]);
  });

  it.each([
    [8, "wbem win32 hresult cbs zebra dism ntstatus bugcheck"],
    [0x80380008, "wbem win32 hresult cbs zebra dism ntstatus bugcheck"],
    [0xc0380008, "wbem win32 ntstatus hresult cbs zebra dism bugcheck"],
  ])("stand in order of value, of %i with meaning first, then by header and family, the unlikely last", (value, families) => {
    const named = (...names: string[]): TableRow[] => names.map((family) => row(value, family, "NAME"));
    const headers = named("bugcheck", "zebra", "wbem", "cbs", "ntstatus", "hresult", "win32");
    const documented = [...named("dism"), row(7, "cbs", "NAME")];
    const meanings = [row(value, "wbem", "Why."), row(value, "bugcheck", "Why not.")];
    const [first, ...others] = join({ headers, documented, meanings });
    expect(first?.value).toBe(7);
    expect(others.map(({ family }) => family).join(" ")).toBe(families);
  });

  it.each<[string, Partial<Record<Table, TableRow[]>>]>([
    ["second row for NAME", { headers: [row(5, "cbs", "NAME")], documented: [row(5, "cbs", "NAME")] }],
    ["second meaning for 5 of cbs", { meanings: [row(5, "cbs", "Why."), row(5, "cbs", "Why not.")] }],
    ["no table has a row 5 of cbs", { documented: [row(5, "dism", "NAME")], firstLooks: [row(5, "cbs", "Here.", "There.")] }],
    [
      "second first look for 5 of cbs",
      { headers: [row(5, "cbs", "NAME")], firstLooks: [row(5, "cbs", "Here.", "There."), row(5, "cbs", "Here.", "There.")] },
    ],
  ])("refuse a %s, with its place", (message, tables) => {
    expect(() => join(tables)).toThrow(`lab.tsv:7: ${message}`);
  });
});
