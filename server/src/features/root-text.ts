/** Characters of a message that are read at a glance. */
const GLANCE = 300;

/**
 * What is quoted of a root cause: its message, or of a long one the line that its code stands in.
 *
 * @param line of the code in the message, 0 for the first one
 */
export function rootText(message: string, line: number): string {
  if (message.length <= GLANCE) return message;
  const own = message.split(/\r\n?|\n/)[line]?.trim() ?? "";
  return own === "" ? message : own;
}
