/** Knowledge packs of a person's own, between server and client: names and patterns only. */

/** Packs of a workspace folder lie in this folder at its top. */
export const packFolder = ".smsts";

/** What is a pack there; of any folder named so, for what only looks at a document. */
export const packPattern = `**/${packFolder}/*.{yaml,yml,json}`;
export const packPath = /[\\/]\.smsts[\\/][^\\/]+\.(?:ya?ml|json)$/i;

/**
 * Configuration section that a client with `smstsCommands` answers with `smsts.knowledge.packs` of user scope: a list that a
 * workspace sets hides it in what every client can give.
 */
export const userPacksSection = "smsts.knowledge.packs@user";

/** Notification of a client that began with `trusted: false`: the workspace is trusted from now on. No parameters. */
export const trustGranted = "smsts/trustGranted";
