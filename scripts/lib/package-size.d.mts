export function packedBytes(content: Uint8Array): number;
export function sizeProblem(sizes: { total: number; codes: number }): string | undefined;
