/** Offset in minutes to abbreviation. Only where travellers know it: a machine's own tables disagree about most. */
type ByOffset = Readonly<Record<number, string>>

const eastern: ByOffset = { [-300]: 'EST', [-240]: 'EDT' }
const central: ByOffset = { [-360]: 'CST', [-300]: 'CDT' }
const mountain: ByOffset = { [-420]: 'MST', [-360]: 'MDT' }
const pacific: ByOffset = { [-480]: 'PST', [-420]: 'PDT' }
const atlantic: ByOffset = { [-240]: 'AST', [-180]: 'ADT' }
const western: ByOffset = { 0: 'WET', 60: 'WEST' }
const middle: ByOffset = { 60: 'CET', 120: 'CEST' }
const eastEurope: ByOffset = { 120: 'EET', 180: 'EEST' }

const zones = (names: string, offsets: ByOffset) => names.split(' ').map((name) => [name, offsets] as const)

/** By IANA name. */
export const abbreviations: Readonly<Record<string, ByOffset>> = Object.fromEntries([
  ...zones('America/New_York America/Detroit America/Toronto America/Montreal America/Panama America/Jamaica', eastern),
  ...zones('America/Cancun', eastern),
  ...zones('America/Chicago America/Winnipeg America/Mexico_City America/Monterrey America/Merida', central),
  ...zones('America/Guatemala America/Costa_Rica America/El_Salvador America/Tegucigalpa America/Managua', central),
  ...zones('America/Matamoros America/Regina America/Bahia_Banderas', central),
  ...zones('America/Chihuahua', { ...mountain, [-360]: 'CST' }),
  ...zones('America/Denver America/Phoenix America/Edmonton America/Hermosillo America/Mazatlan', mountain),
  ...zones('America/Ciudad_Juarez America/Boise', mountain),
  ...zones('America/Los_Angeles America/Vancouver America/Tijuana', pacific),
  ...zones('America/Halifax America/Puerto_Rico America/Santo_Domingo Atlantic/Bermuda', atlantic),
  ...zones('America/Anchorage', { [-540]: 'AKST', [-480]: 'AKDT' }),
  ...zones('Pacific/Honolulu', { [-600]: 'HST' }),
  ...zones('America/St_Johns', { [-210]: 'NST', [-150]: 'NDT' }),
  ...zones('America/Bogota', { [-300]: 'COT' }),
  ...zones('America/Lima', { [-300]: 'PET' }),
  ...zones('America/Caracas', { [-240]: 'VET' }),
  ...zones('America/Sao_Paulo', { [-180]: 'BRT' }),
  ...zones('America/Argentina/Buenos_Aires America/Buenos_Aires', { [-180]: 'ART' }),
  ...zones('America/Santiago', { [-240]: 'CLT', [-180]: 'CLST' }),
  ...zones('Europe/London Europe/Belfast', { 0: 'GMT', 60: 'BST' }),
  ...zones('Europe/Dublin', { 0: 'GMT', 60: 'IST' }),
  ...zones('Europe/Lisbon Atlantic/Canary Atlantic/Madeira', western),
  ...zones(
    'Europe/Madrid Europe/Paris Europe/Berlin Europe/Brussels Europe/Amsterdam Europe/Rome Europe/Vienna',
    middle,
  ),
  ...zones('Europe/Zurich Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Prague Europe/Warsaw', middle),
  ...zones('Europe/Budapest Europe/Luxembourg Europe/Belgrade Europe/Zagreb Europe/Ljubljana', middle),
  ...zones('Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Sofia Europe/Kyiv Europe/Riga', eastEurope),
  ...zones('Europe/Vilnius Europe/Tallinn Asia/Nicosia', eastEurope),
  ...zones('Europe/Moscow', { 180: 'MSK' }),
  ...zones('Asia/Kolkata Asia/Calcutta', { 330: 'IST' }),
  ...zones('Asia/Tokyo', { 540: 'JST' }),
  ...zones('Asia/Seoul', { 540: 'KST' }),
  ...zones('Asia/Hong_Kong', { 480: 'HKT' }),
  ...zones('Asia/Singapore', { 480: 'SGT' }),
  ...zones('Asia/Dubai', { 240: 'GST' }),
  ...zones('Asia/Jerusalem', { 120: 'IST', 180: 'IDT' }),
  ...zones('Africa/Johannesburg', { 120: 'SAST' }),
  ...zones('Africa/Nairobi', { 180: 'EAT' }),
  ...zones('Africa/Lagos', { 60: 'WAT' }),
  ...zones('Australia/Sydney Australia/Melbourne Australia/Hobart', { 600: 'AEST', 660: 'AEDT' }),
  ...zones('Australia/Brisbane', { 600: 'AEST' }),
  ...zones('Australia/Perth', { 480: 'AWST' }),
  ...zones('Pacific/Auckland', { 720: 'NZST', 780: 'NZDT' }),
])

/** Cities whose zone name reads differently in Spanish. */
export const spanishCities: Readonly<Record<string, string>> = {
  'Mexico City': 'Ciudad de México',
  'New York': 'Nueva York',
  'Los Angeles': 'Los Ángeles',
  London: 'Londres',
  Paris: 'París',
  Berlin: 'Berlín',
  Rome: 'Roma',
  Brussels: 'Bruselas',
  Lisbon: 'Lisboa',
  Vienna: 'Viena',
  Geneva: 'Ginebra',
  Bogota: 'Bogotá',
  Panama: 'Panamá',
  'Sao Paulo': 'São Paulo',
  Tokyo: 'Tokio',
  Merida: 'Mérida',
  Cancun: 'Cancún',
  'Ciudad Juarez': 'Ciudad Juárez',
  Moscow: 'Moscú',
  Seoul: 'Seúl',
}
