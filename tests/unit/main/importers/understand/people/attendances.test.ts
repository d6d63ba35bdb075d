import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../../main/importers/understand/understand.ts'
import { draftsOf, faultsOf } from '../../../../../fixtures/drafts.ts'
import { heading, paragraph, sourceDocument, table } from '../../../../../fixtures/source-documents.ts'

const context = { languages: ['en'], ourSide: ['Canal Authority'], mappings: [] }
const people = sourceDocument(
  [
    heading('Participants'),
    paragraph('Juan Pérez, Minister of Trade, Ministry of Trade'),
    paragraph('Mary Jones, Director, Canal Authority'),
    paragraph('Tom Doe, Adviser, Canal Authority'),
  ],
  { name: 'people.docx' },
)

/** Who attends what, by the words of both. */
function attendances(found: ReturnType<typeof understand>) {
  const named = new Map(
    found.drafts.map((draft) => [draft.key, draft.fields['fullName']?.value ?? draft.fields['title']?.value]),
  )
  return draftsOf(found, 'attendances').map(({ agendaItem, person, role, side }) => [
    named.get(String(agendaItem)),
    named.get(String(person)),
    role,
    side,
  ])
}

describe('who takes part in what', () => {
  it('is read where an item says so, of people the import knows', () => {
    const agenda = sourceDocument([
      heading('Agenda'),
      heading('Monday 4 March 2030', 2),
      table([
        ['Time', 'Meeting', 'Participants'],
        ['9:00', 'Chamber of Commerce', 'Juan Pérez; M. Jones'],
        ['10:30', 'Visit to the port', 'Pérez, Mary Jones and Ann Other'],
        ['12:00', 'Lunch', 'All'],
      ]),
    ])
    const found = understand([agenda, people], context)
    expect(attendances(found)).toEqual([
      [{ en: 'Chamber of Commerce' }, 'Juan Pérez', 'attends', 'theirs'],
      [{ en: 'Chamber of Commerce' }, 'Mary Jones', 'attends', 'ours'],
      [{ en: 'Visit to the port' }, 'Juan Pérez', 'attends', 'theirs'],
      [{ en: 'Visit to the port' }, 'Mary Jones', 'attends', 'ours'],
    ])
    expect(faultsOf(found, [agenda, people])).toEqual([])
  })

  it('takes somebody whom two files list for one person', () => {
    const again = sourceDocument([heading('Present'), paragraph('Mary Jones, Director, Canal Authority')], {
      name: 'minutes.docx',
    })
    const agenda = sourceDocument([
      heading('Agenda'),
      heading('Monday 4 March 2030', 2),
      table([
        ['Time', 'Meeting', 'Participants'],
        ['9:00', 'Chamber of Commerce', 'Mary Jones'],
        ['10:00', 'Port', 'All'],
      ]),
    ])
    expect(attendances(understand([people, again, agenda], context))).toHaveLength(1)
  })

  it('says who speaks and who leads', () => {
    const agenda = sourceDocument([
      heading('Programa'),
      heading('Lunes 4 de marzo de 2030', 2),
      table([
        ['Hora', 'Tema', 'Expone', 'Moderador'],
        ['9:00', 'Apertura', 'Tom Doe', 'Mary Jones'],
        ['10:00', 'Comercio', 'Juan Pérez', ''],
      ]),
    ])
    expect(attendances(understand([people, agenda], context))).toEqual([
      [{ es: 'Apertura' }, 'Tom Doe', 'speaks', 'ours'],
      [{ es: 'Apertura' }, 'Mary Jones', 'lead', 'ours'],
      [{ es: 'Comercio' }, 'Juan Pérez', 'speaks', 'theirs'],
    ])
  })

  it('takes a surname only where nobody else has it', () => {
    const two = sourceDocument(
      [
        heading('Participants'),
        paragraph('Ana Gil, Adviser, Port'),
        paragraph('Luis Gil, Engineer, Port'),
        paragraph('Eva Soto, Director, Port'),
      ],
      { name: 'two.docx' },
    )
    const agenda = sourceDocument([
      heading('Agenda'),
      heading('Monday 4 March 2030', 2),
      table([
        ['Time', 'Meeting', 'Attendees'],
        ['9:00', 'Opening', 'Gil, Soto'],
        ['10:00', 'Works', 'Luis Gil'],
      ]),
    ])
    expect(attendances(understand([two, agenda], context)).map(([item, person]) => [item, person])).toEqual([
      [{ en: 'Opening' }, 'Eva Soto'],
      [{ en: 'Works' }, 'Luis Gil'],
    ])
  })
})
