import { describe, expect, it } from "vitest";
import { standingPseudonyms } from "../../../client/src/features/incident-note/standing-pseudonyms.ts";
import { wrapNote } from "../../../server/src/protocol/note-block.ts";

describe("pseudonyms that stand in a document", () => {
  it("are told by the note that they are in", () => {
    const text = `MACHINE-1 again\n\n${wrapNote("a1", "MACHINE-1 and DOMAIN-1\\USER-1, MACHINE-1")}\n\nx\n\n${wrapNote("b2", "MACHINE-2")}\nHOST-7`;
    expect(standingPseudonyms(text)).toEqual([
      { chainId: "a1", pseudonyms: ["MACHINE-1", "DOMAIN-1", "USER-1"] },
      { chainId: "b2", pseudonyms: ["MACHINE-2"] },
      { chainId: null, pseudonyms: ["MACHINE-1", "HOST-7"] },
    ]);
  });

  it("are none where there are none", () => {
    expect(standingPseudonyms(`Machine-1 MACHINE-01 xMACHINE-1\n${wrapNote("a1", "nothing")}`)).toEqual([]);
  });
});
