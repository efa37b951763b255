/** Neither scripts nor anything from elsewhere: log text stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Say of which language a text is; they do nothing to it. */
const html = String.raw;
const css = String.raw;

const STYLE = css`
  body { font-family: var(--markdown-font-family, var(--vscode-font-family)); font-size: var(--vscode-font-size); line-height: 1.5;
    padding: 0 26px 26px; }
  h1, h2 { font-weight: 600; line-height: 1.25; }
  h1 { font-size: 1.7em; text-wrap: balance; }
  h2 { font-size: 1.3em; margin-top: 1.6em; }
  table { border-collapse: collapse; margin: 0.7em 0; }
  th, td { text-align: left; vertical-align: top; padding: 4px 10px; border-bottom: 1px solid var(--vscode-panel-border); }
  td:first-child { min-width: 9em; }
  code { font-family: var(--vscode-editor-font-family); overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; }
  .whole { white-space: nowrap; }
`;

/** A page of a webview. @param body HTML @param language BCP 47 tag */
export const pageOf = (title: string, body: string, language: string): string => html`<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${withWholeDates(body)}
</body>
</html>
`;

/** In text, not in tags. */
const DATE_OR_OFFSET = /(?:\b\d{4}-\d\d-\d\d\b|\bUTC[+-]\d\d:\d\d)(?![^<>]*>)/g;

/** A line is not broken at the hyphens of a date, or behind that of `UTC-08:00`. */
const withWholeDates = (body: string): string => body.replace(DATE_OR_OFFSET, html`<span class="whole">$&</span>`);

/** Text as it stands. */
export const plainBody = (text: string): string => `<pre>${escapeHtml(text)}</pre>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
