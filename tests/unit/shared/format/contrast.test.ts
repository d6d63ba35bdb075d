import { expect, it } from 'vitest'
import { accentOf, contrastOnWhite } from '../../../../shared/format/contrast.ts'

const rgb = (colour: string) => [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16))

it('keeps a colour that is dark enough', () => {
  expect(accentOf('#7A1C2B', false)).toBe('#7a1c2b')
  expect(contrastOnWhite(rgb('#7a1c2b'))).toBeCloseTo(10.35, 2)
})

it('darkens a light colour in its own hue until it reads on white', () => {
  const accent = accentOf('#3399ff', false)
  expect(contrastOnWhite(rgb(accent))).toBeGreaterThanOrEqual(7)
  const [red = 0, green = 0, blue = 0] = rgb(accent)
  expect(red / blue).toBeCloseTo(0x33 / 0xff, 1)
  expect(green / blue).toBeCloseTo(0x99 / 0xff, 1)
})

it('is black in a black edition, and where there is no colour', () => {
  expect(accentOf('#7A1C2B', true)).toBe('#000000')
  expect(accentOf('', false)).toBe('#000000')
  expect(accentOf('burgundy', false)).toBe('#000000')
})
