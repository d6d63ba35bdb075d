import type { Draft, DraftField } from '../../draft.ts'
import { type SourceCard, type SourceDocument, type SourceProperty, sourceWords } from '../../source-document.ts'
import { unitKey } from '../../units.ts'
import type { Words } from '../agenda/flow.ts'
import type { Reader, ReaderTask } from '../reader.ts'
import { foldWords } from '../text/fold.ts'
import { type PersonName, readPerson } from '../text/persons.ts'
import { type Bodies, makeBodies } from './organisations.ts'
import { citing, personDraft, proseOf } from './person-draft.ts'
import { sideOf } from './side.ts'

/** Cards of address books and people files: people with an office or employer, bodies, and whom to call. */
export const readCards: Reader = (document, task) => {
  const cards = document.blocks.filter((block) => block.kind === 'card')
  if (cards.length === 0) return {}
  const language = (task.context.languages[0] ?? 'en').split('-')[0] ?? 'en'
  const bodies = makeBodies(task.drafts, language)
  const made = cards.flatMap((card) => cardDraft(card, { document, task, bodies, language }) ?? [])
  return {
    drafts: [...bodies.drafts, ...made],
    structure: cards.flatMap(({ properties }) =>
      properties
        .filter(({ name }) => bookkeeping.test(name))
        .flatMap((property) =>
          unitsOf(document, property).map((unit) => ({ unit, why: 'what address books write for each other' })),
        ),
    ),
  }
}

type Setting = Readonly<{ document: SourceDocument; task: ReaderTask; bodies: Bodies; language: string }>

const bookkeeping =
  /^(?:version|prodid|rev|uid|kind|class|mailer|sort-string|x-ablabel|x-abuid|x-abshowas|x-ms-ol-design|x-evolution.*|x-radicale.*|id)$/i

const unitsOf = (document: SourceDocument, { text }: SourceProperty): readonly string[] =>
  [text.unit, ...(text.also ?? [])].map((unit) => unitKey(document.file.name, unit))

function cardDraft(card: SourceCard, setting: Setting): Draft | undefined {
  const { document, task, bodies, language } = setting
  const words = (text: string, names: RegExp): Words => ({
    text,
    units: citedBy(document, card, text, names),
    at: card.at,
  })
  const fullName = card.fullName.trim() || [card.given, card.family].filter((part) => part !== '').join(' ')
  const key = `${unitKey(document.file.name, card.id)}/card`
  const organisation = [card.organisation, card.unit].filter((part) => part.trim() !== '').join(', ')
  const name = words(
    fullName,
    /^(?:fn|n|name|full_?name|given_?name|family_?name|first_?name|last_?name|.*\.(?:first|last|official_full|full))$/i,
  )
  const emails = card.emails.map((email) => words(email, /e-?mail/i))
  const phones = card.phones.map(({ number, kind }) => ({ ...words(number, /tel|phone|mobile|cell/i), kind }))
  const notes = [
    ...card.addresses.map((address) => words(address.replace(/\s+/g, ' '), /adr|address/i)),
    ...card.links.map((link) => words(link, /url|link|website/i)),
    ...(card.note.trim() === '' ? [] : [words(card.note.trim(), /note|biography|summary|bio/i)]),
  ]
  if (card.isOrganisation || (fullName === '' && organisation !== '')) {
    const side = sideOf(fullName || organisation, '', task.context)
    const body = fullName === '' ? words(organisation, /org/i) : name
    if (body.text === '') return undefined
    const isOurs = side.side === 'ours'
    const [link] = card.links.map((each) => words(each, /url|link|website/i))
    const rest = [...emails, ...phones, ...notes.filter((note) => note.text !== link?.text)]
    return {
      key,
      collection: isOurs ? 'companies' : 'agencies',
      fields: {
        name: citing(isOurs ? body.text : { [language]: body.text }, [body]),
        ...(link ? { website: citing(link.text, [link]) } : {}),
        ...(rest.length > 0 ? { internalNotes: proseOf(rest) } : {}),
      },
      confidence: 0.8,
      why: `a card of an organisation; ${side.why}`,
    }
  }
  if (fullName === '') return undefined
  if (card.title.trim() !== '' || organisation !== '') {
    const side = sideOf(organisation, document.file.name, task.context)
    return personDraft(
      {
        name: personOf(card, fullName),
        words: name,
        ...(card.title.trim() === '' ? {} : { position: words(card.title.trim(), /title|role|position|job|cargo/i) }),
        ...(organisation === ''
          ? {}
          : { organisation: words(organisation, /org|company|affiliation|employer|department|unit|memberships/i) }),
        emails,
        phones,
        ...(card.languages.length === 0 ? {} : { languages: words(card.languages.join(', '), /lang/i) }),
        notes,
      },
      {
        bodies,
        language,
        side,
        key,
        confidence: side.isSure ? 0.85 : 0.7,
        why: 'a card with an office or organisation',
      },
    )
  }
  if (document.file.format !== 'eml') return contactDraft({ key, name, emails, phones, notes, language })
  // Whoever writes or receives a message is not yet somebody to call on the trip: offered, not ticked.
  const sender = { ...name, text: readPerson(fullName)?.fullName ?? fullName }
  const contact = contactDraft({ key, name: sender, emails, phones, notes, language })
  return { ...contact, confidence: 0.45, why: 'a sender or receiver of the message' }
}

/** The parts as the card has them, before what the whole name may look like. */
function personOf(card: SourceCard, fullName: string): PersonName {
  const read = readPerson(fullName)
  const family = card.family.replace(/\s+/g, ' ').trim()
  return {
    fullName: read?.fullName ?? fullName,
    surname: family !== '' && foldWords(fullName).includes(foldWords(family)) ? family : (read?.surname ?? ''),
    courtesyTitle: read?.courtesyTitle || card.prefix.trim(),
    professionalTitle: read?.professionalTitle ?? '',
    suffix: read?.suffix || card.suffix.trim(),
  }
}

type ContactParts = Readonly<{
  key: string
  name: Words
  emails: readonly Words[]
  phones: readonly (Words & { kind: string })[]
  notes: readonly Words[]
  language: string
}>

/** Without office or organisation a card is whom to call; a mobile number goes before others. */
function contactDraft({ key, name, emails, phones, notes, language }: ContactParts): Draft {
  const sorted = [...phones].sort(
    (a, b) => Number(/cell|mobile|movil/i.test(b.kind)) - Number(/cell|mobile|movil/i.test(a.kind)),
  )
  const [phone, ...otherPhones] = sorted
  const [email, ...otherEmails] = emails
  const rest = [...otherPhones, ...otherEmails, ...notes]
  const fields: Record<string, DraftField> = {
    name: citing(name.text, [name]),
    ...(phone ? { mobile: citing(phone.text, [phone]) } : {}),
    ...(email ? { email: citing(email.text, [email]) } : {}),
    ...(rest.length > 0 ? { detail: citing({ [language]: rest.map(({ text }) => text).join('\n') }, rest) } : {}),
  }
  return {
    key,
    collection: 'contacts',
    fields,
    confidence: phone || email ? 0.75 : 0.5,
    why: 'a card without office or organisation',
  }
}

/** The properties that say a value: by their words, among those of the right names. */
function citedBy(
  document: SourceDocument,
  { properties }: SourceCard,
  value: string,
  names: RegExp,
): readonly string[] {
  const folded = foldWords(value)
  const named = properties.filter(({ name }) => name.split('.').some((part) => names.test(part)) || names.test(name))
  const saying = named.filter(({ text }) => {
    const said = foldWords(sourceWords(text))
    return (
      said !== '' &&
      (folded.includes(said) ||
        said.includes(folded) ||
        said.split(' ').every((word) => folded.split(' ').includes(word)))
    )
  })
  return saying.flatMap((property) => unitsOf(document, property))
}
