/** Ids of the contributed colours. */
export const Colour = {
  column: "smsts.columnForeground",
  trace: "smsts.traceForeground",
  heading: "smsts.headingForeground",
  breakText: "smsts.breakForeground",
  stepRule: "smsts.stepRule",
  startRule: "smsts.startRule",
  root: "smsts.rootCauseForeground",
  rootBackground: "smsts.rootCauseBackground",
  echo: "smsts.echoForeground",
  echoBackground: "smsts.echoBackground",
  carriedOnRoot: "smsts.carriedOnRootCauseForeground",
  carriedOnRootBackground: "smsts.carriedOnRootCauseBackground",
  carriedOnEcho: "smsts.carriedOnEchoForeground",
  carriedOnEchoBackground: "smsts.carriedOnEchoBackground",
} as const;
