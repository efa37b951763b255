import { describe, expect, it } from "vitest";
import { pageOf, plainBody } from "../../../client/src/features/compare-runs/report-page.ts";

describe("the page of a report", () => {
  it("runs no script and loads nothing", () => {
    const page = pageOf("A with B", "<h1>A with B</h1>", "de");
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toContain("<script");
    expect(page).toMatch(/<body>\n<h1>A with B<\/h1>\n<\/body>/);
  });

  it("takes names for text", () => {
    expect(pageOf('</title><script>"&', "", 'de" onload="x')).not.toMatch(/<script|" onload="/);
    expect(plainBody("<b>&amp;")).toBe("<pre>&lt;b&gt;&amp;amp;</pre>");
  });
});
