import * as vscode from "vscode";
import type { SeparatorKind } from "../../../../server/src/protocol/reading-view.ts";
import { Colour } from "./colours.ts";
import type { Tint } from "./layout.ts";

/** What the editor draws; made once, for all editors. Colours are contributed ones, so that a theme or a person may change them. */
export interface DecorationTypes extends vscode.Disposable {
  readonly hidden: vscode.TextEditorDecorationType;
  readonly columns: vscode.TextEditorDecorationType;
  readonly trace: vscode.TextEditorDecorationType;
  readonly strong: vscode.TextEditorDecorationType;
  /** Background, bar and mark in the overview ruler, on whole lines. */
  readonly tints: Readonly<Record<Tint, vscode.TextEditorDecorationType>>;
  /** Icon in the gutter: a shape for each role, a colour for each outcome. */
  readonly icons: Readonly<Record<Tint, vscode.TextEditorDecorationType>>;
  /** Under whole lines: a width and stroke for each kind. */
  readonly rules: Readonly<Record<SeparatorKind, vscode.TextEditorDecorationType>>;
  readonly breaks: vscode.TextEditorDecorationType;
  readonly headings: vscode.TextEditorDecorationType;
}

const TINTS: readonly Tint[] = ["root", "echo", "carriedOnRoot", "carriedOnEcho"];

/** Files in `images/gutter`, with `-dark.svg` or `-light.svg` behind them. */
const ICONS: Readonly<Record<Tint, string>> = {
  root: "root-cause",
  echo: "echo",
  carriedOnRoot: "carried-on-root-cause",
  carriedOnEcho: "carried-on-echo",
};

export function createDecorationTypes(extensionUri: vscode.Uri): DecorationTypes {
  const create = (options: vscode.DecorationRenderOptions) =>
    // What is typed at an edge belongs to the message, not to what is hidden or drawn beside it.
    vscode.window.createTextEditorDecorationType({ rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed, ...options });
  const ofTints = (options: (tint: Tint) => vscode.DecorationRenderOptions) =>
    Object.fromEntries(TINTS.map((tint) => [tint, create(options(tint))])) as Record<Tint, vscode.TextEditorDecorationType>;

  const types = {
    hidden: create({ textDecoration: "none; display: none;" }),
    columns: create({ before: { color: new vscode.ThemeColor(Colour.column), textDecoration: "none; white-space: pre;" } }),
    trace: create({ color: new vscode.ThemeColor(Colour.trace) }),
    strong: create({ fontWeight: "bold" }),
    tints: ofTints(tintOptions),
    icons: ofTints((tint) => iconOptions(vscode.Uri.joinPath(extensionUri, "images", "gutter"), ICONS[tint])),
    rules: {
      start: create(ruleOptions("2px", "solid", Colour.startRule)),
      break: create(ruleOptions("1px", "dashed", Colour.breakText)),
      step: create(ruleOptions("1px", "solid", Colour.stepRule)),
    },
    breaks: create({ before: breakOptions }),
    headings: create({ after: headingOptions }),
  };
  const all = [
    types.hidden,
    types.columns,
    types.trace,
    types.strong,
    ...Object.values(types.tints),
    ...Object.values(types.icons),
    ...Object.values(types.rules),
    types.breaks,
    types.headings,
  ];
  return { ...types, dispose: () => vscode.Disposable.from(...all).dispose() };
}

function tintOptions(tint: Tint): vscode.DecorationRenderOptions {
  const isRoot = tint === "root" || tint === "carriedOnRoot";
  const foreground = new vscode.ThemeColor(Colour[tint]);
  return {
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor(Colour[`${tint}Background`]),
    borderColor: foreground,
    borderStyle: isRoot ? "solid" : "dotted",
    borderWidth: isRoot ? "0 0 0 3px" : "0 0 0 2px",
    overviewRulerColor: foreground,
    overviewRulerLane: isRoot ? vscode.OverviewRulerLane.Full : vscode.OverviewRulerLane.Center,
  };
}

function ruleOptions(width: string, style: string, colour: string): vscode.DecorationRenderOptions {
  const borderColor = new vscode.ThemeColor(colour);
  return { isWholeLine: true, borderColor, borderStyle: style, borderWidth: `0 0 ${width} 0` };
}

/** A label in a frame, so that it is not taken for the message behind it. */
const breakOptions: vscode.ThemableDecorationAttachmentRenderOptions = {
  color: new vscode.ThemeColor(Colour.breakText),
  border: "solid 1px",
  borderColor: new vscode.ThemeColor(Colour.breakText),
  margin: "0 1ch 0 0",
  textDecoration: "none; white-space: pre; padding: 0 0.6ch; border-radius: 3px;",
};

const headingOptions: vscode.ThemableDecorationAttachmentRenderOptions = {
  color: new vscode.ThemeColor(Colour.heading),
  fontStyle: "italic",
  margin: "0 0 0 3ch",
  textDecoration: "none; white-space: pre;",
};

function iconOptions(folder: vscode.Uri, name: string): vscode.DecorationRenderOptions {
  const icon = (theme: string) => ({ gutterIconPath: vscode.Uri.joinPath(folder, `${name}-${theme}.svg`) });
  return { dark: icon("dark"), light: icon("light") };
}
