/** One raw CCM record of our own, in the form the engine writes; `type` 1 is information, 3 an error. */
function ccmRecord(message: string, type: number): string {
  const attributes = `time="08:00:00.000-60" date="02-03-2020" component="TSManager" context="" type="${type}" thread="1200"`;
  return `<![LOG[${message}]LOG]!><${attributes} file="sample.cpp:10">\r\n`;
}

export const informationLog = (...messages: readonly string[]): string =>
  messages.map((message) => ccmRecord(message, 1)).join("");

export const errorLog = (...messages: readonly string[]): string => messages.map((message) => ccmRecord(message, 3)).join("");
