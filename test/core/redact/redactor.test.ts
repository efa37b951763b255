import { describe, expect, it } from "vitest";
import { createRedactor } from "../../../server/src/core/redact/redactor.ts";

const redact = (text: string) => createRedactor().redact(text);

describe("pseudonyms", () => {
  it("are numbered in the order of the text, one for each name in any case", () => {
    expect(redact("OSDComputerName=DESK-7001\nHostName=DESK-7002\n desk-7001 and Desk-7002")).toBe(
      "OSDComputerName=MACHINE-1\nHostName=MACHINE-2\n MACHINE-1 and MACHINE-2",
    );
  });

  it("are one for the NetBIOS and the DNS form of a machine and of a domain", () => {
    const text =
      "OSDJoinAccount=HARBOUR\\svc-join OSDDomainName=harbour.lab.example OSDComputerName=DESK-7001 desk-7001.harbour.lab.example";
    expect(redact(text)).toBe(
      "OSDJoinAccount=DOMAIN-1\\USER-1 OSDDomainName=DOMAIN-1 OSDComputerName=MACHINE-1 MACHINE-1.DOMAIN-1",
    );
  });

  it("are one for an account in both forms", () => {
    expect(redact("/user:svc-join@lab.example and /user:LAB\\svc-join, from svc-join@lab.example")).toBe(
      "/user:USER-1@DOMAIN-1 and /user:DOMAIN-1\\USER-1, from USER-1@DOMAIN-1",
    );
  });

  it("say of a local account that it is the machine's", () => {
    expect(redact("ComputerName=DESK-7001 user DESK-7001\\worker9 and DESK-7001$")).toBe(
      "ComputerName=MACHINE-1 user MACHINE-1\\USER-1 and MACHINE-1$",
    );
  });

  it("of an address that nobody assigned keep its class", () => {
    expect(redact("had 169.254.7.9, then 10.20.30.40")).toBe("had 169.254.IP-1, then IP-2");
  });

  it("of secrets are one word", () => {
    expect(redact("OSDJoinPassword=abc-1 Password=abc-2 Password=abc-1")).toBe(
      "OSDJoinPassword=REMOVED Password=REMOVED Password=REMOVED",
    );
  });

  it("that stand in a text already are given to nobody else", () => {
    expect(redact("MACHINE-2 was there. OSDComputerName=DESK-7001")).toBe("MACHINE-2 was there. OSDComputerName=MACHINE-3");
  });

  it("are the same in all texts of a redactor, and known before where the text was learnt", () => {
    const redactor = createRedactor();
    redactor.learn("OSDComputerName=DESK-7001");
    expect(redactor.redact("DESK-7001 starts")).toBe("MACHINE-1 starts");
    expect(redactor.redact("HostName=DESK-7002, not DESK-7001")).toBe("HostName=MACHINE-2, not MACHINE-1");
    expect([...redactor.counts]).toEqual([["machine", 2]]);
  });

  it("are a machine's for the name before an account that a computer has, too", () => {
    expect(redact("user LABBOX\\worker9, then computer name: LABBOX")).toBe(
      "user MACHINE-1\\USER-1, then computer name: MACHINE-1",
    );
  });

  it("of an account with a well-known name hide whose it is", () => {
    expect(redact("After impersonation: LAB-PC\\defaultuser0, AzureAD\\AnnaLab as user AzureAD\\AnnaLab")).toBe(
      "After impersonation: DOMAIN-1\\defaultuser0, AzureAD\\USER-1 as user AzureAD\\USER-1",
    );
  });

  it("are one for a MAC address in all spellings", () => {
    expect(redact("00:15:5D:0A:0B:0C 00-15-5d-0a-0b-0c 0015.5d0a.0b0c 00155D0A0B0C")).toBe("MAC-1 MAC-1 MAC-1 MAC-1");
  });

  it("are given to machines whose names differ in their number alone", () => {
    expect(redact("OSDComputerName=DESK-7001, from DESK-7002 to desk-7003, not DESK-12 and DISK-7004")).toBe(
      "OSDComputerName=MACHINE-1, from MACHINE-2 to MACHINE-3, not DESK-12 and DISK-7004",
    );
  });

  it("are the same in whatever is said of one log: two notes, a note and a copy", () => {
    const log = "Server=CM7 OSDComputerName=DESK-7001\nServer=CM8\n";
    const ofLog = () => {
      const redactor = createRedactor();
      redactor.learn(log);
      return redactor;
    };
    expect(ofLog().redact("failed at CM8")).toBe("failed at HOST-2");
    expect(ofLog().redact("DESK-7001 asks CM7")).toBe("MACHINE-1 asks HOST-1");
    expect(ofLog().redact(log)).toBe("Server=HOST-1 OSDComputerName=MACHINE-1\nServer=HOST-2\n");
    const redactor = ofLog();
    redactor.redact("failed at CM8");
    expect([...redactor.counts]).toEqual([["host", 1]]);
  });

  it("stand for the machine that is named beforehand", () => {
    expect(createRedactor({ machine: "KIOSK9" }).redact("kiosk9 and KIOSK91")).toBe("MACHINE-1 and KIOSK91");
    expect(createRedactor({ machine: null }).redact("kiosk9")).toBe("kiosk9");
  });
});

describe("pseudonyms of a document that has some", () => {
  const machines = "OSDComputerName=DESK-7001 HostName=KIOSK-12";
  const withStanding = (own: string[], others: string[]) => createRedactor({ standing: { own, others } }).redact(machines);

  it("go on behind those of other names", () => {
    expect(withStanding([], ["MACHINE-1", "HOST-4"])).toBe("OSDComputerName=MACHINE-2 HostName=MACHINE-3");
  });

  it("stay as they were, whatever was numbered before and after them", () => {
    expect(withStanding(["MACHINE-2"], ["MACHINE-1"])).toBe("OSDComputerName=MACHINE-2 HostName=MACHINE-3");
    expect(withStanding(["MACHINE-2", "MACHINE-3"], ["MACHINE-1", "MACHINE-4"])).toBe(
      "OSDComputerName=MACHINE-2 HostName=MACHINE-3",
    );
  });

  it("pass over those that another name was given since", () => {
    expect(withStanding(["MACHINE-1"], ["MACHINE-2"])).toBe("OSDComputerName=MACHINE-1 HostName=MACHINE-3");
  });
});

describe("what is kept", () => {
  it.each([
    "Failed to run the action: Join Harbour.",
    "Process completed with exit code 2147942487, -2147024809, 0x80070057 (80070057) hr=0x87d01004",
    "PackageID = 'LAB00012' Content_1b2c3d4e-0001-4a4b-8c8d-1234567890ab.1 {1B2C3D4E-0001-4A4B-8C8D-1234567890AB}",
    "C:\\_SMSTaskSequence\\Packages\\LAB00012\\setup.exe /qn /l*v C:\\Windows\\Temp\\x.log",
    "5.00.9128.1007 10.0.19045.1 127.0.0.1 0.0.0.0 255.255.255.0",
    "azcopy to core.windows.net, 224.0.0.251, C:\\Users\\ADMINI~1\\x, C:\\Users\\All Users\\y, user: N/A",
    'AdminPassword="", ProductKey={1B2C3D4E-0001-4A4B-8C8D-1234567890AB},ProductName=Lab, Set-Service -Name AppIDSvc, /pwd:AD',
    "NT AUTHORITY\\SYSTEM S-1-5-18 https://learn.microsoft.com/x",
    "FeaturePublish(Feature=Main,,Absent=2,Component=r3k@Yn.qZ(8c)",
    "Action start: Lab.Tool.MergeModule.CA, http://localhost/evil.log and the log",
    "in policy GUID:0d1e2f30-0001-4a4b-8c8d-1234567890ab, at https://www.contoso.com/x",
  ])("%s", (text) => expect(redact(text)).toBe(text));

  it("is a step's name, even where it holds a name that is replaced elsewhere", () => {
    const text = "The action (Join HARBOUR now) has been skipped. OSDDomainName=HARBOUR: Join HARBOUR now, or HARBOUR later";
    expect(redact(text)).toBe(
      "The action (Join HARBOUR now) has been skipped. OSDDomainName=DOMAIN-1: Join HARBOUR now, or DOMAIN-1 later",
    );
  });

  it("is the frame of a record, whatever a value looks like", () => {
    const record =
      '<![LOG[OSDJoinPassword=two words]LOG]!><time="10:00:00.000-60" date="02-17-2026" component="password=x" context="" type="1" thread="9" file="a.cpp:1">';
    expect(redact(record)).toBe(record.replace("two words", "REMOVED words"));
    const statement = record.replace("OSDJoinPassword", "Set a global environment variable OSDJoinPassword");
    expect(redact(statement)).toBe(statement.replace("two words", "REMOVED"));
  });
});

describe("a part of a text", () => {
  it.each([
    ["http://evil7/x, evil7.log, the log", "http://HOST-1/x, HOST-1.log, the log"],
    ["OSDComputerName=PRINTER is what the printer says", "OSDComputerName=MACHINE-1 is what the printer says"],
    ["http://lab:pw7@cm7/x.zip", "http://REMOVED@HOST-1/x.zip"],
    ["token=abcd1234,09/01/2025,next", "token=REMOVED,09/01/2025,next"],
    [
      "Property UserPassword is now = abc 1 ; Property DeployRoot is now = \\\\MDT7\\Deploy$",
      "Property UserPassword is now = REMOVED ; Property DeployRoot is now = \\\\HOST-1\\Deploy$",
    ],
    ["Site code: P07, CM_P07, root\\sms\\site_P07, P0700012", "Site code: SITE-1, CM_SITE-1, root\\sms\\site_SITE-1, P0700012"],
    ["00:15:5D:0A:0B:0C, 00155D0A0B0C", "MAC-1, MAC-1"],
    ["reg add HKLM\\X /v DefaultPassword /d Secret9 /f", "reg add HKLM\\X /v DefaultPassword /d REMOVED /f"],
    ["<keyMaterial>WlanKey55</keyMaterial>", "<keyMaterial>REMOVED</keyMaterial>"],
    ["asks adroot.lab.test. The AD forest name is adroot.lab.test", "asks DOMAIN-1. The AD forest name is DOMAIN-1"],
  ])("is told from what stands around it: %s", (text, expected) => expect(redact(text)).toBe(expected));
});

describe("own rules", () => {
  const own = (text: string, ...rules: [name: string, text: string][]) =>
    createRedactor({ rules: rules.map(([name, rule]) => ({ name, text: rule })) }).redact(text);

  it("replace a literal text as a whole word in any case", () => {
    expect(own("Pier Seven, pier seven, Pier Sevenths", ["place", "Pier Seven"])).toBe("PLACE-1, PLACE-1, Pier Sevenths");
  });

  it.each([
    ["HB-*", "tag HB-0417 and (HB-0418/x) of hb-0417", "tag ASSET-1 and (ASSET-2 of ASSET-1"],
    ["*-lab", "pier7-lab and pier8-labs", "ASSET-1 and pier8-labs"],
    ["HB*7*X", "HB-07-aX HB-07-a HB7X", "ASSET-1 HB-07-a ASSET-2"],
    ["HB-**", "HB-1", "ASSET-1"],
  ])("take * for a run of non-blank characters: %s", (rule, text, expected) => {
    expect(own(text, ["ASSET", rule])).toBe(expected);
  });

  it("stop at the end of a message and of a quoted text", () => {
    expect(own('<![LOG[is HB-1]LOG]!><time="1" "HB-2" <x>HB-3</x>', ["ASSET", "HB-*"])).toBe(
      '<![LOG[is ASSET-1]LOG]!><time="1" "ASSET-2" <x>ASSET-3</x>',
    );
  });

  it("that cannot be used do nothing", () => {
    expect(own("ab HB-1", ["AS SET", "HB-*"], ["ASSET", "*"], ["ASSET", "a"], ["REMOVED", "HB-1"], ["A-1", "HB-1"])).toBe(
      "ab HB-1",
    );
  });

  it("share the numbers of a built-in word", () => {
    expect(own("OSDComputerName=DESK-7001 BENCH", ["machine", "BENCH"])).toBe("OSDComputerName=MACHINE-1 MACHINE-2");
  });
});
