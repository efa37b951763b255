import type { Analysis } from "../../../server/src/core/analysis.ts";

/** What the engine reads otherwise in a redacted log: format, lines, records, codes, runs, steps and chains. */
export function damageOf(before: Analysis, after: Analysis): string[] {
  const damage: string[] = [];
  const compare = (what: string, one: readonly string[], other: readonly string[]): void => {
    const length = Math.max(one.length, other.length);
    for (let at = 0; at < length; at++) if (one[at] !== other[at]) damage.push(`${what}: ${one[at]} became ${other[at]}`);
  };
  compare("format", [before.format], [after.format]);
  compare("lines", [`${before.lineCount}`], [`${after.lineCount}`]);
  compare("entry", entriesOf(before), entriesOf(after));
  compare("code", codesOf(before), codesOf(after));
  compare("step", stepsOf(before), stepsOf(after));
  compare("chain", chainsOf(before), chainsOf(after));
  return damage;
}

function entriesOf(analysis: Analysis): string[] {
  return Array.from({ length: analysis.entries.length }, (_, index) => {
    const { time, component, thread, severity } = analysis.entryAt(index);
    return `${time} ${component} ${thread} ${severity}`;
  });
}

function codesOf(analysis: Analysis): string[] {
  return Array.from({ length: analysis.entries.length }, (_, index) => analysis.mentionsOf(index)).flatMap((mentions, entry) =>
    mentions.map(({ value, text }) => `${entry} ${value} ${text}`),
  );
}

function stepsOf({ runs }: Analysis): string[] {
  return runs.flatMap((run) => [
    `${run.name} ${run.packageId} ${run.outcome}`,
    ...run.steps.map(
      ({ kind, name, path, outcome, exitCode }) => `${kind} ${[...path, name].join(" > ")} ${outcome} ${exitCode}`,
    ),
  ]);
}

function chainsOf({ chains }: Analysis): string[] {
  return chains.map(
    ({ severity, code, process, action, run, step, links, count }) =>
      `${severity} ${code} ${process} ${action} in ${run}/${step} ${count} times: ${links.map(({ entry }) => entry).join(" ")}`,
  );
}
