/** Least contrast of the accent on white paper: it is set in thin type, and photocopied. */
export const leastContrast = 7

/** The organisation's colour if it is dark enough, else a darker shade of the same hue; black when there is none. */
export function accentOf(colour: string, blackOnly: boolean): string {
  const rgb = blackOnly ? undefined : channelsOf(colour)
  if (!rgb) return '#000000'
  for (let kept = 100; kept > 0; kept -= 1) {
    const shade = rgb.map((channel) => Math.round((channel * kept) / 100))
    if (contrastOnWhite(shade) >= leastContrast) return hex(shade)
  }
  return '#000000'
}

/** Contrast of a colour on white, 1 to 21, as WCAG 2 defines it. */
export function contrastOnWhite(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The three channels of `#rrggbb`, 0 to 255; undefined for anything else. */
export function channelsOf(colour: string): readonly number[] | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour.trim())?.[1]
  return digits ? [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) : undefined
}

const hex = (rgb: readonly number[]) => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
