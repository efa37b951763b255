import { expect, it } from "vitest";
import { copyName } from "../../../client/src/features/redact/copy-name.ts";

it.each([
  ["smsts.log", "smsts-redacted.log"],
  ["incident.2.md", "incident.2-redacted.md"],
  ["smsts", "smsts-redacted"],
  [".log", ".log-redacted"],
])("the copy of %s is called %s", (name, expected) => expect(copyName(name)).toBe(expected));
