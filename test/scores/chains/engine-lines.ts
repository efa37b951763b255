/** An entry to be written. */
export interface Written {
  readonly component: string;
  readonly thread: number | null;
  /** CCM `type`. */
  readonly type: number;
  readonly message: string;
}

/** What the engine is doing while a case's log is written. */
export interface EngineState {
  readonly groups: string[];
  step: string;
  pointer: number;
  /** The error's own line behind the last failure, or empty. */
  reason: string;
}

export const newEngine = (): EngineState => ({ groups: [], step: "", pointer: -1, reason: "" });

type Writer = (state: EngineState, text: string) => readonly (readonly [type: number, message: string])[];

const RULE = `!${"-".repeat(92)}!`;
const ABORTED = "Operation aborted (Error: 80004004; Source: Windows)";

/** The engine's own entries behind each short name of the notation. */
const writers: Readonly<Record<string, Writer>> = {
  run(state, name) {
    Object.assign(state, newEngine());
    return [
      [0, `Set a global environment variable _SMSTSPackageName=${name}`],
      [0, "Set a global environment variable _SMSTSPackageID=LAB0001F"],
      ...start(),
    ];
  },
  resume: () => [[1, "==============================[ OSDSetupHook.exe ]=============================="], ...start()],
  group(state, name) {
    const begun = instruction(state, name);
    state.groups.push(name);
    return [...begun, [1, `The group (${name}) has been successfully started`]];
  },
  endgroup: ({ groups }) => [[1, `The group (${groups.pop()}) has been successfully completed`]],
  step(state, name) {
    state.step = name;
    return instruction(state, name);
  },
  again(state) {
    state.pointer--;
    return instruction(state, state.step);
  },
  cmd: (_state, command) => [
    [1, `Expand a string: ${command}`],
    [1, `Start executing the command line: ${command}`],
    [1, RULE],
    [1, `Executing command line: ${command}`],
  ],
  exit: (_state, code) => [
    [1, `Process completed with exit code ${code}`],
    [1, RULE],
  ],
  ok: ({ step }, code) => [
    [1, `Successfully completed the action (${step}) with the exit win32 code ${code || "0"}`],
    [0, `Set a global environment variable _SMSTSLastActionRetCode=${code || "0"}`],
    [0, "Set a global environment variable _SMSTSLastActionSucceeded=true"],
  ],
  skip: ({ step }) => [
    [1, `The condition for the action (${step}) is evaluated to be false`],
    [1, `The action (${step}) has been skipped because the condition is evaluated to be false`],
    [1, `Execution of the instruction (${step}) has been skipped`],
  ],
  disabled: ({ step }) => [
    [1, `The action (${step}) has been skipped because it is disabled`],
    [1, `Execution of the instruction (${step}) has been skipped`],
  ],
  fail(state, text) {
    const [, code, words] = /^([0-9A-F]{8}) (.*)$/.exec(text) ?? [];
    const source = words?.startsWith("Unknown") === true ? "Unknown" : "Windows";
    state.reason = code === undefined ? "" : `\n${words} (Error: ${code}; Source: ${source})`;
    const number = text.startsWith("#") ? `. Error ${text.slice(1)}` : state.reason === "" ? "" : `. ${state.reason}`;
    return [
      [3, `Failed to run the action: ${state.step}${number}`],
      [0, "Set a global environment variable _SMSTSLastActionSucceeded=false"],
    ];
  },
  ignored: ({ step }) => [[2, `The execution engine ignored the failure of the action (${step}) and continues execution`]],
  groupignored({ groups }) {
    const group = groups.pop() ?? "";
    return [
      [3, groupFailed(group)],
      [2, `The execution engine ignored the failure of the group (${group}) and continues execution`],
    ];
  },
  retry: ({ step }) => [
    [1, `Successfully completed the action (${step}) with the exit win32 code 0`],
    [1, `The action (${step}) requested a retry`],
    [1, "Reboot to local harddisk"],
  ],
  reboot: ({ step }) => [
    [1, `The action (${step}) initiated a reboot request`],
    [2, "Execution engine result code: Reboot (2)"],
  ],
  abort: ({ groups, step, reason }) => [
    ...groups.toReversed().map((group) => [3, groupFailed(group)] as const),
    [3, `Failed to run the last action: ${step}. Execution of task sequence failed.${reason}`],
    [3, "Task Sequence Engine failed! Code: enExecutionFail"],
    [1, "*".repeat(76)],
    [3, "Task sequence execution failed with error code 80004005"],
    [3, "Error Task Sequence Manager failed to execute task sequence. Code 0x80004005"],
  ],
  end: ({ groups }) => [
    ...groups.toReversed().map((group) => [1, `The group (${group}) has been successfully completed`] as const),
    [1, "The task exeuction engine successfully completed the execution"],
    [1, "Execution engine result code: Success (0)"],
  ],
};

/** The engine's entries for a line of the notation, or null where it is none of its short names. */
export function engineLines(state: EngineState, line: string): Written[] | null {
  const [, word = "", text = ""] = /^(\w+)(?: (.*))?$/.exec(line) ?? [];
  const lines = writers[word]?.(state, text);
  return lines?.map(([type, message]) => ({ component: "TSManager", thread: null, type, message })) ?? null;
}

const start = (): [number, string][] => [
  [1, "Starting Task Sequence Engine . . . "],
  [1, "The task execution engine started execution"],
];

const instruction = (state: EngineState, name: string): [number, string][] => [
  [1, `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${++state.pointer}`],
  [0, `Set a global environment variable _SMSTSCurrentActionName=${name}`],
];

const groupFailed = (group: string): string =>
  `The execution of the group (${group}) has failed and the execution has been aborted. An action failed.\n${ABORTED}`;
