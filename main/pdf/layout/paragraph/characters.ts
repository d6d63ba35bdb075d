/** What a character is to the setting of lines. Plain ones, the most by far, ask for nothing. */
export const plain = 0
export const blank = 1
export const lineFeed = 2
/** A word with one of these may have places to break inside: dashes, strokes, signs of addresses, CJK. */
export const breaking = 3
export const rightToLeft = 4
export const control = 5
/** Accents that stand apart from their letter. */
export const loose = 6
/** Spaces that do not break. */
export const fixedBlank = 7
export const surrogate = 8
/** Soft hyphen and zero-width space: where a word may break. */
export const softBreak = 9
/** Marks of direction and joiners that print nothing. */
export const unseen = 10

const kinds = new Uint8Array(0x10000)
const set = (kind: number, from: number, to = from) => kinds.fill(kind, from, to + 1)

set(control, 0x00, 0x1f)
set(control, 0x7f, 0x9f)
set(control, 0xfff9, 0xfffb)
set(control, 0xfffe, 0xffff)
set(blank, 0x09)
set(blank, 0x20)
set(blank, 0x1680)
set(blank, 0x2000, 0x2006)
set(blank, 0x2008, 0x200a)
set(blank, 0x205f)
set(lineFeed, 0x0a, 0x0d)
set(lineFeed, 0x85)
set(lineFeed, 0x2028, 0x2029)
for (const sign of '-/@_=&?#%+~|\\') set(breaking, sign.charCodeAt(0))
set(breaking, 0x2010)
set(breaking, 0x2014, 0x2015)
set(breaking, 0x0e00, 0x0eff)
set(breaking, 0x1000, 0x109f)
set(breaking, 0x1780, 0x17ff)
set(breaking, 0x2e80, 0xabff)
set(breaking, 0xac00, 0xd7ff)
set(breaking, 0xf900, 0xfaff)
set(breaking, 0xfe30, 0xfe4f)
set(breaking, 0xff00, 0xffef)
set(rightToLeft, 0x0590, 0x08ff)
set(rightToLeft, 0xfb1d, 0xfdff)
set(rightToLeft, 0xfe70, 0xfefc)
set(loose, 0x0300, 0x036f)
set(loose, 0x1ab0, 0x1aff)
set(loose, 0x1dc0, 0x1dff)
set(loose, 0x20d0, 0x20ff)
set(fixedBlank, 0xa0)
set(fixedBlank, 0x2007)
set(fixedBlank, 0x202f)
set(surrogate, 0xd800, 0xdfff)
set(softBreak, 0xad)
set(softBreak, 0x200b)
set(unseen, 0x061c)
set(unseen, 0x200e, 0x200f)
set(unseen, 0x202a, 0x202e)
set(unseen, 0x2060, 0x2064)
set(unseen, 0x2066, 0x206f)
set(unseen, 0xfeff)

export const kindOf = (code: number): number => kinds[code] ?? plain

/** The kinds of all characters of a text, one bit each. */
export function kindsIn(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (kinds[text.charCodeAt(at)] ?? plain)
  return bits
}

export const hasKind = (bits: number, kind: number): boolean => (bits & (1 << kind)) !== 0
