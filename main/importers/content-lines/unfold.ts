/** One line of a calendar or an address book with its folds undone. */
export type LogicalLine = Readonly<{ number: number; text: string }>

/**
 * Lines as they were before they were folded: one that starts with space goes on with the line before it, over empty
 * lines between them too; quoted-printable goes on after an equals sign, and base64 of old cards without any mark.
 */
export function unfold(text: string): readonly LogicalLine[] {
  const lines: { number: number; parts: string[]; wrap: Wrap; isOpen: boolean }[] = []
  const raw = text.replaceAll('\0', '').split(/\r\n|\n|\r/)
  let isAfterEmpty = false
  for (const [index, line] of raw.entries()) {
    const last = lines.at(-1)
    if (line.trim() === '') {
      isAfterEmpty = true
      if (last) last.isOpen = false
      continue
    }
    if (last && goesOn(last, line, isAfterEmpty)) {
      const isSoft = last.isOpen && last.wrap === 'quoted-printable'
      const part = isSoft ? line : line.replace(/^[ \t]/, '')
      last.parts.push(part)
      last.isOpen = last.wrap === 'quoted-printable' && part.trimEnd().endsWith('=')
      if (isSoft) last.parts[last.parts.length - 2] = withoutSoftBreak(last.parts.at(-2) ?? '')
    } else {
      const wrap = wrapOf(line)
      lines.push({
        number: index + 1,
        parts: [line],
        wrap,
        isOpen: wrap === 'quoted-printable' && line.trimEnd().endsWith('='),
      })
    }
    isAfterEmpty = false
  }
  return lines.map(({ number, parts }) => ({ number, text: parts.join('') }))
}

type Wrap = 'quoted-printable' | 'base64' | 'none'

const wrapOf = (line: string): Wrap => {
  const head = /^[^:]{1,400}/.exec(line)?.[0] ?? ''
  if (/;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(head)) return 'quoted-printable'
  return /;(?:ENCODING=)?(?:BASE64|B)(?=;|$)/i.test(head) ? 'base64' : 'none'
}

function goesOn(last: Readonly<{ wrap: Wrap; isOpen: boolean }>, line: string, isAfterEmpty: boolean): boolean {
  if (last.isOpen) return !/^(?:BEGIN|END):/i.test(line)
  if (/^[ \t]/.test(line)) return true
  return last.wrap === 'base64' && !isAfterEmpty && /^[A-Za-z0-9+/]+=*\s*$/.test(line)
}

const withoutSoftBreak = (part: string) => part.replace(/=\s*$/, '')
