import { describe, expect, it } from "vitest";
import { compareWithDisk, type DiskState, graceMs } from "../../../client/src/features/live-log/disk-state.ts";

const small = { mtime: 1000, size: 10 };
const grown = { mtime: 2000, size: 20 };
const current: DiskState = { shown: small, waiting: null };
const waiting: DiskState = { shown: small, waiting: { since: 5000, version: 1 } };

describe("a document and its file", () => {
  it("agree while the file stays as it was", () => {
    expect(compareWithDisk(current, { ...small }, 1, 5000)).toEqual({ state: current, isStale: false });
  });

  it.each([
    ["grown", grown],
    ["truncated", { mtime: 2000, size: 0 }],
    ["replaced by one of the same size", { mtime: 2000, size: 10 }],
  ])("wait for the editor when the file is %s", (_what, file) => {
    expect(compareWithDisk(current, file, 1, 5000)).toEqual({ state: waiting, isStale: false });
  });

  it("agree again when the editor has reloaded", () => {
    expect(compareWithDisk(waiting, grown, 2, 5100)).toEqual({ state: { shown: grown, waiting: null }, isStale: false });
  });

  it("are stale when the editor has not, in good time", () => {
    expect(compareWithDisk(waiting, grown, 1, 5000 + graceMs - 1)).toEqual({ state: waiting, isStale: false });
    expect(compareWithDisk(waiting, grown, 1, 5000 + graceMs)).toEqual({ state: { shown: grown, waiting: null }, isStale: true });
  });

  it("are stale also where the file never comes to rest", () => {
    const first = compareWithDisk(current, grown, 1, 5000);
    const second = compareWithDisk(first.state, { mtime: 3000, size: 30 }, 1, 6000);
    expect(second.isStale).toBe(false);
    expect(compareWithDisk(second.state, { mtime: 9000, size: 90 }, 1, 5000 + graceMs).isStale).toBe(true);
  });

  it("are stale where nothing is known of them and nothing happens", () => {
    const first = compareWithDisk({ shown: null, waiting: null }, grown, 1, 5000);
    expect(first.isStale).toBe(false);
    expect(compareWithDisk(first.state, grown, 1, 5000 + graceMs).isStale).toBe(true);
  });

  it("wait for a successor while the file is gone", () => {
    const gone = compareWithDisk(current, null, 1, 5000);
    expect(gone).toEqual({ state: { shown: null, waiting: null }, isStale: false });
    expect(compareWithDisk(gone.state, small, 1, 6000)).toEqual({
      state: { shown: null, waiting: { since: 6000, version: 1 } },
      isStale: false,
    });
  });
});
