import type { ViewId } from '../../state/views.ts'

/** A page of the guide: what a screen is for, how it is worked, what it looks like. */
export type GuidePage = Readonly<{
  id: string
  title: string
  /** F1 in these views opens this page. */
  views: readonly ViewId[]
  /** Name of a picture in `pictures/`, and what is to be seen in it. */
  picture?: Readonly<{ name: PictureName; shows: string }>
  parts: readonly GuidePart[]
}>
export type GuidePart = Readonly<{ kind: 'text'; text: string }> | Readonly<{ kind: 'steps'; steps: readonly string[] }>

export const pictureNames = [
  'overview',
  'agenda',
  'briefs',
  'points',
  'agencies',
  'delegates',
  'logistics',
  'book',
] as const
export type PictureName = (typeof pictureNames)[number]

const text = (words: string): GuidePart => ({ kind: 'text', text: words })
const steps = (...all: readonly string[]): GuidePart => ({ kind: 'steps', steps: all })

/** From the first note to the printed book. */
export const guide: readonly GuidePage[] = [
  {
    id: 'start',
    title: 'From first note to printed book',
    views: ['overview'],
    picture: {
      name: 'overview',
      shows: 'The overview of the sample trip: purpose, objectives, messages, open matters.',
    },
    parts: [
      text(
        'A trip is one book in the making. Everything you write goes to its place in the book by itself; pages, numbers and contents are set anew each time you export.',
      ),
      steps(
        'Begin from the last trip when there was one: agencies, officials and open promises come along, marked until somebody verifies them.',
        'Write the purpose, the objectives and the three or four messages here in the overview. Every brief will refer to them.',
        'Put the agenda together. A meeting with an agency gets its brief the moment you ask for it.',
        'Write the briefs, attach talking points, fill in the people.',
        'Look at Book for what is still missing, then export a book for each reader.',
      ),
      text(
        'There is no Save. A line is on the disk before the bar says Saved; everything can be undone, also tomorrow.',
      ),
    ],
  },
  {
    id: 'import',
    title: 'Bringing in files you have',
    views: ['import'],
    parts: [
      text(
        'Drop files, a folder or a zip on the window: last year’s book, a Word agenda, an Excel list, a calendar, contacts, photographs. Nothing changes in the trip before you accept it.',
      ),
      steps(
        'Each file is read by itself. One that cannot be read says why and leaves the others alone.',
        'For lists, look at the columns: what each was taken for, with a few of its values. Change what is wrong; the next list of that shape is read alike.',
        'Review what was found. New, changed and conflicting records stand side by side with the words of the file. The same person under another spelling is shown, never merged silently.',
        'Accept. All of it is one step: one Undo takes it back. What found no place can be kept as notes.',
      ),
      text('The same file a second time adds nothing; a corrected file shows its corrections only.'),
    ],
  },
  {
    id: 'agenda',
    title: 'The agenda',
    views: ['agenda'],
    picture: { name: 'agenda', shows: 'A day as a timeline, with the details of the chosen item beside it.' },
    parts: [
      text(
        'A day at a time, the days side by side, an outline of all of it, or a table. Times are local to the place, and stay so when zones change; a second clock shows the hours at home.',
      ),
      steps(
        'Add an item by its button or by Ctrl+Enter. Drag it to move it, drag its lower edge to make it longer; Alt+Shift and an arrow move the chosen one from the keyboard.',
        'Items that overlap, and journeys that do not fit between two meetings, are marked in colour and in words.',
        'Choose what is said about the item at the right: place, people, cars, who greets.',
        'Ctrl+Shift+G splits an item into groups that meet at the same time, each person in one of them.',
      ),
    ],
  },
  {
    id: 'briefs',
    title: 'Meeting briefs',
    views: ['briefs'],
    picture: { name: 'briefs', shows: 'A brief in the order in which it is printed.' },
    parts: [
      text(
        'A brief is one sheet, and its parts stand here in the order of the printed page. The open preview shows when it runs over.',
      ),
      steps(
        'Say in a sentence why this meeting takes place and what you ask for.',
        'Choose who sits on each side. Names, titles and photographs come from their own records.',
        'Attach talking points. A point attached to three meetings is written once.',
        'Staff notes are never printed for anybody else.',
      ),
    ],
  },
  {
    id: 'points',
    title: 'Talking points',
    views: ['points'],
    picture: { name: 'points', shows: 'Points on a board, a column for each topic.' },
    parts: [
      text(
        'Arguments, asks, replies to what may be raised, and what to avoid. On the board they stand by topic, in the list by anything you sort by.',
      ),
      text('A reply has two texts: what they may say, and what we answer. Facts carry their source and its date.'),
    ],
  },
  {
    id: 'agencies',
    title: 'Agencies and officials',
    views: ['agencies'],
    picture: { name: 'agencies', shows: 'An agency with its officials in order of precedence.' },
    parts: [
      text(
        'Who they are, what they decide, what they will ask. What came from an earlier trip is marked until you press Verified.',
      ),
      text(
        'Commitments of every trip are found again by agency and official: what was promised last year opens the brief of this year.',
      ),
    ],
  },
  {
    id: 'delegates',
    title: 'The delegation and its companies',
    views: ['delegates', 'companies'],
    picture: { name: 'delegates', shows: 'The delegation as a table, with one delegate’s details beside it.' },
    parts: [
      text(
        'A table like a sheet: arrows move, Enter edits, a block of cells from Excel can be pasted in. Choose several rows to change them together.',
      ),
      text(
        'The matrix of attendance says who sits in which meeting. Diets, passports and room numbers are printed for the person alone.',
      ),
    ],
  },
  {
    id: 'logistics',
    title: 'Logistics',
    views: ['logistics'],
    picture: { name: 'logistics', shows: 'Flights, hotels, vehicles and the rest, each under its own tab.' },
    parts: [
      text(
        'Flights, hotels, vehicles, transfers, meals, gifts and contacts. Whoever travels sees their own flight and room in their own book.',
      ),
    ],
  },
  {
    id: 'book',
    title: 'The book, its readers and its editions',
    views: ['book'],
    picture: { name: 'book', shows: 'The parts of the book, and what is still to be mended before it is printed.' },
    parts: [
      text(
        'Each reader gets the book meant for them: staff everything, leaders and delegates less, and what is left behind only what the hosts may see. What somebody may not see is not in the file at all.',
      ),
      steps(
        'Read the list of findings: a meeting without a brief, a name without a photograph, a fact without its source. Each leads to its place.',
        'Choose the sections, their order, the paper and the type in Setup.',
        'Export: an edition, a recipient, one or both sides. The account at the end says how many records went in, and that none was dropped.',
      ),
    ],
  },
  {
    id: 'versions',
    title: 'Undo, versions and looking back',
    views: ['versions'],
    parts: [
      text(
        'Undo names what it takes back and reaches behind the last start of the program. Save a version before a large change; before an import, a replacement and a restoration one is kept by itself.',
      ),
      text(
        'Compare any version with today, field by field and word by word. Restore it whole, or open it as a copy beside the trip.',
      ),
    ],
  },
]

/** The page for what is on the screen. */
export const pageFor = (view: ViewId | undefined): GuidePage => {
  const found = guide.find((page) => view !== undefined && page.views.includes(view)) ?? guide[0]
  if (!found) throw new Error('a guide without a page')
  return found
}
