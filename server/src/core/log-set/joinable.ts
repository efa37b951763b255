import type { Analysis } from "../analysis.ts";

/** Whether a file is of a kind that rolls over and moves from folder to folder: what the client and the engine write themselves. */
export const isJoinable = ({ format }: Analysis): boolean => format === "ccm" || format === "ccm-legacy";
