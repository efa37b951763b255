import type { BuildOptions } from "esbuild";

export interface Bundle {
  readonly entry: string;
  readonly file: string;
  readonly external: string[];
}

export const bundles: readonly Bundle[];

export function bundleOptions(bundle: Bundle, minify: boolean): BuildOptions;
