/** What the manifest calls things by: here the view. */
export const viewId = "smsts.taskSequence";
/** A log with a run was shown, and a log is still open: the view is there. */
export const runShownKey = "smsts.runShown";
/** The view shows failures only. */
export const failuresOnlyKey = "smsts.failuresOnly";
/** An element of the view with a root cause to go to. */
export const withCause = "rootCause";
