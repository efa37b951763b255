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

  it("does not break a date or an offset at its hyphens, and leaves tags as they are", () => {
    expect(pageOf("A", "<td>2024-07-09 08:00:00.128 UTC-08:00</td>", "en")).toContain(
      '<td><span class="whole">2024-07-09</span> 08:00:00.128 <span class="whole">UTC-08:00</span></td>',
    );
    const link = '<a href="command:x?2024-07-09" title="UTC-08:00">line 12</a>';
    expect(pageOf("A", link, "en")).toContain(link);
  });
});
