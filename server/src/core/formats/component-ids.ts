/** One more name than this, and the others share id 0, "no component". */
const MAX_COMPONENTS = 0xffff;

/** Numbers component names in the order they are met; 0 is the empty name. */
export interface ComponentIds {
  readonly names: readonly string[];
  idOf(name: string): number;
}

export function createComponentIds(): ComponentIds {
  const names: string[] = [""];
  const ids = new Map<string, number>([["", 0]]);
  return {
    names,
    idOf(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      if (names.length > MAX_COMPONENTS) return 0;
      const id = names.push(name) - 1;
      ids.set(name, id);
      return id;
    },
  };
}
