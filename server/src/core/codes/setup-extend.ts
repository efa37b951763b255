/** The second half of a pair of Windows Setup such as `0xC1900101 - 0x4000D`: how far it had come. */
export interface SetupExtend {
  /** Name in Microsoft's list without its prefix, e.g. `SAFE_OS`; null for a number that the list lacks. */
  readonly phase: SetupPhase | null;
  /** Likewise, e.g. `MIGRATE_DATA`. */
  readonly operation: string | null;
}

const PHASES = ["UNKNOWN", "DOWNLEVEL", "SAFE_OS", "FIRST_BOOT", "OOBE_BOOT", "UNINSTALL"] as const;
export type SetupPhase = (typeof PHASES)[number];

/** By number, `SP_EXECUTION_OP_*`. */
const OPERATIONS: readonly string[] = [
  ..."UNKNOWN COPY_PAYLOAD DOWNLOAD_UPDATES INSTALL_UPDATES INSTALL_RECOVERY_ENVIRONMENT INSTALL_RECOVERY_IMAGE".split(" "),
  ..."REPLICATE_OC INSTALL_DRIVERS PREPARE_SAFE_OS PREPARE_ROLLBACK PREPARE_FIRST_BOOT PREPARE_OOBE_BOOT APPLY_IMAGE".split(" "),
  ..."MIGRATE_DATA SET_PRODUCT_KEY ADD_UNATTEND ADD_DRIVER ENABLE_FEATURE DISABLE_FEATURE REGISTER_ASYNC_PROCESS".split(" "),
  ..."REGISTER_SYNC_PROCESS CREATE_FILE CREATE_REGISTRY BOOT SYSPREP OOBE BEGIN_FIRST_BOOT END_FIRST_BOOT".split(" "),
  ..."BEGIN_OOBE_BOOT END_OOBE_BOOT PRE_OOBE POST_OOBE ADD_PROVISIONING_PACKAGE".split(" "),
];

/** Phase in the upper, operation in the lower half: 0x4000D is OOBE_BOOT, MIGRATE_DATA. */
export function setupExtend(value: number): SetupExtend {
  return { phase: PHASES[value >>> 16] ?? null, operation: OPERATIONS[value & 0xffff] ?? null };
}
