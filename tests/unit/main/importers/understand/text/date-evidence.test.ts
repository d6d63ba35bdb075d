import { describe, expect, it } from 'vitest'
import { gatherDateEvidence, resolveDay } from '../../../../../../main/importers/understand/text/date-evidence.ts'
import { findDates } from '../../../../../../main/importers/understand/text/date-mentions.ts'

const nowhere = { title: '', fileName: '' }

function resolve(
  text: string,
  document: readonly string[],
  around: Parameters<typeof gatherDateEvidence>[1] = nowhere,
) {
  const [mention] = findDates(text)
  const day = mention?.days[0]
  return day ? resolveDay(day, gatherDateEvidence([...document, text], around)) : undefined
}

describe('the day that is meant', () => {
  it('takes the year from the dates of the title lines', () => {
    expect(resolve('April 17', ['April 15-19, 2024'])?.date).toBe('2024-04-17')
  })

  it('takes the year from the name of the file', () => {
    expect(resolve('April 17', [], { title: '', fileName: 'agenda 2024.docx' })).toMatchObject({
      date: '2024-04-17',
      why: 'year from the name of the file',
    })
  })

  it('prefers the dates of the trip', () => {
    const trip = { title: '', fileName: 'from 2019.docx', from: '2024-01-20', to: '2024-01-26' }
    expect(resolve('22 January', [], trip)?.date).toBe('2024-01-22')
  })

  it('finds the year in which the weekday fits', () => {
    expect(resolve('Mon, August 12', ['Lessons of 2018', 'Plans for 2019'])?.date).toBe('2019-08-12')
  })

  it('takes the month of a bare day from the month named with its year', () => {
    expect(resolve('Martes 18', ['Octubre de 2022'])?.date).toBe('2022-10-18')
  })

  it('doubts a year that fits neither weekday nor meeting', () => {
    expect(resolve('Thursday 27 February 2019', ['25-27 February 2020'])).toMatchObject({
      date: '2020-02-27',
      doubt: 'The year 2019 does not fit the weekday and the other dates; 2020-02-27 was taken',
    })
  })

  it('reads the order of numbers from another date of the document', () => {
    expect(resolve('03/04/2024', ['25/04/2024'])).toMatchObject({ date: '2024-04-03', doubt: '' })
    expect(resolve('03/04/2024', ['04/25/2024'])).toMatchObject({ date: '2024-03-04', doubt: '' })
  })

  it('asks when nothing decides between day and month', () => {
    expect(resolve('03/04/2024', [])?.doubt).toBe('The date may be 2024-04-03 or 2024-03-04; 2024-04-03 was taken')
  })

  it('knows a weekday within the meeting', () => {
    expect(resolve('Dinner on Wednesday', ['June 12-13, 2019'])?.date).toBe('2019-06-12')
  })

  it('says nothing where no year is known', () => {
    expect(resolve('April 17', [])).toBeUndefined()
  })
})
