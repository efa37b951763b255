/**
 * Zones by the English names that Windows gives them, in minutes of Windows bias (UTC = local + bias), standard time. The name
 * of the other half of the year has `Daylight` for `Standard`, and one hour less.
 */
const STANDARD: Readonly<Record<string, number>> = {
  "Dateline Standard Time": 720,
  "Hawaiian Standard Time": 600,
  "Alaskan Standard Time": 540,
  "Pacific Standard Time": 480,
  "US Mountain Standard Time": 420,
  "Mountain Standard Time": 420,
  "Central Standard Time": 360,
  "Canada Central Standard Time": 360,
  "Central America Standard Time": 360,
  "Eastern Standard Time": 300,
  "US Eastern Standard Time": 300,
  "SA Pacific Standard Time": 300,
  "Atlantic Standard Time": 240,
  "Newfoundland Standard Time": 210,
  "E. South America Standard Time": 180,
  "Argentina Standard Time": 180,
  "Azores Standard Time": 60,
  "GMT Standard Time": 0,
  "Greenwich Standard Time": 0,
  UTC: 0,
  "Coordinated Universal Time": 0,
  "W. Europe Standard Time": -60,
  "Central Europe Standard Time": -60,
  "Central European Standard Time": -60,
  "Romance Standard Time": -60,
  "E. Europe Standard Time": -120,
  "FLE Standard Time": -120,
  "GTB Standard Time": -120,
  "Israel Standard Time": -120,
  "Egypt Standard Time": -120,
  "South Africa Standard Time": -120,
  "Arab Standard Time": -180,
  "Russian Standard Time": -180,
  "Arabian Standard Time": -240,
  "Iran Standard Time": -210,
  "West Asia Standard Time": -300,
  "India Standard Time": -330,
  "SE Asia Standard Time": -420,
  "China Standard Time": -480,
  "Singapore Standard Time": -480,
  "Taipei Standard Time": -480,
  "W. Australia Standard Time": -480,
  "Korea Standard Time": -540,
  "Tokyo Standard Time": -540,
  "Cen. Australia Standard Time": -570,
  "AUS Central Standard Time": -570,
  "AUS Eastern Standard Time": -600,
  "E. Australia Standard Time": -600,
  "New Zealand Standard Time": -720,
};

const HOUR = 60;

/** Minutes of Windows bias; NaN for a name that is not in the table. Line breaks inside the name count as blanks. */
export function zoneBias(name: string): number {
  const known = name.trim().replace(/\s+/g, " ");
  const standard = known.replace(" Daylight Time", " Standard Time");
  const bias = Object.hasOwn(STANDARD, standard) ? (STANDARD[standard] as number) : Number.NaN;
  return standard === known ? bias : bias - HOUR;
}
