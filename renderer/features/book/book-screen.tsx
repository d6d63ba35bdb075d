import { words } from '../../../shared/format/words.ts'
import { useBook, usePage, useView } from '../../state/page.ts'
import type { Screen } from '../../state/screen.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import classes from './book.module.css'
import { BookInspector } from './book-inspector.tsx'
import { bookParts, partInSight, showPart } from './book-parts.ts'
import { PreflightPart } from './preflight-part.tsx'
import { RecordsPart } from './records-part.tsx'
import { SetupPart } from './setup-part.tsx'

const labels = { preflight: 'Preflight', setup: 'Setup', records: 'Glossary and sources' } as const
const titles = { preflight: 'Preflight', setup: 'Book setup', records: 'Glossary, annexes and sources' } as const

/** The book as a whole: what is wrong with it, how it is made, what stands behind it. */
function Main() {
  const page = usePage()
  const part = useView(partInSight)
  return (
    <>
      <ViewHead
        title={titles[part]}
        facts={<Facts />}
        tools={
          <Toolbar label="Parts of the book">
            <SegmentedControl
              label="Part of the book"
              value={part}
              options={bookParts.map((id) => ({ id, label: labels[id] }))}
              onChange={(next) => showPart(page, next)}
            />
          </Toolbar>
        }
      />
      <div className={classes.body}>
        {part === 'setup' ? <SetupPart /> : part === 'records' ? <RecordsPart /> : <PreflightPart />}
      </div>
    </>
  )
}

function Facts() {
  const edition = useView((state) => state.edition)
  const pages = useBook((state) => state.pages)
  const count = pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`
  return <span>{`${words('en').editions[edition]}${count}. Checked as you type.`}</span>
}

export const screen: Screen = { Main, Inspector: BookInspector }
