/** Something that an entry of the log says. */
interface Placed {
  readonly entry: number;
}

/** Index of the first item at or behind an entry, of items in log order. */
export function firstFrom(items: readonly Placed[], entry: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.entry ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items of entries `from` to `to`, both included. */
export const between = <T extends Placed>(items: readonly T[], from: number, to: number): T[] =>
  items.slice(firstFrom(items, from), firstFrom(items, to + 1));

/** The item of one entry, or null. */
export function itemAt<T extends Placed>(items: readonly T[], entry: number): T | null {
  const found = items[firstFrom(items, entry)];
  return found?.entry === entry ? found : null;
}
