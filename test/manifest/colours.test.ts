import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Colour } from "../../client/src/features/reading-view/colours.ts";
import { manifest, root } from "./manifest.ts";

const { colors } = manifest.contributes;

describe("colours", () => {
  it("are those of the code", () => {
    expect(colors.map(({ id }) => id).toSorted()).toEqual(Object.values(Colour).toSorted());
  });

  it.each(colors)("have a default for each kind of theme: $id", ({ description, defaults }) => {
    expect(description).toMatch(/^%color\.\w+%$/);
    expect(Object.keys(defaults).toSorted()).toEqual(["dark", "highContrast", "highContrastLight", "light"]);
    for (const colour of Object.values(defaults)) expect(colour).toMatch(/^#(?:[\da-f]{6}|[\da-f]{8})$/);
  });

  it.each(colors.filter(({ id }) => id.endsWith("Foreground")))(
    "of text are read on every background: $id",
    ({ id, defaults }) => {
      const backgrounds = { dark: "#1e1e1e", light: "#ffffff", highContrast: "#000000", highContrastLight: "#ffffff" };
      for (const [theme, background] of Object.entries(backgrounds))
        expect([id, theme, contrast(defaults[theme] ?? "", background) >= 4.5]).toEqual([id, theme, true]);
    },
  );
});

describe("labels of breaks", () => {
  const defaultsOf = (id: string) => colors.find((colour) => colour.id === id)?.defaults ?? {};
  const themes = { dark: "#1e1e1e", light: "#ffffff", highContrast: "#000000", highContrastLight: "#ffffff" };

  it.each([Colour.rootBackground, Colour.echoBackground, Colour.carriedOnRootBackground, Colour.carriedOnEchoBackground])(
    "are read on the lines of failures, too: %s",
    (background) => {
      for (const [theme, editor] of Object.entries(themes)) {
        const behind = blended(defaultsOf(background)[theme] ?? "", editor);
        expect([theme, contrast(defaultsOf(Colour.breakText)[theme] ?? "", behind) >= 4.5]).toEqual([theme, true]);
      }
    },
  );
});

describe("gutter icons", () => {
  it.each(["root-cause", "echo", "carried-on-root-cause", "carried-on-echo"])("are there for dark and light: %s", (name) => {
    for (const theme of ["dark", "light"]) expect(existsSync(path.join(root, `images/gutter/${name}-${theme}.svg`))).toBe(true);
  });
});

/** A colour, maybe transparent, on an opaque one. */
function blended(colour: string, background: string): string {
  const alpha = colour.length === 9 ? Number.parseInt(colour.slice(7), 16) / 255 : 1;
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(alpha * part(colour, at) + (1 - alpha) * part(background, at)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Ratio of two opaque colours, as WCAG 2 has it. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
