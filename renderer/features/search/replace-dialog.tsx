import { useDeferredValue, useMemo, useState } from 'react'
import { occurrencesOf, replaceChanges } from '../../../shared/searching/replace.ts'
import { usePage, useView } from '../../state/page.ts'
import { useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './replace-dialog.module.css'
import { ReplacePreview } from './replace-preview.tsx'
import { placesWords } from './replace-rows.ts'

const exact = { matchCase: false, wholeWord: false, matchAccents: false }

/** One text for another wherever it stands in the trip, seen before it is done; one step of undo. */
export function ReplaceDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const page = usePage()
  const trip = useTrip()
  const wanted = useView((state) => state.modes['replace/find'] ?? '')
  const [replacement, setReplacement] = useState('')
  const [options, setOptions] = useState(exact)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  // Letters come first; the list of a long trip may follow a moment later.
  const searched = useDeferredValue(wanted)
  const all = useMemo(() => occurrencesOf(trip, searched, options), [trip, searched, options])
  const ticked = all.filter(({ key }) => !left.has(key))
  const isReady = searched === wanted && ticked.length > 0 && replacement !== wanted

  const replace = async () => {
    if (!isReady) return
    await page.trip.settled()
    const { id } = page.trip.store.getState()
    const kept = await page.client.request('trip.keepVersion', { id, name: '', cause: 'replace' })
    if (!kept.ok) return page.toasts.show(kept.error.message)
    const words = replacement === '' ? `Take out “${wanted}”` : `Replace “${wanted}” by “${replacement}”`
    page.trip.dispatch(words, replaceChanges(trip, ticked, replacement))
    page.toasts.show(`${replacement === '' ? 'Taken out' : 'Replaced'} in ${placesWords(ticked)}`, { canUndo: true })
    onClose()
  }
  const option = (name: keyof typeof exact, label: string) => (
    <Checkbox isChecked={options[name]} onChange={(isOn) => setOptions({ ...options, [name]: isOn })}>
      {label}
    </Checkbox>
  )
  const tick = (keys: readonly string[], isOn: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      for (const key of keys) isOn ? next.delete(key) : next.add(key)
      return next
    })
  return (
    <Dialog
      title="Replace in the trip"
      lead="In every text and language. References, dates and files stay as they are."
      width="wide"
      onClose={onClose}
      consequence={ticked.length > 0 ? `${placesWords(ticked)}. One undo takes it back.` : ''}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="replace" isDisabled={!isReady}>
            {ticked.length > 0 ? `Replace ${ticked.length.toLocaleString('en')}` : 'Replace'}
          </Button>
        </>
      }
    >
      <Form id="replace" onSubmit={() => void replace()}>
        <div className={classes.fields}>
          <TextField
            label="Find"
            value={wanted}
            onChange={(next) => page.view.setMode('replace/find', next)}
            autoFocus
          />
          <TextField label="Replace with" value={replacement} onChange={setReplacement} hint="Empty takes it out" />
        </div>
        <div className={classes.options}>
          {option('wholeWord', 'Whole words')}
          {option('matchCase', 'Same capitals')}
          {option('matchAccents', 'Same accents')}
        </div>
        <ReplacePreview
          trip={trip}
          occurrences={all}
          replacement={replacement}
          left={left}
          onTick={tick}
          empty={
            searched === ''
              ? 'What is found stands here before anything is replaced.'
              : `“${searched}” is nowhere in this trip.`
          }
        />
      </Form>
    </Dialog>
  )
}
