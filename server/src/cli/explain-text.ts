import type { CodeCandidate, ExplainedCode } from "../core/codes/code-types.ts";
import { codeLabel, facilityLabel, numberForms } from "../features/code-text.ts";
import type { Terminal } from "./terminal.ts";
import { layOut } from "./text-layout.ts";

/** Other meanings shown; a number such as 5 has many. */
const SHOWN_OTHERS = 5;

/** A code as a person reads it: symbol, meaning, the forms of the number, what else it may stand for. */
export function formatCode(code: ExplainedCode, { colors, width }: Terminal): string {
  const [best, ...others] = code.candidates;
  const facility = facilityLabel(code);
  const fields = [
    { label: "Meaning", lines: [best === undefined ? "in none of the tables" : meaningOf(best)] },
    { label: "Also written", lines: [numberForms(code).join(", ")] },
    ...(facility === null ? [] : [{ label: "Facility", lines: [facility] }]),
    ...(others.length === 0 ? [] : [{ label: "Elsewhere", lines: others.slice(0, SHOWN_OTHERS).map(otherMeaning) }]),
  ];
  return `${[colors.bold(codeLabel(code)), ...layOut(fields, width, colors.dim)].join("\n")}\n`;
}

const meaningOf = ({ meaning, family }: CodeCandidate): string => meaning ?? `known by its name only (${family})`;

const otherMeaning = ({ symbol, family, meaning }: CodeCandidate): string =>
  `${[symbol, `(${family})`].filter((part) => part !== null).join(" ")}${meaning === null ? "" : `: ${meaning}`}`;
