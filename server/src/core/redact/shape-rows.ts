import type { RedactionRow } from "./redaction-row.ts";

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const hextet = "[0-9A-F]{1,4}";
const label = "[a-z0-9_](?:[a-z0-9_-]{0,62}[a-z0-9_])?";
const guid = "[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}";
/** Endings of DNS names that no file and no class has. */
const topLevel =
  "(?:local|lan|internal|intern|intra|corp|home|arpa|test|example|invalid|com|net|org|edu|gov|mil|int|info|biz|cloud|de|at|ch|eu|uk|fr|it|es|nl|be|se|dk|fi|pl|cz|pt|ie|us|ca|au|nz|jp|cn|in|br|mx|za)";

/** What is told by its shape alone. */
export const shapeRows: readonly RedactionRow[] = [
  {
    kind: "sid",
    before: "(?<![\\w-])",
    value: "S[-_]1[-_](?:5[-_]21|12[-_]1)(?:[-_]\\d{1,10}){3,6}(?![\\w-])",
    cue: "1",
    samples: [
      "HKU\\⟦S-1-5-21-1000000001-2000000002-3000000003-1107⟧\\Software",
      "Policy\\⟦S_1_5_21_1000_2000_3000_1107⟧\\Machine",
    ],
    others: ["S-1-5-18", "S-1-5-32-544"],
  },
  {
    kind: "client",
    before: "\\bGUID:",
    value: `${guid}(?!\\w)`,
    cue: "guid:",
    samples: ["client GUID:⟦0D1E2F30-0001-4A4B-8C8D-1234567890AB⟧ is registered"],
    others: ["Content_0D1E2F30-0001-4A4B-8C8D-1234567890AB.1"],
  },
  {
    kind: "client",
    before: String.raw`\b(?:SMBIOS|BIOS|machine|hardware|system|client|SMS)[ _]?(?:GUID|UUID|unique identifier|id)(?:[ \t]{1,4}(?:is|of))?[ \t]{0,4}[:=]?[ \t]{0,4}["'({\[]{0,2}`,
    value: `${guid}(?!\\w)`,
    cue: "id",
    samples: ["SMBIOS GUID: ⟦0D1E2F30-0001-4A4B-8C8D-1234567890AB⟧"],
    others: ["package id {0D1E2F30-0001-4A4B-8C8D-1234567890AB}"],
  },
  {
    kind: "email",
    before: "(?<![\\w.%+@-])",
    value: "[\\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6}(?![\\w@])",
    cue: "@",
    samples: ["reported by ⟦anna.lab@corp.lab.test⟧."],
    others: ["@echo off", "a@b"],
  },
  {
    kind: "mac",
    before: "(?<![\\w:-])",
    value: `(?!(?:00:){5}00|(?:FF:){5}FF)(?:[0-9A-F]{2}:){5}[0-9A-F]{2}(?![\\w:])`,
    cue: ":",
    samples: ["adapter ⟦00:15:5D:0A:0B:0C⟧ is up"],
    others: ["FF:FF:FF:FF:FF:FF", "10:00:00"],
  },
  {
    kind: "mac",
    before: "(?<![\\w-])",
    value: "(?!(?:00-){5}00|(?:FF-){5}FF)(?:[0-9A-F]{2}-){5}[0-9A-F]{2}(?![\\w-])",
    cue: "-",
    samples: ["Physical Address: ⟦00-15-5d-0a-0b-0c⟧"],
    others: ["1B2C3D4E-0001-4A4B-8C8D-1234567890AB"],
  },
  {
    kind: "ip",
    before: String.raw`(?<![\w.~]|[a-z]-|[^\\]\\|[^/:=]/|version(?: is)?[ \t:=]{0,4}["'(]?|ver\.?[ \t]{0,4}|v[ \t]|build[ \t]{0,4}|release[ \t]{0,4})`,
    value: `(?!127\\.|\\d{1,3}\\.0\\.0\\.0(?!\\d)|255\\.255\\.)(?:${octet}\\.){3}${octet}(?![\\w]|\\.\\w|-[a-z])`,
    cue: ".",
    samples: ["gateway ⟦10.20.30.1⟧, mask 255.255.255.0", "address ⟦169.254.7.9⟧", "(⟦192.168.4.77⟧:443)"],
    others: [
      "5.00.9128.1007",
      "10.0.19045.1",
      "version 10.2.3.4",
      "~amd64~~10.0.1.1",
      "Host 4.0.0.0",
      "127.0.0.1",
      "C:\\App\\1.2.3.4\\setup.exe",
      "tool-1.2.3.4.msi",
    ],
  },
  {
    kind: "ip",
    before: "(?<![\\w:.])",
    value: `(?:${hextet}:){7}${hextet}(?![\\w:])`,
    cue: ":",
    samples: ["address ⟦2001:db8:0:1:215:5dff:fe0a:b0c⟧"],
    others: ["00:01:02"],
  },
  {
    kind: "ip",
    before: "(?<![\\w:.])",
    value: `(?=[0-9A-F:]{0,39}\\d)(?:${hextet}:){1,6}(?::${hextet}){1,6}(?![\\w:])`,
    cue: "::",
    samples: ["address ⟦fe80::215:5dff:fe0a:b0c⟧%12"],
    others: ["::1", "Execution::enExecutionFail", "std::bad"],
  },
  {
    kind: "host",
    before: "(?<![\\w:%)}>\\\\.?])\\\\\\\\(?:\\\\\\\\)?",
    value: "(?![.?])[\\w\\u00c0-\\u024f-]{1,63}(?:\\.[\\w-]{1,63}){0,8}",
    after: "[\\\\@]|(?<=[\\w.-]{3})(?:[\\s\"']|$)",
    cue: "\\\\",
    samples: ["copied from \\\\⟦CMLAB7⟧\\Sources$\\x.wim", "\\\\⟦cm7.lab.test⟧\\smspkgd$", "psexec.exe \\\\⟦CMLAB7⟧ cmd"],
    others: [
      "\\\\.\\PhysicalDrive0",
      "\\\\\\\\.\\\\PhysicalDrive0\\\\x",
      "\\\\?\\C:\\Windows",
      "C:\\\\Windows\\\\System32\\\\x",
      "\\\\localhost\\c$",
    ],
  },
  {
    kind: "host",
    before: "\\b[a-z][a-z0-9+.-]{1,12}://(?:[^\\s/@\"'<>]{1,256}@)?",
    value: "[\\w\\u00c0-\\u024f-]{1,63}(?:\\.[\\w-]{1,63}){0,8}(?![\\w=-])",
    cue: "://",
    samples: ["http://⟦cm7.lab.test⟧:80/SMS_MP/.sms_aut?MPLIST", "ldap://⟦CMLAB7⟧/"],
    others: ["https://learn.microsoft.com/en-us/", "http://localhost/", "https://www.w3.org/2001/XMLSchema"],
  },
  {
    kind: "host",
    before: "(?<![\\w.\\\\/@:-]|\\bxmlns=.)",
    value: `(?:${label}\\.){2,6}${topLevel}(?![\\w-]|\\.\\w|\\()`,
    cue: ".",
    samples: ["connecting to ⟦cm7.harbour.example⟧:443"],
    others: ["www.microsoft.com", "System.Management.Automation.dll", "Microsoft.Win32.Registry"],
  },
  {
    kind: "domain",
    before: "(?<![\\w.\\\\/@:-])",
    value: `${label}\\.(?:local|lan|internal|intern|intra|corp)(?![\\w-]|\\.\\w|\\()`,
    cue: ".",
    samples: ["DNS suffix ⟦harbour.lan⟧"],
    others: ["settings.local.json"],
  },
];
