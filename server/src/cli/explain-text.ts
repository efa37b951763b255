import type { CodeCandidate, ExplainedCode } from "../core/codes/code-types.ts";
import { describeUnknown } from "../features/code-anatomy.ts";
import { describeOrigin, describeReading } from "../features/code-reading.ts";
import { codeLabel, facilityLabel, isProgramDefined, numberForms } from "../features/code-text.ts";
import { describeExtend } from "../features/extend-text.ts";
import { familyLabel } from "../features/family-label.ts";
import { noFailure } from "../features/hover-code.ts";
import { learnSearchUrl } from "../features/learn-search.ts";
import { plainText } from "../features/plain-text.ts";
import { type Field, layOut } from "../features/report/text-layout.ts";
import type { Answer, Found } from "./explain-input.ts";
import type { Terminal } from "./terminal.ts";

/** Other meanings shown; a number such as 5 has many. */
const SHOWN_OTHERS = 5;

/** A code as a person reads it: symbol, meaning, advice, the forms of the number, what else it may stand for. */
export function formatCode({ code, extend, alsoFound, more }: Answer, { colors, width }: Terminal): string {
  const [best, ...others] = code.candidates;
  const facility = best === undefined ? null : facilityLabel(code);
  const search = learnSearchUrl(code);
  const fields = [
    field("Meaning", [...noFailure(code), best === undefined ? describeUnknown(code) : meaningOf(best)].join(" ")),
    field("Usually", best?.usually),
    field("First", best?.lookFirst),
    field("Setup phase", extend === null ? null : plainText(describeExtend(extend))),
    field("Also written", numberForms(code).join(", ")),
    field("Family", best && familyLabel(best.family)),
    field("Facility", facility),
    field("Read so", isProgramDefined(code) ? PROGRAM_DEFINED : describeReading(code)),
    field(
      "Elsewhere",
      ...others.slice(0, SHOWN_OTHERS).map((other) => otherMeaning(code, other)),
      ...left(others.length - SHOWN_OTHERS),
    ),
    field("Search", search),
    field("Also found", ...alsoFound.map(foundLine), ...left(more)),
  ];
  const present = fields.filter(({ lines }) => lines.length > 0);
  return `${[colors.bold(codeLabel(code)), ...layOut(present, width, colors.dim)].join("\n")}\n`;
}

const PROGRAM_DEFINED = "an exit code means what its program makes of it";

/** Without the lines that say nothing. */
const field = (label: string, ...lines: readonly (string | null | undefined)[]): Field => ({
  label,
  lines: lines.flatMap((line) => line || []),
});

const left = (more: number): string[] => (more > 0 ? [`and ${more} more`] : []);

const meaningOf = ({ meaning, family }: CodeCandidate): string => meaning ?? `known by its name only (${familyLabel(family)})`;

function otherMeaning(code: ExplainedCode, other: CodeCandidate): string {
  const origin = describeOrigin(code, other);
  const name = other.symbol === null ? `(${origin})` : `${other.symbol} (${origin})`;
  return other.meaning === null ? name : `${name}: ${other.meaning}`;
}

const foundLine = ({ number, symbol, family, meaning }: Found): string =>
  [number, symbol, `(${familyLabel(family)})`, symbol === null ? meaning : null].filter((part) => part !== null).join(" ");
