/** Language id of task sequence logs, as in the manifest. */
export const languageId = "smsts";
