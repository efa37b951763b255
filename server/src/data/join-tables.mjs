// The rows of all tables as one: what a value is called, what it means, what it usually comes from.

/**
 * Rows `{ value, family, symbol, meaning, usually, lookFirst }`, null where nothing is known, sorted by value. Of one value those
 * with a meaning stand first, then what the headers know, the more usual family first; symbols of a family as in the tables. The
 * sentences belong to the first symbol of their value and family; a meaning may stand without a symbol.
 *
 * @throws Error with file and line for a second row, a second sentence or a first look at a value that is in no table
 */
export function joinTables({ headers, documented, meanings, firstLooks }) {
  const groups = new Map();
  for (const { value, family, texts, at } of [...headers, ...documented]) {
    const symbol = texts[0] === "-" ? null : texts[0];
    const group = groups.get(keyOf(value, family)) ?? [];
    if (group.some((row) => row.symbol === symbol)) throw new Error(`${at}: second row for ${texts[0]}`);
    group.push(emptyRow(value, family, symbol));
    groups.set(keyOf(value, family), group);
  }
  const inHeaders = new Set(headers.map(({ value, family }) => keyOf(value, family)));
  addMeanings(groups, meanings);
  addFirstLooks(groups, firstLooks);
  return [...groups.values()]
    .map((group) => ({ group, place: placeOf(group[0], inHeaders) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .flatMap(({ group }) => group);
}

function addMeanings(groups, meanings) {
  for (const { value, family, texts, at } of meanings) {
    const key = keyOf(value, family);
    if (!groups.has(key)) groups.set(key, [emptyRow(value, family, null)]);
    const [row] = groups.get(key);
    if (row.meaning !== null) throw new Error(`${at}: second meaning for ${value} of ${family}`);
    [row.meaning] = texts;
  }
}

function addFirstLooks(groups, firstLooks) {
  for (const { value, family, texts, at } of firstLooks) {
    const [row] = groups.get(keyOf(value, family)) ?? [];
    if (row === undefined) throw new Error(`${at}: no table has a row ${value} of ${family}`);
    if (row.usually !== null) throw new Error(`${at}: second first look for ${value} of ${family}`);
    [row.usually, row.lookFirst] = texts;
  }
}

const keyOf = (value, family) => `${value} ${family}`;
const emptyRow = (value, family, symbol) => ({ value, family, symbol, meaning: null, usually: null, lookFirst: null });

/** What is compared, in this order. */
function placeOf({ value, family, meaning }, inHeaders) {
  return [
    value,
    rarity(value, family),
    Number(meaning === null),
    Number(!inHeaders.has(keyOf(value, family))),
    usage(family),
    family,
  ];
}

/** Stop codes are told by Windows alone; an NTSTATUS is written as a failure (0xC...), not as the warning or success it may be. */
const rarity = (value, family) => (family === "bugcheck" ? 2 : Number(family === "ntstatus" && value < 0xc000_0000));

const usage = (family) => ["win32", "ntstatus", "hresult", family].indexOf(family);

function comparePlaces(a, b) {
  const i = a.findIndex((part, at) => part !== b[at]);
  return i < 0 ? 0 : a[i] < b[i] ? -1 : 1;
}
