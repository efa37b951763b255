/** What a snippet inserts where nobody types anything: its tab stops with their texts. */
export function snippetText(snippet: string): string {
  const plain = snippet.replace(/(?<!\\)\$\{\d+:((?:\\.|[^\\}])*)\}/g, (_stop, text: string) => text);
  return plain.replace(/\\([\\$}])/g, "$1");
}
