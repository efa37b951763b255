export function collectTexts(): Promise<Record<string, string>>;
