// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { tidyPaste, withoutStyles } from '../../../../renderer/features/forms/tidy-paste.ts'

function tidied(html: string): string {
  const root = document.createElement('div')
  root.innerHTML = withoutStyles(html)
  tidyPaste(root)
  return root.innerHTML.replaceAll(/\s+/g, ' ').trim()
}

const word = (level: number, mark: string, text: string) =>
  `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}</span>${text}</p>`

describe('what is pasted', () => {
  it('from Word has its lists, nested and numbered', () => {
    expect(
      tidied(`<p>Before</p>${word(1, '·', 'One')}${word(2, 'o', '<b>Two</b>')}${word(1, '·', 'Three')}<p>After</p>`),
    ).toBe('<p>Before</p><ul><li>One<ul><li><b>Two</b></li></ul></li><li>Three</li></ul><p>After</p>')
    expect(tidied(word(1, '1.', 'First') + word(1, '2.', 'Second'))).toBe('<ol><li>First</li><li>Second</li></ol>')
  })

  it('begins a new list after other text', () => {
    expect(tidied(`${word(1, '·', 'A')}<p>x</p>${word(1, '·', 'B')}`)).toBe(
      '<ul><li>A</li></ul><p>x</p><ul><li>B</li></ul>',
    )
  })

  it('has paragraphs where it had line breaks, and a space in cells', () => {
    expect(tidied('<p>Av. Hidalgo 77<br>Sala 3</p>')).toBe('<p>Av. Hidalgo 77</p><p>Sala 3</p>')
    expect(tidied('<table><tbody><tr><td>a<br>b</td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><td>a b</td></tr></tbody></table>',
    )
  })

  it('keeps bold that comes as a style, and no style reaches the page as text', () => {
    expect(withoutStyles('<p style="mso-list:x"><b class=a style=\'c:d\'>x</b></p>')).not.toMatch(/\sstyle/)
    expect(tidied('<p><span style="font-weight: bold">x</span></p>')).toContain('font-weight: bold')
  })

  it('loses styles, empty paragraphs and headings deeper than two', () => {
    expect(tidied('<style>p{color:red}</style><p>&nbsp;</p><h4>Deep</h4>')).toBe('<h2>Deep</h2>')
  })
})
