import * as l10n from "@vscode/l10n";
import type { Translation } from "../protocol/requests.ts";

/** Of the texts: a BCP 47 tag. One process speaks one language, as `@vscode/l10n` has it. */
let language = "en";
/** By what tells them apart: to make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();

/** From now on every text is the translation's, or English where it has none. */
export function speak(translation: Translation): void {
  l10n.config({ contents: { ...translation.texts } });
  language = translation.language;
  formats.clear();
}

export type TimeUnit = "second" | "minute" | "hour" | "day";

/** A number of seconds, minutes, hours or days, in words: `4.3 seconds`. */
export function inUnits(value: number, unit: TimeUnit): string {
  return formatOf(unit, "long", {}).format(value);
}

/** The same for a narrow place, with so many digits behind the point: `42.120 sec`. */
export function inShortUnits(value: number, unit: TimeUnit, digits = 0): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatOf(unit, "short", places).format(value);
}

function formatOf(unit: TimeUnit, unitDisplay: "long" | "short", places: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${unit} ${unitDisplay} ${places.minimumFractionDigits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay, ...places });
  formats.set(key, format);
  return format;
}

/** What a client gave as a translation, if it is one. Where the runtime does not know the language, numbers stay English. */
export function readTranslation(given: unknown): Translation | null {
  if (typeof given !== "object" || given === null) return null;
  const { language: tag, texts } = given as Partial<Record<keyof Translation, unknown>>;
  if (typeof texts !== "object" || texts === null) return null;
  const usable = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { language: knownLanguage(tag), texts: Object.fromEntries(usable) };
}

function knownLanguage(tag: unknown): string {
  try {
    const [known] = typeof tag === "string" ? Intl.NumberFormat.supportedLocalesOf(tag) : [];
    return known ?? "en";
  } catch {
    // Not the form of a tag.
    return "en";
  }
}
