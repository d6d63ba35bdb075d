import { bookLanguage } from './words.ts'

/** The name of a country from its ISO 3166 code, `Mexico`, `México`; what is no code known here comes back as it is. */
export function countryName(country: string, language: string): string {
  const names = countries[country.toUpperCase()]
  return names?.[bookLanguage(language)] ?? country
}

type Names = Readonly<{ en: string; es: string }>

/** Names kept here: what a machine's own tables say differs from one version to the next. */
const countries: Readonly<Record<string, Names>> = Object.fromEntries(
  `AE United Arab Emirates|Emiratos Árabes Unidos
AR Argentina|Argentina
AT Austria|Austria
AU Australia|Australia
BE Belgium|Bélgica
BO Bolivia|Bolivia
BR Brazil|Brasil
CA Canada|Canadá
CH Switzerland|Suiza
CL Chile|Chile
CN China|China
CO Colombia|Colombia
CR Costa Rica|Costa Rica
CU Cuba|Cuba
CZ Czechia|Chequia
DE Germany|Alemania
DK Denmark|Dinamarca
DO Dominican Republic|República Dominicana
EC Ecuador|Ecuador
EG Egypt|Egipto
ES Spain|España
FI Finland|Finlandia
FR France|Francia
GB United Kingdom|Reino Unido
GR Greece|Grecia
GT Guatemala|Guatemala
HN Honduras|Honduras
HU Hungary|Hungría
ID Indonesia|Indonesia
IE Ireland|Irlanda
IL Israel|Israel
IN India|India
IT Italy|Italia
JP Japan|Japón
KE Kenya|Kenia
KR South Korea|Corea del Sur
MA Morocco|Marruecos
MX Mexico|México
MY Malaysia|Malasia
NG Nigeria|Nigeria
NI Nicaragua|Nicaragua
NL Netherlands|Países Bajos
NO Norway|Noruega
NZ New Zealand|Nueva Zelanda
PA Panama|Panamá
PE Peru|Perú
PH Philippines|Filipinas
PL Poland|Polonia
PT Portugal|Portugal
PY Paraguay|Paraguay
QA Qatar|Catar
RO Romania|Rumania
SA Saudi Arabia|Arabia Saudita
SE Sweden|Suecia
SG Singapore|Singapur
SV El Salvador|El Salvador
TH Thailand|Tailandia
TR Türkiye|Turquía
TW Taiwan|Taiwán
UA Ukraine|Ucrania
US United States|Estados Unidos
UY Uruguay|Uruguay
VE Venezuela|Venezuela
VN Vietnam|Vietnam
ZA South Africa|Sudáfrica`
    .split('\n')
    .map((line) => {
      const [en = '', es = ''] = line.slice(3).split('|')
      return [line.slice(0, 2), { en, es }]
    }),
)
