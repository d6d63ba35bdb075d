import type { Component } from '../content-lines/components.ts'
import { propertiesOf } from '../content-lines/property-text.ts'
import { type ContentLine, parameterOf } from '../content-lines/read-line.ts'
import { bytesOf, splitValue, unescaped } from '../content-lines/values.ts'
import { parseHtml } from '../html/parse-html.ts'
import { type SourceEvent, type SourceProperty, sourceWords } from '../source-document.ts'

/** All of an event but when it is. */
export type EventFacts = Omit<SourceEvent, 'id' | 'when'>

export async function eventFacts(
  component: Component,
  id: string,
  at: string,
  isCancelled: boolean,
): Promise<EventFacts> {
  const line = (name: string) => component.lines.find((each) => each.name === name && each.value.trim() !== '')
  const text = (name: string) => unescaped(line(name)?.value ?? '').trim()
  const status = text('STATUS').toLowerCase()
  const html = line('X-ALT-DESC')
  const place = component.lines.find(({ name }) => name === 'X-APPLE-STRUCTURED-LOCATION')
  return {
    kind: 'event',
    at,
    title: text('SUMMARY'),
    description: text('DESCRIPTION') || (html === undefined ? '' : await wordsOfHtml(unescaped(html.value))),
    place: text('LOCATION') || (place === undefined ? '' : parameterOf(place, 'X-TITLE')),
    status:
      isCancelled || /^cancel/.test(status)
        ? 'cancelled'
        : status === 'confirmed' || status === 'tentative'
          ? status
          : '',
    group: '',
    people: component.lines.flatMap(personOf),
    categories: component.lines
      .filter(({ name }) => name === 'CATEGORIES')
      .flatMap(({ value }) => splitValue(value, ','))
      .map((value) => value.trim())
      .filter((value) => value !== ''),
    uid: text('UID'),
    link: text('URL') || text('CONFERENCE') || text('X-GOOGLE-CONFERENCE'),
    properties: propertiesWithin(component, id, at),
  }
}

/** Those of its alarms are its own too. Pictures are told apart from properties by whoever shows them. */
function propertiesWithin(component: Component, base: string, at: string): readonly SourceProperty[] {
  const strays = component.strays.map(
    ({ number, text }): SourceProperty => ({
      name: 'unreadable line',
      text: { unit: `${base}.line${number}`, at: `line ${number}`, spans: [{ text: text.trim() }] },
    }),
  )
  return [
    ...propertiesOf(
      component.lines.filter((line) => !isPicture(line)),
      { base, at },
    ),
    ...strays,
    ...component.parts.flatMap((part, index) =>
      propertiesWithin(part, `${base}.${part.name.toLowerCase()}${index + 1}`, at).map((property) => ({
        ...property,
        name: `${part.name}.${property.name}`,
      })),
    ),
  ]
}

/** Whether a line holds a picture itself. */
export const isPicture = (line: ContentLine): boolean =>
  (line.name === 'IMAGE' || line.name === 'ATTACH') &&
  (line.name === 'IMAGE' || /^image\//i.test(parameterOf(line, 'FMTTYPE'))) &&
  bytesOf(line) !== undefined

function personOf(line: ContentLine): SourceEvent['people'] {
  if (line.name !== 'ORGANIZER' && line.name !== 'ATTENDEE') return []
  if (/^(?:room|resource)$/i.test(parameterOf(line, 'CUTYPE'))) return []
  const value = unescaped(line.value).trim()
  const email = /^(?:mailto:\s*)?([^\s@]+@[^\s@]+)$/i.exec(value)?.[1] ?? parameterOf(line, 'EMAIL')
  const name = parameterOf(line, 'CN').trim() || (email === '' ? value.replace(/^mailto:/i, '') : '')
  if (name === '' && email === '') return []
  return [{ name, email, role: line.name === 'ORGANIZER' ? 'organiser' : 'attendee' }]
}

async function wordsOfHtml(html: string): Promise<string> {
  const bytes = new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><body>${html}`)
  const { blocks } = await parseHtml(bytes, { name: '', format: 'html', hash: '', size: bytes.length }, {})
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [sourceWords(block.text)] : []))
    .join('\n')
}
