import type { StatementTemplate } from "./statements.ts";

/**
 * What the scripts of the Microsoft Deployment Toolkit say (`BDD.log`, `ZTI*.log`, `LiteTouch.log`): each bears its own name as
 * the component of its entries. A step that only warns (`FAILURE: 5: ...`, without brackets) goes on and is none of these.
 */
export const mdtStatements: readonly StatementTemplate[] = [
  {
    kind: "scriptStarted",
    by: "script",
    text: "Microsoft Deployment Toolkit version: {value}",
    sample: "Microsoft Deployment Toolkit version: 6.3.8456.1000",
  },
  {
    kind: "commandAnnounced",
    by: "script",
    text: "About to run command: {command}",
    sample: 'About to run command: wscript.exe "X:\\Deploy\\Scripts\\ZTIGather.wsf" /inifile:Bootstrap.ini',
  },
  {
    kind: "scriptSucceeded",
    by: "script",
    text: "{name} processing completed successfully.",
    sample: "ZTIGather processing completed successfully.",
  },
  {
    kind: "scriptSucceeded",
    by: "script",
    text: "Event 41001 sent: {name} processing completed successfully.",
    sample: "Event 41001 sent: ZTIBackup processing completed successfully.",
  },
  {
    kind: "scriptFailed",
    by: "script",
    text: "ZTI ERROR - Unhandled error returned by {name}: {text}",
    sample: "ZTI ERROR - Unhandled error returned by ZTIGather: Object required (424)",
  },
  {
    kind: "scriptFailed",
    by: "script",
    text: "ZTI ERROR - Non-zero return code by {name}, rc = {code}",
    sample: "ZTI ERROR - Non-zero return code by LTIApply, rc = 2",
  },
  {
    kind: "scriptFailed",
    by: "script",
    text: "FAILURE ( {code} ): {text}",
    sample: "FAILURE ( 5616 ): False: Boot files are in place",
  },
  {
    kind: "scriptFailed",
    by: "script",
    text: "FAILURE ({code}): {text}",
    sample: "FAILURE (7712): The disk is too small",
  },
  {
    kind: "scriptGaveUp",
    by: "script",
    text: "ZTIDomainJoin has attempted to join to domain [{value}] too many times. Count = {text}",
    sample: "ZTIDomainJoin has attempted to join to domain [lab.example] too many times. Count = 4",
  },
  {
    kind: "propertySet",
    by: "script",
    text: "Property {variable} is now = {value}",
    sample: "Property OSVersion is now = WinPE",
  },
  { kind: "deploymentStarted", by: "script", text: "LTI beginning deployment", sample: "LTI beginning deployment" },
  {
    kind: "deploymentSucceeded",
    by: "script",
    text: "LTI deployment completed successfully*",
    sample: "LTI deployment completed successfully",
  },
  {
    kind: "deploymentFailed",
    by: "script",
    text: "Litetouch deployment failed, Return Code = {code}",
    sample: "Litetouch deployment failed, Return Code = -2147467259  0x80004005",
  },
  {
    kind: "deploymentFailed",
    by: "script",
    text: "LiteTouch deployment failed, Return Code = {code}",
    sample: "LiteTouch deployment failed, Return Code = 2",
  },
];
