import type { ChainDraft } from "./chain-draft.ts";
import type { Evidence } from "./evidence.ts";

/** The chains of a log that is read from its beginning, found by where and of what they last spoke. */
export interface DraftIndex {
  /** In order of their roots. */
  readonly drafts: readonly ChainDraft[];
  add(draft: ChainDraft): void;
  join(draft: ChainDraft, link: Evidence): void;
  /** The latest chain of a code that has spoken in a component or on a thread. */
  ofCode(key: number, link: Pick<Evidence, "component" | "thread">): ChainDraft | undefined;
  /** Chains whose last entry is no further back than the index looks, oldest root first. */
  recent(entry: number): readonly ChainDraft[];
}

/** @param reach how far back `recent` looks, in entries */
export function createDraftIndex(reach: number): DraftIndex {
  const drafts: ChainDraft[] = [];
  const order = new Map<ChainDraft, number>();
  const byPlace = new Map<string, ChainDraft>();
  let near: ChainDraft[] = [];
  const lastEntry = ({ links }: ChainDraft): number => links.at(-1)?.entry ?? -1;
  const orderOf = (draft: ChainDraft | undefined): number => (draft === undefined ? -1 : (order.get(draft) ?? -1));
  const note = (draft: ChainDraft, { component, thread }: Evidence): void => {
    for (const place of [`${draft.key}/c${component}`, `${draft.key}/t${thread}`]) {
      const known = byPlace.get(place);
      if (orderOf(known) < orderOf(draft)) byPlace.set(place, draft);
    }
    if (!near.includes(draft)) near.push(draft);
  };
  return {
    drafts,
    add(draft) {
      order.set(draft, drafts.length);
      drafts.push(draft);
      for (const link of draft.links) note(draft, link);
    },
    join(draft, link) {
      draft.links.push(link);
      note(draft, link);
    },
    ofCode(key, { component, thread }) {
      const [a, b] = [byPlace.get(`${key}/c${component}`), byPlace.get(`${key}/t${thread}`)];
      return orderOf(a) > orderOf(b) ? a : b;
    },
    recent(entry) {
      near = near.filter((draft) => entry - lastEntry(draft) <= reach).sort((a, b) => orderOf(a) - orderOf(b));
      return near;
    },
  };
}
