import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readLog } from "../../server/src/host/file-source.ts";

/** Links and permissions as POSIX knows them; the superuser may read everything. */
const onPosix = process.platform === "win32" ? unregistered : it;
const unprivileged = process.platform === "win32" || process.getuid?.() === 0 ? unregistered : it;
function unregistered(): void {}

const folder = mkdtempSync(path.join(tmpdir(), "smsts [ü] #1 "));
const file = (name: string): string => path.join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

describe("reading a file", () => {
  it("gives its bytes", async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    writeFileSync(file("büro #1.log"), bytes);
    expect(Buffer.from(await readLog(file("büro #1.log"))).equals(bytes)).toBe(true);
    writeFileSync(file("empty.log"), "");
    expect(await readLog(file("empty.log"))).toHaveLength(0);
  });

  it("takes a file of exactly the limit, and no more", async () => {
    writeFileSync(file("ten.log"), "0123456789");
    expect(await readLog(file("ten.log"), { maxBytes: 10 })).toHaveLength(10);
    await expect(readLog(file("ten.log"), { maxBytes: 9 })).rejects.toMatchObject({
      failure: "too-large",
      path: file("ten.log"),
      message: `${file("ten.log")} is larger than 9 bytes. Cut out the part around the failure and read that.`,
    });
  });

  it("names what is missing, and the mend", async () => {
    await expect(readLog(file("gone.log"))).rejects.toMatchObject({
      failure: "missing",
      message: `${file("gone.log")} does not exist. Check the path, and whether the drive or share is connected.`,
    });
    writeFileSync(file("plain.log"), "x");
    await expect(readLog(path.join(file("plain.log"), "below.log"))).rejects.toMatchObject({ failure: "missing" });
  });

  it("refuses a folder", async () => {
    await expect(readLog(folder)).rejects.toMatchObject({
      failure: "directory",
      message: `${folder} is a folder. Name a file in it.`,
    });
  });

  onPosix("names a link that leads in circles", async () => {
    symlinkSync(file("loop.log"), file("loop.log"));
    await expect(readLog(file("loop.log"))).rejects.toMatchObject({ failure: "unreadable", path: file("loop.log") });
  });

  unprivileged("names a file that may not be read", async () => {
    writeFileSync(file("secret.log"), "x");
    chmodSync(file("secret.log"), 0);
    await expect(readLog(file("secret.log"))).rejects.toMatchObject({ failure: "unreadable" });
  });

  it("stops when it is aborted", async () => {
    writeFileSync(file("aborted.log"), "x");
    const reason = new Error("no longer wanted");
    await expect(readLog(file("aborted.log"), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  onPosix("does not read without end", async () => {
    await expect(readLog("/dev/zero", { maxBytes: 100_000 })).rejects.toMatchObject({ failure: "too-large" });
  });
});
