/** Letters of a language that are not of the plain alphabet, with how often each stands among them. */
export type LanguageLetters = Readonly<{
  /** Share of all letters that such letters have in ordinary text. */
  share: number
  letters: ReadonlyMap<string, number>
  /** Short words that texts of the language are full of. */
  words: ReadonlySet<string>
}>

const language = (share: number, weights: string, words = ''): LanguageLetters => {
  const pairs = [...weights.matchAll(/(\D)([\d.]+)/gu)].map(
    ([, letter = '', weight]) => [letter, Number(weight)] as const,
  )
  const sum = pairs.reduce((total, [, weight]) => total + weight, 0)
  return {
    share,
    letters: new Map(pairs.map(([letter, weight]) => [letter, weight / sum])),
    words: new Set(words.split(' ').filter((word) => word !== '')),
  }
}

/** Rough figures of ordinary text: they only have to tell alphabets apart. */
export const languages = {
  spanish: language(0.03, 'ó8í7á5é4ñ3ú2ü.1', 'de la el los las del que y en con para por una'),
  french: language(0.04, 'é19è3à5ê2ç1î.5ô.5û.5ù.4â.5ë.2ï.2œ.2ÿ.01', 'de la le les des et du au pour est une dans'),
  portuguese: language(0.04, 'ã8ç5á5é5ó3í4ê4õ2ú1â1à1ô1ü.05', 'de do da os as que em para com uma dos das no na'),
  german: language(0.02, 'ü6ä5ö3ß3é.1', 'der die das und von mit im für den dem ist ein'),
  italian: language(0.01, 'à6è3é2ù2ò2ì1î.05', 'di il la che per con del della un una sono'),
  catalan: language(0.03, 'à6é4è4ó5ò2í3ú2ï1ç2ü.5·1', 'de la el els les del amb per i que una'),
  nordic: language(0.05, 'å7ä9ö7ø7æ6é.6ü.1ð.2þ.2í.5ó.5ú.4á.5ý.2', 'og och i av på til som det den for med är er'),
  dutch: language(0.004, 'é4ë4ï2ö1è1ü1ê.3', 'de het een van en in op met voor'),
  polish: language(0.07, 'ł18ą10ę11ż8ó8ś7ć4ń2ź.6', 'w na i do z się nie od dla przez'),
  czech: language(0.12, 'í30á22é13ě16š8č10ř12ž10ý10ů7ú1ó.3ň.7ď.2ť.4', 'a v na se je pro ze do od'),
  slovak: language(0.1, 'á17í10é8č10š9ž9ý10ú9ľ4ť5ň2ô2ó1ä1ď1ĺ.2ŕ.1', 'a v na sa je pre zo do od'),
  hungarian: language(0.1, 'á34é34ő9ö10ó10ü6í6ú3ű2', 'a az és hogy nem egy is meg'),
  romanian: language(0.06, 'ă24î8â5ş11ţ10ș1ț1', 'de la si în cu pe din al care un'),
  croatian: language(0.035, 'š10č10ž6ć7đ3', 'i u na je se za od da su'),
  turkish: language(0.13, 'ı51ğ11ş18ü18ö8ç12İ1â.3î.1', 've bir bu için ile da de ile olarak'),
  baltic: language(0.1, 'ā30ē15ī15š12ū10ž5ģ2ķ2ļ4ņ5č2ė15į6ų12ą6ę2õ8ä10ö4ü6'),
  russian: language(1, 'о109е85а80и74н67т63с55р47в45л44к35м32д30п28у26я20ы19ь17г17з16б16ч14й12х10ж9ш7ю6ц5щ4э3ф3ъ.4ё2'),
  ukrainian: language(
    1,
    'о94а80н68и61і57в55т53е46р45с41к40л37у34д32м31п29з21я21ь18б17г16ч14й14х11ц10ї8ж8ю8є6ш6щ4ф3ґ.1’1',
  ),
  bulgarian: language(1, 'а119о88и90е88т77н70р48с52в46л33д35к33п31м24з22я19г16б16у15ч14ъ16ж7ц9щ6х7ш4й6ю2ф3ь.2'),
  serbian: language(1, 'а115о93и90е87н57р50т46с50ј43у41в40к38д36п29м35л33з19г18б15ш9ч9ц8љ6ж6њ6х6ћ6ф3ђ2џ.2'),
  greek: language(
    1,
    'α100ο90ι75ε75τ80σ49ν79η50υ43ρ50π50κ42μ44λ33ς39ω16γ20δ17θ13χ12φ9ί20ό18ά15έ14ή12ύ9ώ7β8ξ6ζ5ψ2ϊ.3ΐ.1',
  ),
  hebrew: language(1, 'י110ה100ו104ל74א63ר56ת50ב47ש44מ50נ30ד26ח25ק21פ17ע32ם25ט12ג13ז13ס15כ27ן14צ12ץ2ך5ף2'),
  arabic: language(
    1,
    'ا160ل120ي70م65و60ن60ر50ت50ب40ع40ه40ة40س30د30ف30ك30ق27ح20أ30ج15ش13ص10ى10ط10خ10إ10ض8ء5ز6ذ8ث6غ5ظ2ئ3ؤ1آ2',
  ),
  thai: language(
    1,
    'า77น66ร62อ52ก42เ41ง40ม34ย32ล26ว30ด25ท25ส23ต23ะ20ป18บ19ค17ห17แ16จ13พ12ช9ข9ใ9ไ8โ6ผ4ถ5ซ4ธ4ศ4ณ4ภ3ฟ2ำ7ั45ี30ิ26่45้35็6ื10ุ18ู12์10',
  ),
} as const satisfies Record<string, LanguageLetters>

export type LanguageName = keyof typeof languages
