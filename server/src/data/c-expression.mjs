// Constant expressions of C, as far as headers make codes with them.

/** Macros that make a code of numbers, and those that only give a number its type. */
const MACROS = new Map([
  ["_HRESULT_TYPEDEF_", (code) => code],
  ["_NDIS_ERROR_TYPEDEF_", (code) => code],
  ["__MSABI_LONG", (number) => number],
  ["MAKE_HRESULT", (severity, facility, code) => (severity << 31) | (facility << 16) | code],
  ["MAKE_SCODE", (severity, facility, code) => (severity << 31) | (facility << 16) | code],
  ["HRESULT_FROM_WIN32", (error) => (error <= 0 ? error : 0x8007_0000 | (error & 0xffff))],
  // Those of corerror.h, for facility 0x13.
  ["EMAKEHR", (code) => 0x8013_0000 | code],
  ["SMAKEHR", (code) => 0x0013_0000 | code],
]);

/** Binary operators by level, the loosest first. */
const LEVELS = [
  new Map([["|", (a, b) => a | b]]),
  new Map([["&", (a, b) => a & b]]),
  new Map([["<<", (a, b) => a << b]]),
  new Map([
    ["+", (a, b) => a + b],
    ["-", (a, b) => a - b],
  ]),
];
const UNARY = new Map([
  ["-", (a) => -a],
  ["+", (a) => a],
  ["~", (a) => ~a],
]);
const TOKEN = /0[xX][0-9a-fA-F]+|\d+|[A-Za-z_]\w*|<<|\S/g;
const SUFFIX = /(?<=\b(?:0[xX][0-9a-fA-F]+|\d+))[uUlL]+\b/g;

/** The number an expression stands for, undefined if it is none. `lookUp` gives the values of names, undefined for unknown ones. */
export function evaluate(expression, lookUp) {
  const input = { tokens: expression.replace(SUFFIX, "").match(TOKEN) ?? [], at: 0, lookUp };
  try {
    const value = binary(input, 0);
    return input.at === input.tokens.length ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function binary(input, level) {
  const operators = LEVELS[level];
  if (operators === undefined) return unary(input);
  let left = binary(input, level + 1);
  for (let apply = operators.get(next(input)); apply !== undefined; apply = operators.get(next(input))) {
    input.at++;
    left = apply(left, binary(input, level + 1));
  }
  return left;
}

function unary(input) {
  const apply = UNARY.get(next(input));
  if (apply !== undefined) {
    input.at++;
    return apply(unary(input));
  }
  if (!take(input, "(")) return primary(input);
  if (isCast(input)) {
    input.at += 2;
    return unary(input);
  }
  const value = binary(input, 0);
  demand(input, ")");
  return value;
}

/** Whether a type in brackets comes, as in `(HRESULT)0x80040001`; the bracket is read. */
const isCast = ({ tokens, at, lookUp }) =>
  /^[A-Z]+$/.test(tokens[at]) && tokens[at + 1] === ")" && lookUp(tokens[at]) === undefined;

function primary(input) {
  const token = next(input);
  input.at++;
  if (/^\d/.test(token)) return Number(token);
  const macro = MACROS.get(token);
  const value = macro === undefined ? input.lookUp(token) : expand(input, macro);
  return value ?? fail();
}

function expand(input, macro) {
  demand(input, "(");
  const values = [binary(input, 0)];
  while (take(input, ",")) values.push(binary(input, 0));
  demand(input, ")");
  return values.length === macro.length ? macro(...values) : fail();
}

const next = ({ tokens, at }) => tokens[at] ?? "";

function take(input, token) {
  const isNext = next(input) === token;
  if (isNext) input.at++;
  return isNext;
}

function demand(input, token) {
  if (!take(input, token)) fail();
}

function fail() {
  throw new SyntaxError("not a constant expression");
}
