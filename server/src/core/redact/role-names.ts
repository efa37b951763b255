import type { RedactionKind } from "./redaction-kinds.ts";

/**
 * Names of variables, properties, columns and options whose value is private, in lower case; `*` is any run of characters. The
 * first list that has a name decides. `null`: the value stays, whatever a later list says.
 */
export const roleNames: readonly (readonly [kind: RedactionKind | null, names: string])[] = [
  [
    null,
    "setcredentials *passwordlength *passwordage *passwordpolicy *passwordcomplexity publickeytoken *tokentype *cancellationtoken",
  ],
  [
    "secret",
    "*password *passwd *passphrase *pwd *secret *token *apikey *api_key *api-key *accesskey *accountkey sharedaccesskey* *privatekey " +
      "*private_key *productkey *product_key *licensekey *recoverykey *recoverypassword *password1 *password2 *passwordd *authenticator* *credential " +
      "*credentials *pin *psk *keymaterial *passcode *mediapfx *rootcacerts *rootkey sharedaccesssignature _smstsreserved* _osdoas* *clientidentity *thumbprint *certhash sig x-api-key *cookie *passwordvalue pidkey",
  ],
  [
    "machine",
    "_smstsmachinename machine *computername *hostname *machinename netbiosname netbios_name clientname _smstsclientname computer workstation",
  ],
  [
    "user",
    "osdjoinaccount *username accountname *useraccount *account user users userid user_id uid loginname logonname obj runas *runasaccount smstsudausers " +
      "registeredowner *loggedonuser *consoleuser *logonuser primaryuser",
  ],
  [null, "joindomainou machineobjectou domainou osddomainouname"],
  [
    "domain",
    "*domainname osdjoindomain joindomain *userdomain *domain *forest *dnssuffix *fqdn osdjoindomainname joinworkgroup workgroup",
  ],
  [
    "host",
    "_smstsmp smsmp smstsmp managementpoint mp distributionpoint server servername sqlserver dbserver wsusserver wdsserver proxyserver " +
      "siteserver fsp smsfsp smsslp slp dnsserver sitesystem",
  ],
  ["serial", "*serialnumber serialno *assettag servicetag"],
  ["mac", "*macaddress* mac"],
  [
    "client",
    "*smbiosguid uuid *smsuuid *clientguid *clientid *mediaguid machineguid *deviceid enrollmentid smsid _smstssmsid systemuuid",
  ],
  ["site", "*sitecode smssitecode adsite adsitename sitename site_name"],
  [
    "organization",
    "*orgname organization organizationname registeredorganization companyname company customer *tenantid tenantguid",
  ],
];

/** Options of commands, by the same rules; looked up where a name stands behind `/`, `-` or `--`, before those above. */
export const optionNames: readonly (readonly [kind: RedactionKind | null, names: string])[] = [
  ["secret", "p pass pw pwd rp pd password* passwordd passphrase token key ipk enc ec encodedcommand encodedarguments pat"],
  ["user", "u ui ue user ru ud userd username *user account *credential"],
  ["domain", "d domain"],
  ["machine", "computername newname node"],
  ["host", "mp server dnsserver"],
  ["site", "sitecode"],
];
