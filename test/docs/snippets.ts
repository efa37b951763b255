/** A fenced block of a page: the language for readers, then what it is to the tests (a file, or `name=value`). */
export interface Snippet {
  readonly language: string;
  readonly about: string;
  readonly text: string;
  /** 1-based line of the fence. */
  readonly line: number;
}

export function snippetsOf(markdown: string): Snippet[] {
  const found = markdown.matchAll(/^```(\S+) ?(.*)\n([\s\S]*?)^```$/gm);
  return [...found].map(({ index, 1: language = "", 2: about = "", 3: text = "" }) => {
    return { language, about, text, line: markdown.slice(0, index).split("\n").length };
  });
}
