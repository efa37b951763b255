import type { CompiledCondition } from "./conditions.ts";

/** Rules by the codes they ask for: most know one or two, and need not be looked at for a failure with another. */
export interface RuleIndex<T> {
  /** The rules that may hold for a failure with this canonical code, or without one, in their order. */
  readonly forCode: (code: number | null) => readonly T[];
}

export function indexRules<T extends { readonly condition: CompiledCondition }>(rules: readonly T[]): RuleIndex<T> {
  const anyCode = rules.filter(({ condition }) => condition.codes === null);
  const byCode = new Map<number, readonly T[]>();
  for (const { condition } of rules) {
    for (const { canonical } of condition.codes ?? []) {
      if (byCode.has(canonical)) continue;
      const fitting = rules.filter(({ condition: { codes } }) => codes?.some((code) => code.canonical === canonical) ?? true);
      byCode.set(canonical, fitting);
    }
  }
  return { forCode: (code) => (code === null ? anyCode : (byCode.get(code) ?? anyCode)) };
}
