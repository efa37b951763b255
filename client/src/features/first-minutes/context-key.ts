/** Ticks off the first step of the walkthrough, as in the manifest: a log was open in this window. */
export const logOpenedKey = "smsts.logOpened";
