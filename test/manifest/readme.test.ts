import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { manifest, readJson, root } from "./manifest.ts";

const readme = readFileSync(path.join(root, "README.md"), "utf8");

it("leads to files that exist", () => {
  const targets = [...readme.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => target);
  expect(targets.filter((target) => !target.startsWith("https://") && !existsSync(path.join(root, target)))).toEqual([]);
});

it("shows a light and a dark picture of each", () => {
  const pictures = [...readme.matchAll(/docs\/images\/([\w-]+)-(light|dark)\.png#gh-(light|dark)-mode-only/g)];
  for (const [, , drawn, shown] of pictures) expect(shown).toBe(drawn);
  const themes = (theme: string) => pictures.filter(([, , drawn]) => drawn === theme).map(([, name]) => name);
  expect(themes("light")).toEqual(themes("dark"));
  expect(themes("light")).not.toEqual([]);
});

it("lists every setting with its default", () => {
  const rows = [...readme.matchAll(/^\| `(smsts\.[\w.]+)` \| `([^`]*)` \|/gm)].map(([, name, value]) => [name, value]);
  const settings = Object.entries(manifest.contributes.configuration.properties).map(([name, { default: value }]) => {
    const written = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
    return [name, written];
  });
  expect(rows.toSorted()).toEqual(settings.toSorted());
});

it("lists every command by its title", () => {
  const texts = readJson<Record<string, string>>("package.nls.json");
  const [, table = ""] = /^## Commands$([\s\S]*?)^## /m.exec(readme) ?? [];
  const listed = table
    .split("\n")
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/\*([^*]+)\*/g)].map(([, title]) => title));
  const titles = manifest.contributes.commands.map(({ command }) => texts[command.replace("smsts.", "command.")]);
  expect(listed.toSorted()).toEqual(titles.toSorted());
});
