import path from "node:path";

/** Where the generated data lies: beside the bundle, or in `server/dist` when run from source. */
export const assetDirectory: string =
  path.basename(import.meta.dirname) === "dist" ? import.meta.dirname : path.join(import.meta.dirname, "../../dist");
