// One round of codes.bench.mjs, bundled and run in a process of its own: prints what loading and look-ups took, as JSON.
import { loadCodeTable } from "../../server/src/host/code-table.ts";

async function measureRound(directory) {
  const begin = performance.now();
  const table = await loadCodeTable(directory);
  table.lookup(5);
  const load = performance.now() - begin;
  // Values in no table; then all that are, when their rows are made and when they are there.
  const missing = lookUpEach(
    table,
    Uint32Array.from({ length: 20_000 }, (_, i) => 0x8dc7_0000 + i * 17),
  );
  const known = [...new Set(Array.from({ length: table.size }, (_, row) => table.rowAt(row).value))];
  const fresh = await loadCodeTable(directory);
  const first = lookUpEach(fresh, known);
  const again = lookUpEach(fresh, known);
  const start = performance.now();
  table.bySymbol("E_FAIL");
  const symbol = performance.now() - start;
  return { load, missing, first, again, symbol, rows: table.size, values: known.length };
}

/** Microseconds a look-up, in an order that is not the table's. */
function lookUpEach(table, values) {
  let found = 0;
  const begin = performance.now();
  for (let i = 0; i < values.length; i++) found += table.lookup(values[(i * 7919) % values.length]).length;
  const microseconds = ((performance.now() - begin) * 1000) / values.length;
  return found < 0 ? 0 : microseconds;
}

measureRound(process.argv[2]).then((result) => console.log(JSON.stringify(result)));
