export function buildKnowledge(outDir: string, packDir?: string): Promise<void>;
