import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const file = readFileSync(join(import.meta.dirname, '../../../../renderer/styles/tokens.css'), 'utf8')

/** Light and dark of every colour: `--ink: light-dark(#191d1c, #ecefed)`. */
const colours = new Map(
  [...file.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
const of = (name: string, theme: 'light' | 'dark') => {
  const colour = colours.get(name)
  if (!colour) throw new Error(`no colour --${name}`)
  return colour[theme]
}

const grounds = ['desk', 'pane', 'surface', 'raised', 'sunken', 'hover']
const selected = [...grounds, 'accent-soft']
const states = ['error', 'warn', 'ok', 'info']
/** Text and the grounds it stands on. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...selected, ...states.map((state) => `${state}-soft`), 'mark']],
  ['ink-2', [...selected, ...states.map((state) => `${state}-soft`)]],
  ['ink-3', selected],
  ['accent', selected],
  ['on-accent', ['accent', 'accent-hover']],
  ...states.map((state) => [state, [...selected, `${state}-soft`]] as const),
]
/** Edges and the focus ring: three to one is enough. */
const edges: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['pane', 'surface', 'raised', 'accent-soft']],
  ['focus', selected],
]

const short = (pairs: typeof texts, least: number, theme: 'light' | 'dark') =>
  pairs.flatMap(([name, on]) =>
    on
      .map((ground) => ({ pair: `${name} on ${ground}`, value: contrast(of(name, theme), of(ground, theme)) }))
      .filter(({ value }) => value < least)
      .map(({ pair, value }) => `${pair}: ${value.toFixed(2)}`),
  )

describe.each(['light', 'dark'] as const)('the colours in %s', (theme) => {
  it('let every text be read on every ground it stands on', () => {
    expect(short(texts, 4.5, theme)).toEqual([])
  })

  it('let every edge and the focus ring be seen', () => {
    expect(short(edges, 3, theme)).toEqual([])
  })
})

it('measures as the published tables do', () => {
  expect(contrast('#626866', '#D9E9E9'.toLowerCase()).toFixed(2)).toBe('4.55')
  expect(contrast(of('ink', 'light'), of('surface', 'light')).toFixed(2)).toBe('16.43')
})
