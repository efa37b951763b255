import { isBareWin32 } from "../codes/code-value.ts";
import type { MentionTable } from "../codes/mention-table.ts";
import { countsItself } from "../codes/speakers.ts";
import type { EntryReader } from "../entry-reader.ts";
import { matchHarmless } from "../knowledge/match-articles.ts";
import type { KnowledgePack } from "../knowledge/pack-types.ts";
import type { EngineEvent } from "../sequence/engine-events.ts";
import { lastEntryOf } from "../sequence/places.ts";
import type { TaskSequenceRun } from "../sequence/run-model.ts";
import { hashOf } from "../text/hash.ts";
import { span } from "../text/offsets.ts";
import { firstFrom } from "./by-entry.ts";
import { type ChainDraft, ownCode } from "./chain-draft.ts";
import { chainEvidence } from "./chain-evidence.ts";
import type { ChainSeverity, ErrorChain } from "./chain-types.ts";
import { type CommandIndex, failingCommand, firstProcess, startedCommands } from "./commands.ts";
import { collectEvidence, type Evidence } from "./evidence.ts";
import { looseChains, type Surroundings } from "./loose-chains.ts";
import { messageTemplate } from "./message-template.ts";
import { silentChains } from "./silent-chains.ts";
import { stepChains } from "./step-chains.ts";

export interface ChainSources {
  readonly reader: EntryReader;
  readonly mentions: MentionTable;
  readonly events: readonly EngineEvent[];
  readonly runs: readonly TaskSequenceRun[];
  readonly packs: readonly KnowledgePack[];
  readonly disabledRules: readonly string[];
}

/** The error chains of a log, fatal first, then newest. */
export function buildChains(sources: ChainSources): ErrorChain[] {
  const { reader, runs, events } = sources;
  const evidence = collectEvidence(reader, sources.mentions, events);
  const silent = silentChains(reader, runs, evidence);
  if (evidence.length === 0 && silent.length === 0) return [];
  const commands = startedCommands(reader, events);
  const banners = events.filter(({ kind }) => kind === "programStarted");
  const ofSteps = [...stepChains({ reader, commands, banners, isNoise: noiseFinder(sources) }, runs, evidence), ...silent];
  const claimed = new Set(ofSteps.flatMap((draft) => draft.links));
  const { open, settled } = looseEvidence(sources, evidence, claimed);
  const startOf = stepStarts(runs);
  const timed = { reader, clockJumps: runs.flatMap((run) => run.clockJumps.filter(({ byMs }) => byMs !== 0)) };
  const chains = [
    ...ofSteps.map((draft) => finish(sources, commands, draft)),
    ...looseChains(timed, open.links, open).map((draft) => finish(sources, commands, draft)),
    // Reds that ended nothing are worth a word only where a rule knows why they are harmless.
    ...looseChains(timed, settled, NOWHERE)
      .map((draft) => finish(sources, commands, { ...draft, from: startOf(draft.links[0]?.entry ?? 0) }))
      .filter((chain) => chain.harmlessRule !== null),
  ];
  return distinct(chains).sort(byWeight);
}

/** Entries that a rule of high confidence knows to be harmless. */
function noiseFinder({ reader, packs, disabledRules }: ChainSources): (link: Evidence) => boolean {
  return ({ entry, codes }) => {
    const parts = { code: codes[0]?.key ?? null, process: null, commandLine: null, entries: [entry], step: null, action: null };
    return matchHarmless(chainEvidence(reader, parts), packs, disabledRules)?.rule.confidence === "high";
  };
}

interface LooseGroup extends Surroundings {
  readonly links: Evidence[];
}

const NOWHERE: Surroundings = { run: -1, step: -1, from: 0 };

/**
 * What no step's chain holds: `open` where nothing has settled the matter (a log without runs; what a run was doing when the
 * log ends; a start of the computer after it), `settled` where the run's own outcome has (start-up, clean-up, steps that went
 * well).
 */
function looseEvidence({ reader, runs }: ChainSources, evidence: readonly Evidence[], claimed: ReadonlySet<Evidence>) {
  const rest = evidence.filter((link) => !claimed.has(link));
  const lastRun = runs.at(-1);
  if (lastRun === undefined) return { open: { links: rest, ...NOWHERE }, settled: [] };
  const ended = lastRun.outcome === "failed" || lastRun.outcome === "succeeded";
  const from = ended ? nextStartFrom(reader, lastRun.endEntry + 1) : undecidedFrom(lastRun);
  const running = lastRun.steps.findLastIndex((step) => step.outcome === "running");
  const open: LooseGroup = { ...(ended ? NOWHERE : { run: runs.length - 1, step: running }), from, links: [] };
  const settled: Evidence[] = [];
  for (const link of rest) (link.entry >= from ? open.links : settled).push(link);
  return { open, settled };
}

/** First entry behind the last verdict before an entry: a command of an earlier step is not to blame for what follows. */
function stepStarts(runs: readonly TaskSequenceRun[]): (entry: number) => number {
  const starts = runs
    .flatMap((run) => [run.endEntry, ...run.steps.map((step) => step.endEntry)])
    .map((end) => ({ entry: end + 1 }))
    .sort((a, b) => a.entry - b.entry);
  return (entry) => Math.max(0, starts[firstFrom(starts, entry + 1) - 1]?.entry ?? 0);
}

/** Where the wizard of a later start of the computer begins, which may fail before it has a run; else infinity. */
function nextStartFrom({ table, component, message }: EntryReader, from: number): number {
  for (let entry = from; entry < table.length; entry++) {
    if (/^tsmbootstrap$/i.test(component(entry)) && WIZARD_BANNER.test(message(entry))) return entry;
  }
  return Number.POSITIVE_INFINITY;
}

const WIZARD_BANNER = /^=*\[ TSMBootStrap\.exe \]=*\s*$/i;

/** First entry on which a run that the log cuts off has given no verdict yet. */
function undecidedFrom(run: TaskSequenceRun): number {
  const decided = run.steps.filter((step) => step.outcome !== "running" && step.kind === "step").map((step) => step.endEntry + 1);
  return lastEntryOf(run.startEntry, decided);
}

function finish(sources: ChainSources, commands: CommandIndex, draft: ChainDraft): ErrorChain {
  const { reader, runs } = sources;
  const root = draft.links[0];
  const rootEntry = root?.entry ?? 0;
  const command = failingCommand(commands, rootEntry, root?.thread ?? 0, draft.from);
  const run = runs[draft.run];
  const step = run?.steps[draft.step];
  const process = command?.process ?? null;
  const code = codeOf(draft, process);
  const path = step === undefined ? [] : [...step.path, step.name];
  const parts = [
    code === null ? "" : String(code),
    messageTemplate(reader.message(rootEntry)),
    process ?? "",
    path.join("/"),
    String(run?.start ?? ""),
  ];
  const links = draft.links.map((link) => {
    const own = ownCode(link, draft.key);
    return { entry: link.entry, code: own === null ? null : span(own.start, own.start + own.length) };
  });
  const commandLine = command?.commandLine ?? null;
  const action = step === undefined ? null : firstProcess(commands, draft.from, rootEntry);
  const entries = links.map((link) => link.entry);
  const evidence = chainEvidence(reader, { code, process, commandLine, entries, step: step ?? null, action });
  // No rule talks away what ended a run.
  const fatal = draft.severity === "error" && run?.outcome === "failed";
  const harmless = fatal ? null : matchHarmless(evidence, sources.packs, sources.disabledRules);
  return {
    id: hashOf(parts),
    severity: harmless === null ? draft.severity : "information",
    code,
    process,
    commandLine,
    action,
    commandEntry: command?.entry ?? -1,
    run: draft.run,
    step: draft.step,
    links,
    count: draft.count,
    harmlessRule: harmless?.rule.id ?? null,
    silent: draft.silent === true,
  };
}

/**
 * The HRESULT where any link writes it, else the number as written: an exit code 9 is a script's own 9. What scanstate.exe ended
 * with is its own number, also where the engine made an HRESULT of it.
 */
function codeOf(draft: ChainDraft, process: string | null): number | null {
  const codes = draft.links.flatMap((link) => link.codes.filter((code) => code.key === draft.key));
  const counted = process !== null && countsItself(process) ? codes.find(({ exit, value }) => exit && isBareWin32(value)) : null;
  return counted?.value ?? codes.find(({ value }) => value === draft.key)?.value ?? codes[0]?.value ?? null;
}

/** Two failures alike in all that makes an id are told apart by their order. */
function distinct(chains: readonly ErrorChain[]): ErrorChain[] {
  const seen = new Map<string, number>();
  return chains.map((chain) => {
    const count = (seen.get(chain.id) ?? 0) + 1;
    seen.set(chain.id, count);
    return count === 1 ? chain : { ...chain, id: `${chain.id}-${count}` };
  });
}

const WEIGHT: Readonly<Record<ChainSeverity, number>> = { error: 0, warning: 1, information: 2 };

const byWeight = (a: ErrorChain, b: ErrorChain): number =>
  WEIGHT[a.severity] - WEIGHT[b.severity] || (b.links.at(-1)?.entry ?? 0) - (a.links.at(-1)?.entry ?? 0);
