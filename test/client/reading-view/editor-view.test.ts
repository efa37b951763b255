import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as vscode from "vscode";
import { createEditorView } from "../../../client/src/features/reading-view/editor-view.ts";
import type { Layout } from "../../../client/src/features/reading-view/layout.ts";
import type { LineSpan } from "../../../client/src/features/reading-view/line-window.ts";
import type { Answer } from "../../../client/src/features/reading-view/row-source.ts";
import { answer, row } from "./answers.ts";

interface Fetch {
  readonly version: number;
  readonly lines: readonly LineSpan[];
  reply(answer: Answer | null): Promise<void>;
}

/** An editor of 10,000 lines, fifty of them in sight; what was fetched waits for its reply. */
function setUp() {
  const document = { version: 1, lineCount: 10_000 };
  const editor = { document, visibleRanges: [lines(0)], selections: [caret(0, 0)] };
  const painted: (Layout | "cleared" | "marked")[] = [];
  const fetches: Fetch[] = [];
  const state = { on: true };
  const view = createEditorView(editor as unknown as vscode.TextEditor, {
    painter: {
      paint: (_, layout) => painted.push(layout),
      mark: () => painted.push("marked"),
      clear: () => painted.push("cleared"),
      dispose: () => undefined,
    },
    isOn: () => state.on,
    hasLenses: () => true,
    fetch: ({ version }, wanted) => {
      let resolve: (given: Answer | null) => void = () => undefined;
      const promise = new Promise<Answer | null>((settle) => {
        resolve = settle;
      });
      fetches.push({
        version,
        lines: wanted,
        async reply(given) {
          resolve(given);
          await promise;
          await vi.advanceTimersByTimeAsync(0);
        },
      });
      return promise;
    },
    onError: () => undefined,
  });
  const reply = (index: number, rows = [row(0)]) => {
    const { version, lines: asked } = fetches[index] as Fetch;
    return (fetches[index] as Fetch).reply(answer(rows, { version, lines: asked }));
  };
  return { document, editor, painted, fetches, state, view, reply };
}

const lines = (first: number) => ({ start: { line: first }, end: { line: first + 49 } });
const caret = (line: number, character: number) => ({ active: { line, character } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the reading view of an editor", () => {
  it("draws what comes, and asks for no more while the editor stays near", async () => {
    const { editor, painted, fetches, view, reply } = setUp();
    view.refresh();
    await reply(0);
    expect(painted).toHaveLength(1);
    expect(view.shown?.rows).toEqual([row(0)]);
    editor.visibleRanges = [lines(90)];
    view.refresh();
    expect(fetches).toHaveLength(1);
  });

  it("asks for one screen at a time, and for where the editor came to rest", async () => {
    const { editor, fetches, view, reply } = setUp();
    view.refresh();
    for (const line of [1000, 2000, 3000]) {
      editor.visibleRanges = [lines(line)];
      view.refresh();
    }
    expect(fetches).toHaveLength(1);
    await reply(0);
    expect(fetches.map((fetch) => fetch.lines)).toEqual([[[0, 199]], [[2850, 3199]]]);
  });

  it("drops the answer of an older version, and leaves what is drawn until the new one comes", async () => {
    const { document, painted, fetches, view, reply } = setUp();
    view.refresh();
    await reply(0);
    document.version = 2;
    view.refresh();
    document.version = 3;
    view.refresh();
    await reply(1, [row(1)]);
    expect(painted).toHaveLength(1);
    expect(view.shown?.version).toBe(1);
    expect(fetches.map(({ version }) => version)).toEqual([1, 2, 3]);
    await reply(2, [row(2)]);
    expect(view.shown).toMatchObject({ version: 3, rows: [row(2)] });
  });

  it("asks again while the server has not come to the document", async () => {
    const { fetches, view, reply } = setUp();
    view.refresh();
    await fetches[0]?.reply(null);
    expect(view.shown).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(fetches).toHaveLength(2);
    await reply(1);
    expect(view.shown).not.toBeNull();
  });

  it("gives up on a server that never does", async () => {
    const { fetches, view } = setUp();
    view.refresh();
    for (let i = 0; i < 200; i++) {
      await fetches.at(-1)?.reply(null);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(fetches.length).toBeLessThan(50);
  });

  it("asks afresh for the same lines when their meaning may have changed", async () => {
    const { fetches, view, reply } = setUp();
    view.refresh();
    view.refresh(true);
    await reply(0);
    expect(fetches).toHaveLength(2);
    await reply(1);
    expect(fetches).toHaveLength(2);
  });

  it("takes all away when it is switched off, also what comes late", async () => {
    const { painted, state, view, reply } = setUp();
    view.refresh();
    await reply(0);
    view.refresh(true);
    state.on = false;
    view.refresh();
    await reply(1);
    expect(painted.at(-1)).toBe("cleared");
    expect(painted).toHaveLength(2);
    expect(view.shown).toBeNull();
  });

  it("shows raw text by the caret's moves, not by clicks", async () => {
    const { editor, view, reply } = setUp();
    view.refresh();
    await reply(0);
    const move = (character: number, byClick: boolean) => {
      editor.selections = [caret(0, character)];
      view.caretMoved(byClick);
      return [...(view.shown?.rawRows ?? [])];
    };
    expect(move(3, true)).toEqual([]);
    expect(move(4, false)).toEqual([0]);
    expect(move(15, true)).toEqual([0]);
    expect(move(9, true)).toEqual([0]);
    expect(move(10, false)).toEqual([]);
  });

  it("draws the marks in the gutter anew when the keyboard comes or goes, once there are any", async () => {
    const { painted, view, reply } = setUp();
    view.focusMoved();
    expect(painted).toEqual([]);
    view.refresh();
    await reply(0);
    painted.length = 0;
    view.focusMoved();
    expect(painted).toEqual(["marked"]);
  });

  it("draws the marks in the gutter anew where the caret comes to one, or leaves it", async () => {
    const { editor, painted, view, reply } = setUp();
    view.refresh();
    await reply(0, [row(0), row(1, { role: "root" }), row(2)]);
    const move = (line: number) => {
      editor.selections = [caret(line, 0)];
      view.caretMoved(true);
      return painted.slice(1);
    };
    expect(move(2)).toEqual([]);
    expect(move(1)).toEqual(["marked"]);
    expect(move(2)).toEqual(["marked", "marked"]);
    expect(move(0)).toEqual(["marked", "marked"]);
  });

  it("does not draw a caret's move by an answer that is out of date", async () => {
    const { document, editor, painted, view, reply } = setUp();
    view.refresh();
    await reply(0);
    document.version = 2;
    editor.selections = [caret(0, 3)];
    view.caretMoved(false);
    expect(painted).toHaveLength(1);
  });
});
