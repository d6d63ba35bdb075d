// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { wordsLayer } from '../../../../renderer/features/preview/words-layer.ts'

const word = { text: 'Goods', left: 72, top: 90.12345, size: 11, family: 'serif', stretch: 0.98, turn: 0 } as const

describe('the words over a page', () => {
  it('stand where the page has them, in points, and end their lines', () => {
    const box = document.createElement('div')
    box.append(
      wordsLayer([
        { ...word, isEndOfLine: true },
        { ...word, text: 'wait', top: 104, isEndOfLine: false },
      ]),
    )
    expect([...box.children].map(({ nodeName }) => nodeName)).toEqual(['SPAN', 'BR', 'SPAN'])
    const [first] = box.querySelectorAll('span')
    const style = ['left', 'top', 'size', 'stretch', 'turn'].map((name) => first?.style.getPropertyValue(`--${name}`))
    expect([first?.textContent, ...style]).toEqual(['Goods', '72', '90.123', '11', '0.98', '0'])
  })

  it('leave out what is nothing but the end of a line', () => {
    const box = document.createElement('div')
    box.append(wordsLayer([{ ...word, text: '', isEndOfLine: true }]))
    expect([...box.children].map(({ nodeName }) => nodeName)).toEqual(['BR'])
  })
})
