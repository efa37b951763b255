export type StatementKind =
  | "engineStarted"
  | "instructionStarted"
  | "groupStarted"
  | "groupCompleted"
  | "groupSkipped"
  | "groupFailed"
  | "groupIgnored"
  | "actionSkipped"
  | "instructionSkipped"
  | "actionSucceeded"
  | "actionFailed"
  | "actionIgnored"
  | "actionRetries"
  | "rebootRequested"
  | "rebootFailed"
  | "lastActionFailed"
  | "engineFailed"
  | "runFailed"
  | "runSucceeded"
  | "statusActionFailed"
  | "variableSet"
  | "commandAnnounced"
  | "commandStarted"
  | "processExited"
  | "programStarted"
  | "programCommandLine"
  | "restartTarget"
  | "scriptStarted"
  | "scriptSucceeded"
  | "scriptFailed"
  | "scriptGaveUp"
  | "propertySet"
  | "deploymentStarted"
  | "deploymentSucceeded"
  | "deploymentFailed";

/**
 * One thing that is said in one way. `{name}` takes any text up to the literal that follows it (the last occurrence, since
 * names hold brackets and dots; the first, where that is a bare full stop); a template that ends in a literal must end the first line of the message, or may be followed
 * by anything where it ends in `*`. A template that begins with `{` needs a literal at its end to be known by. A row of `=`
 * at the beginning counts as a single one.
 */
export interface StatementTemplate {
  readonly kind: StatementKind;
  readonly text: string;
  /** Whose word it is, by the component of the entry: the engine's own (if not given), a script's (any other), anyone's. */
  readonly by?: "anyone" | "script";
  /** A message as it is written; the suite matches each. */
  readonly sample: string;
}

/** Captures by name; all optional, by the template's placeholders. */
export interface StatementCaptures {
  readonly name?: string;
  readonly group?: string;
  readonly program?: string;
  readonly pointer?: string;
  /** Class of a step, e.g. `SMS_TaskSequence_RunCommandLineAction`; empty for a group. */
  readonly type?: string;
  readonly disabled?: string;
  readonly reason?: string;
  readonly code?: string;
  readonly command?: string;
  readonly variable?: string;
  readonly value?: string;
  readonly text?: string;
}

/** What the task sequence engine and its programs say. */
export const engineStatements: readonly StatementTemplate[] = [
  { kind: "engineStarted", text: "Starting Task Sequence Engine*", sample: "Starting Task Sequence Engine . . . " },
  {
    kind: "engineStarted",
    text: "The task execution engine started execution",
    sample: "The task execution engine started execution",
  },
  {
    kind: "instructionStarted",
    text: "Start executing an instruction. Instruction name: {name}. Instruction pointer: {pointer}",
    sample: "Start executing an instruction. Instruction name: Apply Image (x64). Instruction pointer: 12",
  },
  {
    kind: "instructionStarted",
    text: "Start executing an instruction. Instructionname: {name}. Instruction pointer: {pointer}",
    sample: "Start executing an instruction. Instructionname: Install Tools 1.2. Instruction pointer: 3",
  },
  {
    kind: "instructionStarted",
    text: "Start executing an instruction. Instruction name: '{name}'. Pointer: {pointer}. Type: '{type}'. Disabled: {disabled}",
    sample:
      "Start executing an instruction. Instruction name: 'Run Tools'. Pointer: 7. Type: 'SMS_TaskSequence_RunCommandLineAction'. Disabled: 0",
  },
  {
    kind: "instructionStarted",
    text: "Start executing an instruction. Instruction name: '{name}'.  Pointer: {pointer}. Type: '{type}'. Disabled: {disabled}",
    sample: "Start executing an instruction. Instruction name: 'Prepare'.  Pointer: 0. Type: ''. Disabled: 0",
  },
  {
    kind: "groupStarted",
    text: "The group ({name}) has been successfully started",
    sample: "The group (Install (x64)) has been successfully started",
  },
  {
    kind: "groupCompleted",
    text: "The group ({name}) has been successfully completed",
    sample: "The group (Install) has been successfully completed",
  },
  {
    kind: "groupSkipped",
    text: "The group ({name}) has been skipped because {reason}",
    sample: "The group (Refresh only) has been skipped because it is disabled",
  },
  {
    kind: "groupFailed",
    text: "The execution of the group ({name}) has failed and the execution has been aborted*",
    sample: "The execution of the group (Install) has failed and the execution has been aborted. An action failed.",
  },
  {
    kind: "groupIgnored",
    text: "The execution engine ignored the failure of the group ({name}) and continues execution",
    sample: "The execution engine ignored the failure of the group (Drivers) and continues execution",
  },
  {
    kind: "actionSkipped",
    text: "The action ({name}) has been skipped because {reason}",
    sample: "The action (Enable BitLocker) has been skipped because the condition is evaluated to be false",
  },
  {
    kind: "instructionSkipped",
    text: "Execution of the instruction ({name}) has been skipped",
    sample: "Execution of the instruction (Enable BitLocker) has been skipped",
  },
  {
    kind: "actionSucceeded",
    text: "Successfully completed the action ({name}) with the exit win32 code {code}",
    sample: "Successfully completed the action (Set variable) with the exit win32 code 0",
  },
  {
    kind: "lastActionFailed",
    text: "Failed to run the last action: {name}. Result: {code}. Execution of task sequence failed*",
    sample: "Failed to run the last action: Apply Image. Result: -2147024784. Execution of task sequence failed.",
  },
  {
    kind: "lastActionFailed",
    text: "Failed to run the last action: {name}. Execution of task sequence failed*",
    sample: "Failed to run the last action: Apply Image. Execution of task sequence failed.",
  },
  {
    kind: "actionFailed",
    text: "Failed to run the action: {name}. This is usually caused by a problem with the program*",
    sample: "Failed to run the action: Install App. This is usually caused by a problem with the program. Please check.",
  },
  {
    kind: "actionFailed",
    text: "Failed to run the action: {name}. {text}(Error: {code})",
    sample: "Failed to run the action: Apply Image. The handle is invalid. (Error: 80070006; Source: Windows)",
  },
  { kind: "actionFailed", text: "Failed to run the action: {name}.", sample: "Failed to run the action: Apply Image v1.0." },
  {
    kind: "actionFailed",
    text: "Failed to run the action: {name}. Error {code}",
    sample: "Failed to run the action: Join Domain. Error -2147024891",
  },
  { kind: "actionFailed", text: "Failed to run the action: {name}", sample: "Failed to run the action: Apply Image" },
  {
    kind: "actionIgnored",
    text: "The execution engine ignored the failure of the action ({name}) and continues execution",
    sample: "The execution engine ignored the failure of the action (Install Tools) and continues execution",
  },
  {
    kind: "actionRetries",
    text: "The action ({name}) requested a retry",
    sample: "The action (Setup Windows and Configuration Manager) requested a retry",
  },
  {
    kind: "rebootRequested",
    text: "The action ({name}) initiated a reboot request",
    sample: "The action (Restart Computer) initiated a reboot request",
  },
  { kind: "rebootRequested", text: "Reboot to local harddisk", sample: "Reboot to local harddisk" },
  { kind: "rebootRequested", text: "Calling RebootSystem()*", sample: "Calling RebootSystem()" },
  {
    kind: "rebootRequested",
    text: "Execution engine result code: Reboot (2)",
    sample: "Execution engine result code: Reboot (2)",
  },
  {
    kind: "rebootFailed",
    text: "Fatal error is returned in check for reboot request of the action ({name}).",
    sample: "Fatal error is returned in check for reboot request of the action (Restart in Windows PE).",
  },
  {
    kind: "engineFailed",
    text: "Task Sequence Engine failed! Code: {code}",
    sample: "Task Sequence Engine failed! Code: enExecutionFail",
  },
  {
    kind: "runFailed",
    text: "Task sequence execution failed with error code {code}",
    sample: "Task sequence execution failed with error code 80004005",
  },
  {
    kind: "runFailed",
    text: "Error Task Sequence Manager failed to execute task sequence. Code {code}",
    sample: "Error Task Sequence Manager failed to execute task sequence. Code 0x80004005",
  },
  {
    kind: "runFailed",
    text: "Error executing Task Sequence Manager service. Code {code}",
    sample: "Error executing Task Sequence Manager service. Code 0x80004005",
  },
  {
    kind: "runSucceeded",
    text: "The task exeuction engine successfully completed the execution",
    sample: "The task exeuction engine successfully completed the execution",
  },
  {
    kind: "runSucceeded",
    text: "The task execution engine successfully completed the execution",
    sample: "The task execution engine successfully completed the execution",
  },
  {
    kind: "runSucceeded",
    text: "Execution engine result code: Success (0)",
    sample: "Execution engine result code: Success (0)",
  },
  { kind: "runSucceeded", text: "Task sequence completed 0x00000000", sample: "Task sequence completed 0x00000000" },
  {
    kind: "statusActionFailed",
    text: "The task sequence execution engine failed executing the action ({name}) in the group ({group}) with the error code {code}",
    sample:
      "The task sequence execution engine failed executing the action (Run Script) in the group (Install) with the error code 9",
  },
  {
    kind: "variableSet",
    text: "Set a global environment variable {variable}={value}",
    sample: "Set a global environment variable _SMSTSPackageID=LAB00012",
  },
  {
    kind: "variableSet",
    text: "Set a TS execution environment variable {variable}={value}",
    sample: "Set a TS execution environment variable _SMSTSNextInstructionPointer=4",
  },
  {
    kind: "commandAnnounced",
    text: "Start executing the command line: {command}",
    sample: "Start executing the command line: smsboot.exe /target:WinPE",
  },
  {
    kind: "commandStarted",
    by: "anyone",
    text: "Executing command line: {command}",
    sample: 'Executing command line: "X:\\sms\\bin\\x64\\setup.exe" /quiet with options (0, 4)',
  },
  {
    kind: "processExited",
    by: "anyone",
    text: "Process completed with exit code {code}",
    sample: "Process completed with exit code 2147942512",
  },
  {
    kind: "programStarted",
    by: "anyone",
    text: "=[ {program} ]=*",
    sample: "==============================[ OSDSetupHook.exe ]==============================",
  },
  { kind: "programStarted", by: "anyone", text: "[ {program} ]", sample: "[ OSDRunPSScript.exe ]" },
  {
    kind: "programCommandLine",
    by: "anyone",
    text: "Command line: {command}",
    sample: "Command line: X:\\sms\\bin\\x64\\TsmBootstrap.exe /env:WinPE /configpath:X:\\sms\\data\\",
  },
  {
    kind: "programCommandLine",
    by: "anyone",
    text: "Commandline: {command}",
    sample: "Commandline: C:\\WINDOWS\\CCM\\TSManager.exe /service",
  },
  {
    kind: "restartTarget",
    by: "anyone",
    text: "SMSTSRebootRequested={value}",
    sample: "SMSTSRebootRequested=WinPE",
  },
];
