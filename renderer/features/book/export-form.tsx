import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import { editionLanguage } from '../../../shared/editions/default-editions.ts'
import { bookSetupId, find, type Trip } from '../../../shared/model/trip.ts'
import { nameOf } from '../../state/record-names.ts'
import { useLanguages, useTrip } from '../../state/use-trip.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { languageName } from '../forms/labels.ts'
import classes from './book.module.css'
import { editionKinds, editionLabel, editionNow } from './editions.ts'
import type { ExportWish } from './export-store.ts'

export type ExportFormProps = Readonly<{
  wish: ExportWish
  onChange: (wish: ExportWish) => void
  problem: string | undefined
  isCancelled: boolean
  onExport: (wish: ExportWish) => void
  onClose: () => void
}>

/** Editions that are made for one person where somebody wants it. */
const personal: ReadonlySet<string> = new Set(['leader', 'delegate', 'interpreter'])

/** Which book, for whom, on what; it begins as the book setup says. */
export function ExportForm({ wish, onChange, problem, isCancelled, onExport, onClose }: ExportFormProps) {
  const trip = useTrip()
  const languages = useLanguages()
  const setup = find(trip, 'bookSetups', bookSetupId)
  const { edition } = wish
  const whole = wholeWish(trip, wish)
  const set = (change: Partial<ExportWish>) => onChange({ ...wish, ...change })
  const tags = [...new Set([...languages, ...(whole.language ? [whole.language] : [])])]
  return (
    <Dialog
      title="Export the book"
      lead={`A PDF with what readers of the ${editionLabel(edition).toLowerCase()} may know. You can go on working meanwhile.`}
      onClose={onClose}
      consequence={editionNow(trip, edition).handlingMark || 'No words on each page'}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button kind="primary" type="submit" form="export">
            Make the PDF
          </Button>
        </>
      }
    >
      {problem ? (
        <Banner tone="error" title="No book was made." isAlert>
          {problem}
        </Banner>
      ) : isCancelled ? (
        <Banner tone="info" title="Cancelled.">
          Nothing was written.
        </Banner>
      ) : null}
      <Form id="export" onSubmit={() => onExport(whole)}>
        <div className={classes.pair}>
          <Select
            label="Edition"
            value={edition}
            options={editionKinds.map((id) => ({ id, label: editionLabel(id) }))}
            onChange={(next) => {
              const { recipient: _before, language: _its, ...others } = wish
              onChange({ ...others, edition: next })
            }}
          />
          {personal.has(edition) ? (
            <ComboBox
              label="Made for"
              value={wish.recipient}
              options={delegatesByPrecedence(trip).map(({ id, company }) => ({
                id,
                label: nameOf(trip, { collection: 'delegates', id }),
                hint: company ? nameOf(trip, { collection: 'companies', id: company }) : undefined,
              }))}
              onChange={(recipient) => {
                const { recipient: _before, ...others } = wish
                onChange(recipient === undefined ? others : { ...others, recipient })
              }}
              placeholder="Everybody of this edition"
              hint="With a name, it holds their own companies, meetings and travel"
            />
          ) : null}
          <Select
            label="Paper"
            value={whole.paper}
            options={[
              { id: 'letter', label: 'Letter' },
              { id: 'a4', label: 'A4' },
            ]}
            onChange={(paper) => set({ paper })}
          />
          <Select
            label="Typeface"
            value={whole.theme}
            options={[
              { id: 'serif', label: 'Serif' },
              { id: 'sans', label: 'Sans' },
            ]}
            onChange={(theme) => set({ theme })}
          />
          <Select
            label="Language"
            value={whole.language}
            options={tags.map((id) => ({ id, label: languageName(id) }))}
            onChange={(language) => set({ language })}
          />
        </div>
        <Switch isOn={whole.duplex ?? setup?.duplex ?? false} onChange={(duplex) => set({ duplex })}>
          Print on both sides
        </Switch>
      </Form>
    </Dialog>
  )
}

/** What was not said is as the book setup has it. */
function wholeWish(trip: Trip, wish: ExportWish): ExportWish {
  const setup = find(trip, 'bookSetups', bookSetupId)
  return {
    paper: setup?.paper ?? 'letter',
    theme: setup?.theme ?? 'serif',
    duplex: setup?.duplex ?? false,
    language: editionLanguage(trip, { edition: wish.edition }),
    ...wish,
  }
}
