/** An id told apart from equal ones before it by its ordinal. */
export function uniqueId(seen: Map<string, number>, id: string): string {
  const count = seen.get(id) ?? 0;
  seen.set(id, count + 1);
  return count === 0 ? id : `${id}-${count + 1}`;
}
