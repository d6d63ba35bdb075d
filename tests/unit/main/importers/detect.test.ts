import { expect, it } from 'vitest'
import { detect } from '../../../../main/importers/detect/detect.ts'

const formatOf = (text: string, name: string) => detect(new TextEncoder().encode(text), name)

it('knows a mail behind the line that mailboxes put before it', () => {
  const mail = 'From: Ana <ana@example.org>\nTo: Ben <ben@example.org>\nSubject: Visit\n\nHello\n'
  expect(formatOf(`From ana@example.org Tue May 10 11:28:07 2030\n${mail}`, 'x')).toEqual({ format: 'eml' })
})

it('takes a file that calls itself a mail for one by a single head', () => {
  const mail = 'Content-Type: multipart/mixed;\n\tboundary="b"\n\n--b\n\nHello\n--b--\n'
  expect(formatOf(mail, 'invitation.eml')).toEqual({ format: 'eml' })
  expect(formatOf('Subject: Visit\n\nHello\n', 'visit.txt')).toEqual({ format: 'text' })
})
