import { describe, expect, it } from 'vitest'
import { isAgendaHeading, isForeignSection } from '../../../../../../main/importers/understand/agenda/agenda-words.ts'
import { kindOf } from '../../../../../../main/importers/understand/agenda/item-kind.ts'
import { chooseZone } from '../../../../../../main/importers/understand/agenda/zone.ts'

describe('words of agendas', () => {
  it.each([
    'Draft Agenda',
    'Agenda items',
    '2019 R User Group Workshop Agenda',
    'Orden del día',
    'AGENDA DE LA VISITA',
    'Ordre du jour',
    'Programme of the visit',
  ])('knows that %s names one', (text) => {
    expect(isAgendaHeading(text)).toBe(true)
  })

  it.each([
    'Adoption of the agenda',
    'Schedule constraints',
    'Official Hotel Shuttles Schedule',
    'We follow the agenda.',
  ])('knows that %s names none', (text) => {
    expect(isAgendaHeading(text)).toBe(false)
  })

  it('knows sections that are something else', () => {
    expect(['Transport information', 'Hoteles', 'Opening session'].map(isForeignSection)).toEqual([true, true, false])
  })

  it.each([
    ['Coffee break', 'free'],
    ['Receso', 'free'],
    ['Lunch break', 'meal'],
    ['Almuerzo', 'meal'],
    ['Cóctel de bienvenida', 'reception'],
    ['Traslado al aeropuerto', 'transfer'],
    ['Visite du port', 'siteVisit'],
    ['Reunión bilateral con SENER', 'bilateral'],
    ['Courtesy call on the Minister', 'courtesyCall'],
    ['Family photo', 'press'],
    ['Opening remarks', 'plenary'],
    ['Reference points', 'technical'],
  ])('calls %s a %s', (title, kind) => {
    expect(kindOf(title).kind).toBe(kind)
  })
})

describe('the zone of an agenda', () => {
  it.each([
    [undefined, [], ['JICA Global Plaza, Tokyo, Japan'], 'Asia/Tokyo', ''],
    [undefined, ['All times BST / UTC+1'], ['123 Buckingham Palace Road, London SW1W 9SH'], 'Europe/London', ''],
    [undefined, ['All times GMT+1'], [], 'Etc/GMT-1', 'The text says GMT+1; times were taken as Etc/GMT-1.'],
    [
      'America/Mexico_City',
      ['Times are UTC+1'],
      [],
      'America/Mexico_City',
      'The text says UTC+1, which is not the time of America/Mexico_City; times were taken as local to America/Mexico_City.',
    ],
  ])('takes %s, %s, %s as %s', (given, texts, opening, zone, doubt) => {
    expect(chooseZone(given, texts, opening, '2024-06-19')).toMatchObject({ zone, doubt })
  })

  it('takes no city from the name of a person or hospital', () => {
    expect(chooseZone(undefined, [], ['HOSPITAL PSIQUIÁTRICO MARIO MENDOZA'], '2024-06-19').zone).toBe('UTC')
  })
})
