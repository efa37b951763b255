/**
 * Words that logs and instructions are written in, in lower case. Where something says "user:" or "server:", one of them is no name,
 * and none of them is looked for elsewhere, whatever it was the name of.
 */
const WORDS =
  "ability able about above accept accepted accepts access account across act action activation active actual actually adapter " +
  "add added address admin administrator after afterwards again against agent ago agree ahead alias all allow allowed allows " +
  "almost alone along already also although always am among amount an and anew another answer answered answering answers " +
  "antivirus any anybody anyone anything anyway app appear appears application applications applied apply apps architecture are " +
  "aren argument around arrived article as ask asked asking asks assigned at attempt authenticated authority authorized available " +
  "away back bad base based basic be became because become been before began begin begins behind being belong belongs below " +
  "beside best better between big bios bit blank blanks block blocked boot both bottom boundary box breaks bring brings broke " +
  "broken brought browser build built busy but buy by cable cache cached call called calls came can cancelled cannot capture " +
  "captured card care carry case catalogue catch caught cause ccmsetup central certain certificate certificates change changed " +
  "changes check checking checks choice choose class classes clean clear client clients clock close closed cloud code codes " +
  "collection come comes command common compare complete completed component computer computers condition config configuration " +
  "configured connected connecting connection console contacted content control controller copied copies copy copying correct " +
  "could couldn count counts course crash create created creating cumulative current cut daily damaged data database date day " +
  "dcom dead deal debugger default defined delay delete deleted deleting denied depends deploy deployed deployment deployments " +
  "detail detected detection determined device devices dhcp did didn differ different differs direct directly directory dirty " +
  "disabled disconnected disk disks dism display distmgr distributed distribution dns do dock does doesn domain don done double " +
  "down download downloaded downloading drive driver drivers drop dry due during dynamic each earlier early easy edit edition " +
  "either else elsewhere empty enabled enabling encountered encrypted encryption end ended ends engine enough enter entire " +
  "entries entry environment error ethernet evaluated even event events ever every everything exact exactly exception exceptions " +
  "exe executed execution exist existing exists exit expect expected expired extend extension extra fact fail failed failing " +
  "fails failure fair fall false far fast fault feature feel fetches few file files fill filter final find finding finds fine " +
  "finished firewall firmware first fit fix fixed flag flat folder folders follow for forbidden forbids force forget form " +
  "formatted found framework free fresh from front full function further gave general generated generic get gets getting give " +
  "given gives giving global go goes gone good got grant great green group grow guess guest had hadn half hand hands happen " +
  "happens hard hardware has hash hasn have haven hear heavy held help helps hence here hidden hides high higher hint hit hold " +
  "holds hope host hour hours house however http https huge id idea idle if ignored image images import imported in initialized " +
  "initiated inner input inside inspection install installation installed installer installers installing installs instance " +
  "instant instead internet into invalid invoked is isn issue it item its itself job join joined joining just keep keeps kept key " +
  "keys kill kind kms knew know known knows lack lacks lan language languages large larger last late later latest launched ldap " +
  "lead least leave leaves left less let letter letters level library licence lies light like likely limit line lines list listed " +
  "lists little live load loaded loading local located location lock locked log logged logging logoff logon logs long longer look " +
  "looked looking looks lookup lost lot low lower made main major make makes management manager manifest manual many map mapped " +
  "master match matched matter may mdt mean means meant media medium memory mend mended merge message met method middle migration " +
  "mind minor minute minutes miss missing mix mixed mode model models module moment more most mostly mounted move moved msi much " +
  "must name named names namespace near nearly need needed needs neither network never new newer newest next nic nice no nobody " +
  "none nor normal not note nothing notice now nowhere ntp null number numbers object objects obtain obtained odd of off offer " +
  "offered offline often okay old older on once one ones only open opened opening opens operation option optional options or " +
  "order ordinary organizational original other others ought out output outside over own owner package packages packets page " +
  "pages pair parameter part partial partition partitions parts pass passed password past path pause pending people per performed " +
  "perhaps permission permissions person phase pick place plain plan play please plus point points policy pool poor port ports " +
  "possible post prefer prepare prepared present press pretty previous primary print printer prior private problem proceed " +
  "process processed processing processor product products profile profiles program programs prompt proper properties property " +
  "proves provide provider provisioned proxy publish publisher pull pure push put puts pxe query querying question quick quiet " +
  "quit quite quotes raise ran random range rare rather raw reach reached react read reading reads ready real really realm reason " +
  "receive received recent record recorded records recovery red refer reference refresh refused refuses register registered " +
  "registration registry reject rejected relate release remain remote remove removed removing rename renaming repair repeat " +
  "replaced reply report reported reports repository request requested requests require required requirement reset resolve " +
  "resolved resolving respond responded rest restart restarted restarting restarts restored result resume retries retrieved " +
  "retrieving retry retrying return returned returning revoked right rights rise robocopy role rollback rolled room root round " +
  "row rpc rule rules run running runs runtime safe said same sample save saved say says scan scanner scanstate sccm scheduled " +
  "scope script scripts search searching second seconds sector security see seem seen sees segment seldom select send sending " +
  "sends sense sent sentence separate sequence serious serve server servers service services servicing session set sets setting " +
  "settings setup setupact setupapi several shall shape share short should shouldn show shown shows side sign signature signed " +
  "signer signing silent similar simple simply since single site sites size sizes skip skipped skipping slow small smart smb " +
  "smsts so soft software solid some somebody someone something sometimes soon sort sound source space speaks special specific " +
  "specified spend split spot sql stable stack stage stand stands start started starting starts state status stay stays step " +
  "steps stick still stop stopped stopping stops storage store stored stores story straight strange string strong stuff style sub " +
  "submitted succeeded succeeds success such sudden suit sum summary super superseded supplied supported sure swap switch " +
  "switched sync system tab table tail take taken takes talk target task team tell tells template temporary ten tenant tend term " +
  "terminated test text tftp than thank that the their them themselves then there these they thing think third this those though " +
  "three through thus tight time timed times tiny title to today together token told tomorrow tonight too took tool toolkit tools " +
  "total touch toward tpm trace track transfer trial tried tries trigger true trust trusted trusts truth try trying turn twice " +
  "two txt type typical uefi unable unavailable under unexpected unique unit unknown unless unreachable unspecified unsupported " +
  "until unused up update updated updates updating upgrade upper upwards usage use used useful useless user users uses using " +
  "usual valid validate validated validating value values variable variables various vendor verified verify verifying version " +
  "versions very via view virtual virus visible visit voice volume vpn wait waiting waits walk wall wan want wanted wants warm " +
  "warn was wasn watch water way wds weak wear web week weird well went were what whatever wheel when whenever where whereas " +
  "wherever whether which while white who whoever whole whose why wide wifi wild will win window winpe wish with within without " +
  "wizard wmi won wonder word work worked working works world worse worst worth would wouldn wpad write writes writing written " +
  "wrong wrote wsus yesterday yet you young your yours zero zone";

/** Endings of files' names: what stands before one is a file, and none is a domain. */
const FILE_ENDINGS =
  "adml admx appx appxbundle asp aspx bak bat bin bmp cab cat cer cfg cmd conf config cpp crt csv cxx dat db dll dmp doc docx efi esd etl evt evtx exe " +
  "exp ffu gif gz h hpp htm html hta ico inf ini iso jpg jpeg js json lib lnk lo_ lock log manifest md mof msc msi msix msixbundle msp mst msu mui mum " +
  "nls old pdb pdf pem pfx png pol ppkg ps1 psd1 psm1 rar reg rtf sdi sql swm sys tmp ttf tsv txt url vbs vhd vhdx wav wim wsf xml xsd xsl yaml yml zip";

const ordinary = new Set(WORDS.split(" "));
const fileEndings = new Set(FILE_ENDINGS.split(" "));

/** Whether a name is made of ordinary words: `look`, `log-on`, `server's`. */
export function isOrdinary(name: string): boolean {
  const parts = name.toLowerCase().split(/[-'_`. ]+/);
  return parts.every((part) => part === "" || part === "s" || ordinary.has(part) || fileEndings.has(part));
}

export const isFileEnding = (text: string): boolean => fileEndings.has(text.toLowerCase());
