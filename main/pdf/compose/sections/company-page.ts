import { compareDelegates } from '../../../../shared/agenda/precedence.ts'
import { partialDate } from '../../../../shared/format/dates.ts'
import { quote } from '../../../../shared/format/quotes.ts'
import { list } from '../../../../shared/model/trip.ts'
import type { Block, Inlines, OpeningBlock } from '../../blocks.ts'
import { type Context, pickText } from '../context.ts'
import { webLink } from '../details.ts'
import { fieldMark } from '../field-marks.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { framedPicture } from '../framed-picture.ts'
import { hostCountry } from '../host-country.ts'
import { around, emboldened, joined, lines, sentence } from '../inlines.ts'
import { companyName, delegateName } from '../people.ts'
import { agencyName, briefCodes, itemsOf } from '../references.ts'
import { paragraph, row } from '../rows.ts'
import { carriedFrom } from './carried.ts'
import { footprintTable } from './company-footprint.ts'
import { seriesChart } from './series-chart.ts'

/** One page of one company; its logo stands where others have their key. */
export function companyPage(context: Context, f: Fields<'companies'>): readonly Block[] {
  const { company: words } = context.words
  const company = f.record
  const note = (field: 'openQuestions' | 'ask' | 'competitors' | 'internalNotes') => ({
    note: fieldMark(context, 'companies', company, field),
  })
  const country = hostCountry(context)
  const charts = list(context.trip, 'series').filter((series) => series.company === company.id)
  const publicly = pickText(context, company.mayBeSaidPublicly)
  const last = [
    ...row(words.onThisTrip, travellers(context, f)),
    ...row(words.spokesperson, delegateName(context, company.spokesperson, 'full')),
    ...row(words.competitors, joined(company.competitors.map((id) => companyName(context, id))), note('competitors')),
    ...row(words.internalNotes, f.prose('internalNotes'), note('internalNotes')),
  ]
  return [
    opening(context, f),
    ...f.prose('about', { style: 'lead' }),
    ...row(words.products, f.line('products')),
    ...row(country === '' ? words.footprint : words.inCountry(country), footprintTable(context, f)),
    ...charts.flatMap((series) => seriesChart(context, series)),
    ...row(words.openQuestions, openQuestions(context, f), note('openQuestions')),
    ...row(words.ask, f.prose('ask'), note('ask')),
    ...row(words.mayBeSaid, f.said('mayBeSaidPublicly', publicly === '' ? '' : quote(publicly, context.language))),
    ...last.map((block, index) =>
      index === 0 && block.kind === 'labelled' ? { ...block, ruleAbove: 'hair' as const } : block,
    ),
  ]
}

function opening(context: Context, f: Fields<'companies'>): OpeningBlock {
  const company = f.record
  const link = webLink(company.website)
  const [logo] = framedPicture(context, company.logo, { width: 103.5, height: 45, fit: 'inside', optional: true })
  const subtitles = [
    joined([f.line('sector'), f.line('headquarters'), f.line('website', link === undefined ? {} : { link })], '  ·  '),
    carriedFrom(context, 'companies', company),
  ]
  return {
    kind: 'opening',
    ...(logo?.kind === 'image' &&
      logo.sha256 !== undefined && {
        key: {
          kind: 'image',
          sha256: logo.sha256,
          alt: logo.alt || company.name,
          ...(logo.origin && { origin: logo.origin }),
        },
      }),
    title: f.line('name'),
    subtitles: subtitles.filter((subtitle) => subtitle.length > 0),
    origin: f.origin(),
  }
}

/** `ANAM. Classification of battery modules.` */
function openQuestions(context: Context, f: Fields<'companies'>): readonly Block[] {
  const items = f.record.openQuestions.map((question) => {
    const since = question.since === undefined ? '' : partialDate(question.since, context.language)
    const asked = joined([
      f.part('openQuestions', question, 'text'),
      around(context.words.agency.openSince, f.partSaid('openQuestions', question, since)),
    ])
    const agency = emboldened(sentence(agencyName(context, question.agency)))
    return { blocks: paragraph('body', joined([agency, asked], ' '), f.origin('openQuestions', question.id)) }
  })
  return items.length === 0 ? [] : [{ kind: 'list', marker: 'dash', items }]
}

/** `Caroline Whitfield, Chair and CEO: B02, B03`. */
const travellers = (context: Context, f: Fields<'companies'>): Inlines =>
  lines(
    list(context.trip, 'delegates')
      .filter((delegate) => delegate.company === f.record.id)
      .sort(compareDelegates)
      .map((delegate) => {
        const name = delegateName(context, delegate.id, 'full', { bold: true })
        const title = fieldsOf(context, 'delegates', delegate).line('title')
        return joined([joined([name, title]), briefCodes(context, itemsOf(context.trip, delegate.id))], ': ')
      }),
  )
