import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NoteResult } from "../../server/src/protocol/note-requests.ts";
import type { RedactResult } from "../../server/src/protocol/redact-requests.ts";
import { bootsectLog, bootsectUri, type LspClient, ourOptions, startSession } from "./lsp-client.ts";

let client: LspClient;

beforeEach(async () => {
  ({ client } = await startSession(ourOptions));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

const redact = (params: object) => client.request<RedactResult | null>("smsts/redact", params);

describe("smsts/redact", () => {
  it("of a text answers what is replaced, and with what", async () => {
    const text = "net use \\\\FILE77\\x /user:LAB\\svc-map Kraken-5\nFILE77";
    const result = await redact({ text });
    expect(result).toEqual({
      text: "net use \\\\HOST-1\\x /user:DOMAIN-1\\USER-1 REMOVED\nHOST-1",
      counts: { host: 1, domain: 1, user: 1, secret: 1 },
      summary: "1 user, 1 domain, 1 host, 1 secret",
      replacements: [
        { start: 10, end: 16, kind: "host", pseudonym: "HOST-1" },
        { start: 25, end: 36, kind: "user", pseudonym: "DOMAIN-1\\USER-1" },
        { start: 37, end: 45, kind: "secret", pseudonym: "REMOVED" },
        { start: 46, end: 52, kind: "host", pseudonym: "HOST-1" },
      ],
    });
  });

  it("of an open log redacts it as the editor has it", async () => {
    await client.open(bootsectUri, bootsectLog);
    const result = await redact({ uri: bootsectUri });
    expect(result?.text).not.toMatch(/DESK-0417/i);
    expect(result?.text.split("\n").length).toBe(bootsectLog.split("\n").length);
    expect(result?.summary).toContain("1 machine");
  });

  it("of a text about an open log knows the log's names", async () => {
    await client.open(bootsectUri, bootsectLog);
    expect((await redact({ uri: bootsectUri, text: "desk-0417 failed" }))?.text).toBe("MACHINE-1 failed");
    expect((await redact({ text: "desk-0417 failed" }))?.text).toBe("desk-0417 failed");
  });

  it("goes by the rules of the setting, and tells of those that cannot be used", async () => {
    client.settings = () => ({ redaction: { rules: [{ name: "ASSET", text: "HB-*" }, { name: "A B", text: "HB-*" }, 7] } });
    expect((await redact({ uri: bootsectUri, text: "HB-0417" }))?.text).toBe("ASSET-1");
    await client.until(() => client.messages.length >= 2);
    expect(client.messages[0]).toMatch(/smsts\.redaction\.rules: the rule .*A B.* is left out\. Its name is to begin/);
    expect(client.messages[1]).toMatch(/smsts\.redaction\.rules: 7 is no rule/);
  });

  it.each([{}, { uri: 7 }, { text: null }, { uri: "file:///none.log" }])("answers null for %j", async (params) => {
    expect(await redact(params)).toBeNull();
  });
});

describe("smsts/note with redact", () => {
  it("has pseudonyms in the place of names", async () => {
    await client.open(bootsectUri, bootsectLog);
    const note = await client.request<NoteResult | null>("smsts/note", { uri: bootsectUri, redact: true });
    expect(note?.markdown).not.toMatch(/DESK-0417/i);
    expect(note?.markdown).toContain("MACHINE-1");
    expect(note?.markdown).toContain("0x800700C1");
  });

  it("goes on with the numbers of its document, and keeps those of notes on the same log", async () => {
    await client.open(bootsectUri, bootsectLog);
    const ask = (standing: unknown) =>
      client.request<NoteResult | null>("smsts/note", { uri: bootsectUri, redact: true, standing });
    const machinesOf = (note: NoteResult | null) => [...new Set(note?.markdown.match(/MACHINE-\d+/g))];
    const first = await ask([]);
    expect(machinesOf(first)).toEqual(["MACHINE-1"]);
    const other = { chainId: "another", pseudonyms: ["MACHINE-1", "MACHINE-2"] };
    expect(machinesOf(await ask([other]))).toEqual(["MACHINE-3"]);
    expect(machinesOf(await ask([{ chainId: null, pseudonyms: ["MACHINE-1"] }]))).toEqual(["MACHINE-2"]);
    const own = { chainId: first?.id, pseudonyms: ["MACHINE-3"] };
    expect(machinesOf(await ask([other, own, { chainId: null, pseudonyms: ["MACHINE-3"] }]))).toEqual(["MACHINE-3"]);
    expect(machinesOf(await ask([7, { chainId: null, pseudonyms: "MACHINE-1" }, { pseudonyms: [1] }]))).toEqual(["MACHINE-1"]);
  });
});
