/** The marker of an incident note, the fence of an excerpt, a link to a line of a log. */
const QUOTES = /<!-- smsts-note:begin |^[ \t>]*(?:`{3,}|~{3,})[ \t]*smsts\b|\]\([^()\s]{1,1000}\.lo[g_]#L\d/im;

/** Whether a Markdown document quotes logs: only such a one is checked. */
export const quotesLogs = (text: string): boolean => QUOTES.test(text);
