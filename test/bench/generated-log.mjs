/** Entries of about 234 bytes, 1.3 % of them on several lines, a code in one of eight; the same text every time. */
export function generateLog(bytes) {
  const random = lcg(20260412);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const messages = [
    () => `Set a global environment variable _SMSTSNextInstructionPointer=${Math.floor(random() * 90)}`,
    () => "Expand a string: WinPEandFullOS, with the working directory of the package and its options",
    () =>
      `Executing command line: "C:\\_SMSTaskSequence\\Packages\\LAB000${Math.floor(random() * 90) + 10}\\setup.exe" /quiet /norestart`,
    () => "The condition for the group (Prepare the disk) is evaluated to be true, so its steps are run – one by one",
    () =>
      `Process completed with exit code ${Math.floor(random() * 4)}; the step takes it as a success and goes on with the next one`,
    () => "!--------------------------------------------------------------------------------------------!",
    () => "Parsing task sequence . . . , reading the list of referenced packages and their distribution points",
    () =>
      `RegOpenKeyExW is unsuccessful for Software\\Lab\\Agent, 0x8007000${Math.floor(random() * 8) + 1}, the default is taken`,
  ];
  const parts = [];
  let size = 0;
  for (let entry = 0; size < bytes; entry++) {
    const message =
      random() < 0.013 ? `${pick(messages)()}\r\n${pick(messages)()}\r\n(Error: 80070002; Source: Windows)` : pick(messages)();
    const seconds = entry % 86_400;
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":");
    const type = random() < 0.02 ? 3 : random() < 0.05 ? 2 : random() < 0.3 ? 0 : 1;
    const component = pick(["TSManager", "OSDSetupHook", "InstallApplication", "TSMBootstrap"]);
    const record =
      `<![LOG[${message}]LOG]!><time="${clock}.${100 + (entry % 900)}+480" date="04-12-2026" component="${component}" context="" ` +
      `type="${type}" thread="${1000 + (entry % 37) * 4}" file="${component.toLowerCase()}.cpp:${100 + (entry % 900)}">\r\n`;
    parts.push(record);
    size += Buffer.byteLength(record);
  }
  return parts.join("");
}

/** Numbers in [0, 1), the same for the same seed. */
function lcg(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
