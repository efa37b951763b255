// Integer constants of C headers: object-like macros and enumerators whose value is a constant expression. The rest is passed over.
import { evaluate } from "./c-expression.mjs";

/** The constants of a header's text, in order: `[name, value]`, unsigned 32-bit. `included` holds those of other headers. */
export function readConstants(text, included = new Map()) {
  const expressions = readExpressions(text);
  const values = new Map();
  const lookUp = (name) => {
    if (values.has(name)) return values.get(name);
    const expression = expressions.get(name);
    if (expression === undefined) return included.get(name);
    // Unknown until it is known: a constant that names itself is none.
    values.set(name, undefined);
    values.set(name, evaluate(expression, lookUp));
    return values.get(name);
  };
  return [...expressions.keys()].flatMap((name) => {
    const value = lookUp(name);
    return value === undefined ? [] : [[name, value >>> 0]];
  });
}

/** What is defined, by name, comments and line joins removed. */
function readExpressions(text) {
  const plain = text
    .replace(/\\\r?\n/g, " ")
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/\/\/.*/g, "");
  return new Map([...definesOf(plain), ...enumeratorsOf(plain)]);
}

function* definesOf(text) {
  for (const [, name, expression] of text.matchAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(\S.*?)\s*$/gm))
    yield [name, expression];
}

/** An enumerator without a value is one more than the one before. */
function* enumeratorsOf(text) {
  for (const [, body] of text.matchAll(/\benum\b[^{};]*\{([^{}]*)\}/g)) {
    let before = "-1";
    for (const item of body.split(",")) {
      const [, name, expression] = /^\s*(\w+)\s*(?:=\s*([\s\S]*?))?\s*$/.exec(item) ?? [];
      if (name === undefined) continue;
      yield [name, expression ?? `${before} + 1`];
      before = name;
    }
  }
}
