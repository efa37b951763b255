import * as l10n from "@vscode/l10n";

/** The part of a pack's problem that its sentence needs; `PackProblem` of `host/` is one. */
interface DescribedProblem {
  readonly id: string;
  readonly args: Readonly<Record<string, string>>;
}

/** What is wrong with a pack and the mend, in one sentence or two. */
export function describePackProblem({ id, args }: DescribedProblem): string {
  const { key = "", value = "", expected = "", detail = "", limit = "", pack = "", reason = "" } = args;
  switch (id) {
    case "too-large":
      return l10n.t("The pack is larger than {0}. Split it into several packs.", limit);
    case "not-utf8":
      return l10n.t("The file is not UTF-8. Save it with that encoding.");
    case "syntax":
      return l10n.t("This is neither YAML nor JSON: {0}", detail);
    case "too-many-aliases":
      return l10n.t("The pack uses too many YAML aliases (*name). Write the values out.");
    case "unknown-alias":
      return l10n.t(
        "The alias *{0} has no anchor &{0} before it. Write the value out, or put text with a star in quotes.",
        value,
      );
    case "too-deep":
      return l10n.t("The pack is nested too deeply. A pack has articles and rules at its top, and little below them.");
    case "not-a-pack":
      return l10n.t("This is no knowledge pack. It begins with: schema: 1, id, title, version, articles, rules.");
    case "missing-key":
      return l10n.t('The key "{0}" is missing here. Add it.', key);
    case "unknown-key":
      return l10n.t('The key "{0}" is not known here. Remove it, or correct its spelling.', key);
    case "wrong-type":
      return wrongType(key, value, expected);
    case "not-one-of":
      return l10n.t('"{0}" cannot be "{1}". Choose one of: {2}.', key, value, expected);
    case "bad-id":
      return l10n.t('"{0}" is no id. Write it in lower-case letters and digits, words joined by hyphens: disk-full.', value);
    case "bad-kb":
      return l10n.t('"{0}" is no KB number. Write its digits only, in quotes: "2910552".', value);
    case "bad-version":
      return l10n.t('"{0}" is no version. Write three numbers: 1.0.0.', value);
    case "not-https":
      return l10n.t('"{0}" is not accepted as a link. Links begin with https:// and hold no blanks.', value);
    case "bad-code":
      return l10n.t('"{0}" is no error code. Write it as in a log: 0x800700C1, 193 or -2147024703.', value);
    case "empty":
      return l10n.t('"{0}" is empty. Fill it in, or remove the key where it is optional.', key);
    case "too-long":
      return l10n.t('"{0}" is too long. At most {1} are allowed.', key, expected);
    case "duplicate-id":
      return l10n.t('The id "{0}" is used twice in this pack. Rename one of them.', value);
    case "unknown-article":
      return l10n.t('No article has the id "{0}". Add the article, or correct the id; until then the rule finds nothing.', value);
    case "code-alone":
      return l10n.t("An error code alone is no proof. Add a condition beside it, or choose the confidence medium or low.");
    case "sample-without-failure":
      return l10n.t('Nothing in this sample fails, so that the rule "{0}" does not find it. Paste the lines that say so.', value);
    case "sample-not-found":
      return sampleNotFound(value, expected, reason);
    case "counter-sample-found":
      return l10n.t('The rule "{0}" finds this counter-sample. Narrow "when", or tell it apart in "unless".', value);
    case "replaces":
    case "replaced":
      return whichIsUsed(id, value, pack, reason);
    case "same-pack-id":
      return reason === "built-in"
        ? l10n.t('A built-in pack has the id "{0}", too. Choose another, unless this pack is to replace it.', value)
        : l10n.t('Another pack of yours has the id "{0}", too. Choose another.', value);
    case "not-trusted":
      return l10n.t(
        "This pack is not used, as the workspace is not trusted. Trust it with the command Workspaces: Manage Workspace Trust.",
      );
    default:
      return l10n.t('"{0}" is not valid: {1}.', key, detail);
  }
}

function wrongType(key: string, value: string, expected: string): string {
  if (expected === "string" && value !== "") return l10n.t('"{0}" must be text. Put it in quotes: "{1}".', key, value);
  if (expected === "string")
    return l10n.t('"{0}" must be text. If the text holds a colon with a blank behind it, put it in quotes.', key);
  if (expected === "array") return l10n.t('"{0}" must be a list. Begin each item with "- ".', key);
  return l10n.t('"{0}" must hold keys and values.', key);
}

/** @param unmet names of conditions, separated by commas */
function sampleNotFound(rule: string, unmet: string, reason: string): string {
  if (reason === "unless") return l10n.t('The rule "{0}" does not find this sample: its "unless" holds for it.', rule);
  if (unmet === "")
    return l10n.t('The rule "{0}" does not find this sample: no failure in it meets all of its conditions.', rule);
  return l10n.t('The rule "{0}" does not find this sample: not met in it: {1}.', rule, unmet);
}

function whichIsUsed(which: "replaces" | "replaced", id: string, pack: string, reason: string): string {
  const why =
    reason === "scope"
      ? l10n.t("Packs of the workspace go before those of the user, and these before the built-in ones.")
      : l10n.t("Of two packs of one place, the one that is named first goes first.");
  return which === "replaces"
    ? l10n.t('The pack "{0}" has "{1}", too. The one here is used. {2}', pack, id, why)
    : l10n.t('The pack "{0}" has "{1}", too. The one there is used. {2}', pack, id, why);
}
