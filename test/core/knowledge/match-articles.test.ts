import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchArticles, matchHarmless } from "../../../server/src/core/knowledge/match-articles.ts";
import type { ChainEvidence, Condition, Rule } from "../../../server/src/core/knowledge/pack-types.ts";
import { article, bootsectFailure, pack, rule } from "./make-pack.ts";

/** The reasons for which a single rule with this condition matches, or null. */
function reasonsFor(when: Condition, evidence: ChainEvidence = bootsectFailure) {
  const [match] = matchArticles(evidence, [pack("p", [article("a")], [rule("r", { when })])], []);
  return match?.reasons ?? null;
}

describe("a condition", () => {
  it.each(["0x800700C1", "800700c1", "193", "-2147024703", "2147942593", "0xC1"])("knows the code as %s", (code) => {
    expect(reasonsFor({ code: [code] })).toEqual([{ field: "code", text: code }]);
  });

  it("needs one item of a list", () => {
    expect(reasonsFor({ code: ["0x80070005", "0x800700C1"] })).toEqual([{ field: "code", text: "0x800700C1" }]);
    expect(reasonsFor({ code: ["0x80070005"] })).toBeNull();
  });

  it("needs every field", () => {
    expect(reasonsFor({ code: ["193"], process: ["other.exe"] })).toBeNull();
    expect(
      reasonsFor({ code: ["193"], process: ["bootsect.exe"], component: ["TSManager"], step: ["Restart in Windows PE"] }),
    ).toEqual([
      { field: "code", text: "193" },
      { field: "process", text: "bootsect.exe" },
      { field: "component", text: "TSManager" },
      { field: "step", text: "Restart in Windows PE" },
    ]);
  });

  it("compares without case, and names as a whole", () => {
    expect(reasonsFor({ process: ["BOOTSECT.EXE"] })).toEqual([{ field: "process", text: "BOOTSECT.EXE" }]);
    expect(reasonsFor({ action: ["SmsBoot.exe"] })).toEqual([{ field: "action", text: "SmsBoot.exe" }]);
    expect(reasonsFor({ process: ["bootsect"] })).toBeNull();
    expect(reasonsFor({ process: ["*"] })).toBeNull();
  });

  it("finds a template in a link or in the command line", () => {
    expect(reasonsFor({ message: ["command line * failed"] })).toEqual([{ field: "message", text: "command line * failed" }]);
    expect(reasonsFor({ message: ["/nt60"] })).toEqual([{ field: "message", text: "/nt60" }]);
    expect(reasonsFor({ message: ["no such text"] })).toBeNull();
  });

  it("finds a template around the failure, and looks there only where it is asked to", () => {
    expect(reasonsFor({ around: ["staging boot image *"] })).toEqual([{ field: "around", text: "staging boot image *" }]);
    expect(reasonsFor({ around: ["no such text"] })).toBeNull();
    expect(reasonsFor({ message: ["staging boot image"] })).toBeNull();
    const unasked = { ...bootsectFailure, around: () => expect.fail("nobody asked") };
    expect(reasonsFor({ code: ["193"] }, unasked)).not.toBeNull();
    expect(reasonsFor({ code: ["5"], around: ["staging"] }, unasked)).toBeNull();
  });

  it("holds for nothing where a code cannot be read, or where it asks for nothing", () => {
    expect(reasonsFor({ code: ["nonsense"] })).toBeNull();
    expect(reasonsFor({})).toBeNull();
  });

  it("does not take an unknown code, process or step for any", () => {
    const unknown: ChainEvidence = { ...bootsectFailure, code: null, process: null, step: null, action: null, commandLine: null };
    for (const when of [{ code: ["0"] }, { process: [""] }, { step: ["null"] }, { action: ["null"] }] satisfies Condition[]) {
      expect(reasonsFor(when, unknown)).toBeNull();
    }
  });
});

describe("the order of articles", () => {
  const ids = (evidence: ChainEvidence, ...args: Parameters<typeof pack>) =>
    matchArticles(evidence, [pack(...args)], []).map((match) => match.article.id);

  it("is by confidence, then by how specific the reasons are, then as in the packs", () => {
    const rules = [
      rule("low-narrow", { article: "d", confidence: "low", when: { code: ["193"], process: ["bootsect.exe"] } }),
      rule("medium-first", { article: "b" }),
      rule("medium-second", { article: "c" }),
      rule("medium-narrow", { article: "a", when: { code: ["193"], component: ["tsmanager"] } }),
      rule("high", { article: "e", confidence: "high" }),
    ];
    expect(
      ids(
        bootsectFailure,
        "p",
        ["a", "b", "c", "d", "e"].map((id) => article(id)),
        rules,
      ),
    ).toEqual(["e", "a", "b", "c", "d"]);
  });

  it("goes by what a reason is worth, not by how many there are", () => {
    const rules = [
      rule("where", {
        article: "a",
        when: { component: ["TSManager"], step: ["Restart in Windows PE"], action: ["smsboot.exe"] },
      }),
      rule("text", { article: "b", when: { message: ["command line execution failed"] } }),
      rule("program", { article: "c", when: { process: ["bootsect.exe"], step: ["Restart in Windows PE"] } }),
    ];
    const articles = ["a", "b", "c"].map((id) => article(id));
    expect(ids(bootsectFailure, "p", articles, rules)).toEqual(["b", "c", "a"]);
  });

  it("gives nothing for a generic code, nor for a program that starts others", () => {
    const failed: ChainEvidence = { ...bootsectFailure, code: 0x8000_4005, process: "powershell.exe" };
    const rules = [
      rule("generic", { article: "a", when: { code: ["16389"], process: ["powershell.exe"] } }),
      rule("component", { article: "b", when: { code: ["0x80004005"], component: ["TSManager"] } }),
    ];
    expect(ids(failed, "p", [article("a"), article("b")], rules)).toEqual(["b", "a"]);
  });

  it("keeps the order of rules with and without a code", () => {
    const rules = [
      rule("first", { article: "a", confidence: "low", when: { message: ["failed"] } }),
      rule("second", { article: "b", confidence: "low", when: { message: ["failed"], code: ["0x80004005"] } }),
      rule("third", { article: "c", confidence: "low", when: { message: ["failed"] } }),
      rule("other", { article: "d", confidence: "low", when: { message: ["failed"], code: ["5"] } }),
    ];
    const articles = ["a", "b", "c", "d"].map((id) => article(id));
    const order = (code: number | null) => ids({ ...bootsectFailure, code }, "p", articles, rules);
    expect(order(0x8000_4005)).toEqual(["a", "b", "c"]);
    expect(order(0x8007_0005)).toEqual(["a", "c", "d"]);
    expect(order(null)).toEqual(["a", "c"]);
    expect(order(0x1234)).toEqual(["a", "c"]);
  });

  it("holds each article once, by its best rule", () => {
    const rules = [rule("low", { confidence: "low" }), rule("high", { confidence: "high" }), rule("medium")];
    const matches = matchArticles(bootsectFailure, [pack("p", [article("a")], rules)], []);
    expect(matches.map((match) => match.rule.id)).toEqual(["high"]);
  });
});

describe("a program's own number", () => {
  const confidence = (when: Condition, evidence: Partial<ChainEvidence>) =>
    matchArticles({ ...bootsectFailure, ...evidence }, [pack("p", [article("a")], [rule("r", { when })])], [])[0]?.confidence;
  const program = { code: 53, process: "smsswd.exe" };

  it("is only a guess at an HRESULT where Windows or the engine speaks, or nobody is named", () => {
    for (const process of ["OSDNetUse.exe", "dism.exe", null]) {
      expect(confidence({ code: ["0x80070035"] }, { code: 53, process })).toBe("low");
      expect(confidence({ code: ["0x80070035"], component: ["TSManager"] }, { code: 53, process })).toBe("low");
    }
    expect(confidence({ code: ["0x80004005"] }, { code: 16389, process: "setup.exe" })).toBe("low");
  });

  it("is no guess at all where the program is somebody else's", () => {
    expect(confidence({ code: ["0x80070035"] }, program)).toBeUndefined();
    expect(confidence({ code: ["0x80070035"], process: ["smsswd.exe"] }, program)).toBeUndefined();
  });

  it("is what a rule that has the number, a text or a program asks for", () => {
    expect(confidence({ code: ["53"] }, program)).toBe("medium");
    expect(confidence({ code: ["0x80070035", "53"] }, program)).toBe("medium");
    expect(confidence({ code: ["0x80070035"], message: ["Command line execution failed"] }, program)).toBe("medium");
    expect(confidence({ code: ["0x80070035"], process: ["bootsect.exe"] }, { code: 53 })).toBe("medium");
  });

  it("is no guess either where any program counts as far", () => {
    const ended = { code: 8, process: "dism.exe" };
    expect(confidence({ code: ["0x80070008"], component: ["TSManager"] }, ended)).toBeUndefined();
    expect(confidence({ code: ["8"], component: ["TSManager"] }, ended)).toBe("medium");
    expect(confidence({ code: ["0x80070008"], process: ["dism.exe"] }, ended)).toBe("medium");
  });

  it("is no HRESULT for what the engine says of every step that fails", () => {
    const ended = {
      code: 5,
      process: "powershell.exe",
      messages: ["Process completed with exit code 5", "Failed to run the action: Lab."],
    };
    for (const message of ["exit code", "Failed to run the action"]) {
      expect(confidence({ code: ["0x80070005"], message: [message] }, ended)).toBeUndefined();
    }
    const denied = { ...ended, messages: ["Access to the path is denied.", ...ended.messages] };
    expect(confidence({ code: ["0x80070005"], message: ["Access to the path"] }, denied)).toBe("medium");
  });

  it("is no guess where the log has the HRESULT", () => {
    expect(confidence({ code: ["0x80070035"] }, { code: 0x8007_0035 })).toBe("medium");
    expect(confidence({ code: ["53"] }, { code: 0x8007_0035 })).toBe("medium");
  });
});

describe("a log that does not say all", () => {
  const found = (when: Condition, evidence: Partial<ChainEvidence>, more: Partial<Rule> = { confidence: "high" }) =>
    matchArticles({ ...bootsectFailure, ...evidence }, [pack("p", [article("a")], [rule("r", { when, ...more })])], [])[0];
  const near = { around: () => ["No volume is suitable for the boot image", "CreateProcess failed"] };
  const generic = { code: 0x8007_0002, ...near };

  it("leaves the component open, and the article is less sure", () => {
    const match = found({ code: ["0x800700C1"], component: ["OSDDiskPart"] }, { components: [""] });
    expect(match).toMatchObject({ confidence: "medium", reasons: [{ field: "code" }] });
    expect(found({ code: ["0x800700C1"], component: ["OSDDiskPart"] }, {})).toBeUndefined();
    expect(found({ code: ["0x80070002"], component: ["OSDDiskPart"] }, { ...generic, components: [""] })).toBeUndefined();
    expect(found({ component: ["OSDDiskPart"] }, { components: [""] })).toBeUndefined();
  });

  it("may have the text near the failure instead of in it", () => {
    const match = found({ code: ["0x800700C1"], message: ["no volume"] }, near);
    expect(match).toMatchObject({ confidence: "medium", reasons: [{ field: "code" }, { field: "around", text: "no volume" }] });
    expect(found({ message: ["no volume is suitable for"] }, near)).toBeUndefined();
    expect(found({ code: ["0x800700C1"], message: ["no volume"], around: ["CreateProcess"] }, near)).toBeUndefined();
  });

  it("has to have a long text near a generic code", () => {
    expect(found({ code: ["0x80070002"], message: ["no volume"] }, generic)).toBeUndefined();
    expect(found({ code: ["0x80070002"], message: ["no volume is suitable for"] }, generic)?.confidence).toBe("medium");
  });

  it("excuses nothing and no look-alike", () => {
    const noise = { harmless: "yes", confidence: "high" } as const;
    expect(found({ code: ["0x800700C1"], message: ["no volume"] }, near, noise)).toBeUndefined();
    expect(found({ code: ["0x800700C1"] }, near, { unless: { code: ["0x800700C1"], message: ["no volume"] } })).toBeDefined();
  });
});

describe("rules", () => {
  it("can be switched off by id", () => {
    const packs = [pack("p", [article("a")], [rule("first", { confidence: "high" }), rule("second")])];
    expect(matchArticles(bootsectFailure, packs, ["first"]).map((match) => match.rule.id)).toEqual(["second"]);
    expect(matchArticles(bootsectFailure, packs, ["first", "second"])).toEqual([]);
  });

  it("take the article of the pack that goes first", () => {
    const workspace = pack("workspace", [article("a", { title: "Ours" })], []);
    const builtIn = pack("built-in", [article("a")], [rule("r")]);
    const [match] = matchArticles(bootsectFailure, [workspace, builtIn], []);
    expect(match).toMatchObject({ packId: "built-in", article: { title: "Ours" } });
  });

  it("leave a look-alike alone", () => {
    const finds = (unless: Condition) =>
      matchArticles(bootsectFailure, [pack("p", [article("a")], [rule("r", { unless })])], []).length > 0;
    expect(finds({ process: ["bootsect.exe"] })).toBe(false);
    expect(finds({ around: ["staging boot image"] })).toBe(false);
    expect(finds({ process: ["bootsect.exe"], component: ["CcmExec"] })).toBe(true);
  });

  it("find nothing where their article is missing", () => {
    expect(matchArticles(bootsectFailure, [pack("p", [], [rule("r")])], [])).toEqual([]);
  });
});

describe("harmless failures", () => {
  const noise = rule("noise", {
    when: { code: ["0x80070057"], message: ["Failed to save environment to*"] },
    harmless: "There is no disk yet.",
  });
  const packs = [pack("p", [article("a")], [noise])];
  const evidence: ChainEvidence = {
    ...bootsectFailure,
    code: 0x8007_0057,
    messages: ["Failed to save environment to (80070057)", "FAILED to save environment to  (80070057)"],
  };

  it("are known by a rule that explains every message", () => {
    expect(matchHarmless(evidence, packs, [])).toEqual({ rule: noise, packId: "p" });
    expect(matchArticles(evidence, packs, []).map((match) => match.rule.id)).toEqual(["noise"]);
  });

  it("are not excused where one message is unknown", () => {
    const mixed = { ...evidence, messages: [...evidence.messages, "Failed to format the volume. Error 0x80070057"] };
    expect(matchHarmless(mixed, packs, [])).toBeNull();
    expect(matchArticles(mixed, packs, [])).toEqual([]);
  });

  it("are not excused by the command line, by another code, or by a rule that is switched off", () => {
    expect(matchHarmless({ ...evidence, messages: [], commandLine: "Failed to save environment to" }, packs, [])).toBeNull();
    expect(matchHarmless({ ...evidence, code: 5 }, packs, [])).toBeNull();
    expect(matchHarmless(evidence, packs, ["noise"])).toBeNull();
  });

  it("are not excused where they look like something else", () => {
    const careful = [pack("p", [article("a")], [{ ...noise, unless: { component: ["tsmanager"] } }])];
    expect(matchHarmless(evidence, careful, [])).toBeNull();
    expect(matchHarmless({ ...evidence, components: ["OSDDiskPart"] }, careful, [])).not.toBeNull();
  });

  it("are never found by rules that do not say so", () => {
    expect(matchHarmless(bootsectFailure, [pack("p", [article("a")], [rule("r")])], [])).toBeNull();
  });
});

it("matching never throws, whatever a log or a pack holds", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const texts = fc.array(text, { maxLength: 5 });
  const optional = (values: fc.Arbitrary<string[]>) => fc.option(values, { nil: undefined });
  const condition = fc
    .record({
      code: optional(texts),
      process: optional(texts),
      component: optional(texts),
      step: optional(texts),
      action: optional(texts),
      message: optional(texts),
      around: optional(texts),
    })
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Condition);
  const nullable = fc.option(text, { nil: null });
  const evidence: fc.Arbitrary<ChainEvidence> = fc.record({
    code: fc.option(fc.integer({ min: 0, max: 0xffff_ffff }), { nil: null }),
    process: nullable,
    commandLine: nullable,
    components: texts,
    step: nullable,
    action: nullable,
    messages: texts,
    around: texts.map((values) => () => values),
  });
  fc.assert(
    fc.property(condition, evidence, fc.boolean(), (when, seen, harmless) => {
      const packs = [pack("p", [article("a")], [rule("r", { when, ...(harmless && { harmless: "yes" }) })])];
      const matches = matchArticles(seen, packs, []);
      expect(matches.length).toBeLessThanOrEqual(1);
      for (const match of matches) expect(match.reasons.map(({ field }) => field).sort()).toEqual(Object.keys(when).sort());
      if (matchHarmless(seen, packs, []) !== null) expect(harmless).toBe(true);
    }),
  );
});
