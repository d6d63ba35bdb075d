import { useMemo, useState } from 'react'
import { outlook, sumLine } from '../../state/import-decisions.ts'
import type { Reviewing } from '../../state/import-state.ts'
import { usePage, useSettings } from '../../state/page.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import { FilesPart } from './files-part.tsx'
import classes from './import.module.css'
import { LeftOverPart } from './left-over-part.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { filterLines, linesOf, usualFilter } from './review-rows.ts'
import { ReviewTable } from './review-table.tsx'
import { ReviewTools } from './review-tools.tsx'
import { RowDetail } from './row-detail.tsx'
import { SaveReport } from './save-report.tsx'
import { StepBar } from './step-bar.tsx'
import { useImports } from './use-import.ts'
import { counted, numberText } from './words.ts'

type Part = 'records' | 'questions' | 'leftOver' | 'files'

/** Everything that was read beside what the trip has; nothing of it is in the trip before it is taken in. */
export function ReviewStep({ state }: Readonly<{ state: Reviewing }>) {
  const [part, setPart] = useState<Part>('records')
  const { review, problem, refused } = state
  const failed = review.files.filter((file) => file.state === 'failed').length + refused.length
  return (
    <>
      <ViewHead
        title={`${counted(review.rows.length, 'record', 'records')} found`}
        above={<StepBar step="Review" without={review.mappings.length > 0 ? [] : ['Columns']} />}
        facts={
          <>
            <span>{sumLine(review.files)}</span>
            {failed > 0 ? <StateBadge tone="error">{counted(failed, 'file', 'files')} not read</StateBadge> : null}
          </>
        }
        tools={
          <SegmentedControl<Part>
            label="Show"
            value={part}
            options={[
              { id: 'records', label: 'Records' },
              { id: 'questions', label: `Questions ${review.questions.length}` },
              { id: 'leftOver', label: `Left over ${numberText(review.leftOver)}` },
              { id: 'files', label: `Files ${review.files.length + refused.length}` },
            ]}
            onChange={setPart}
          />
        }
      />
      {problem ? <Banner tone="warn" title={problem} isAlert /> : null}
      {part === 'records' ? <RecordsPart state={state} /> : null}
      {part === 'questions' ? <QuestionsPart questions={review.questions} /> : null}
      {part === 'leftOver' ? <LeftOverPart state={state} /> : null}
      {part === 'files' ? <FilesPart state={state} /> : null}
      <ReviewFoot state={state} />
    </>
  )
}

function RecordsPart({ state }: Readonly<{ state: Reviewing }>) {
  const { settings } = usePage()
  const [filter, setFilter] = useState(usualFilter)
  // In a narrow window the opened row takes the place of the list.
  const [isOpen, setOpen] = useState(false)
  const widths = useSettings(({ paneWidths }) => paneWidths)
  const { review, opened } = state
  const lines = useMemo(() => linesOf(review.rows), [review.rows])
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter])
  const row = useMemo(() => review.rows.find(({ key }) => key === opened), [review.rows, opened])
  const open = (isNow: boolean) => {
    setOpen(isNow)
    if (isNow) requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-detail-title]')?.focus())
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="treegrid"]')?.focus())
  }
  return (
    <div className={classes.records} data-open={(isOpen && row !== undefined) || undefined}>
      {/* A press on a row opens it; the keys of the list do the same with Enter. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the role and the keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the list does the same */}
      <div
        className={classes.list}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[role="row"][aria-selected] [role="gridcell"]'))
            setOpen(true)
        }}
      >
        <ReviewTools state={state} filter={filter} lines={shown} onFilter={setFilter} />
        <ReviewTable
          state={state}
          lines={shown}
          onOpen={() => open(true)}
          onClearFilter={() => setFilter(usualFilter)}
        />
      </div>
      <div className={classes.detail}>
        <SplitPane
          label="Details"
          id="third"
          side="right"
          width={widths['import/third'] ?? 480}
          minimum={320}
          maximum={760}
          onWidth={(width) => void settings.change({ paneWidths: { ...widths, 'import/third': width } })}
          onCollapse={() => {}}
        >
          <RowDetail state={state} row={row} onClose={() => open(false)} />
        </SplitPane>
      </div>
    </div>
  )
}

function ReviewFoot({ state }: Readonly<{ state: Reviewing }>) {
  const imports = useImports()
  const { review, decided, busy, keepLeftOver } = state
  const { taken, fresh, changed, open } = useMemo(() => outlook(review.rows, decided), [review.rows, decided])
  const isNothing = taken === 0 && !(keepLeftOver && review.leftOver > 0)
  return (
    <footer className={classes.foot}>
      <span className={classes.sum}>
        {open > 0 ? (
          <StateBadge tone="error">
            {counted(open, 'field', 'fields')} to decide, until then the trip’s words stay
          </StateBadge>
        ) : null}
        <span>
          {busy ?? `${numberText(fresh)} new, ${numberText(changed)} changed. Nothing changes until you take it in.`}
        </span>
      </span>
      {review.mappings.length > 0 ? (
        <Button onPress={() => imports.change({ step: 'columns' })}>Back to the columns</Button>
      ) : null}
      <SaveReport />
      <Button onPress={() => void imports.cancel()}>Stop the import</Button>
      <Button
        kind="primary"
        isDisabled={isNothing}
        isPending={busy !== undefined}
        onPress={() => void imports.accept()}
      >
        {taken === 0 ? 'Take in the notes' : `Take in ${counted(taken, 'record', 'records')}`}
      </Button>
    </footer>
  )
}
