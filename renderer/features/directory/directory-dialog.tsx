import { useState } from 'react'
import { directoryKinds, isDirectoryKind } from '../../../shared/directory/directory-kinds.ts'
import type { DirectoryEntry } from '../../../shared/ipc/directory.ts'
import { directoryKindMode } from '../../state/open-directory.ts'
import { usePage, useView } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { useIsReadOnly, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { insertRecord, takeChanges } from './bring-record.ts'
import { Differences } from './differences.tsx'
import classes from './directory.module.css'
import { EntryHead } from './entry-head.tsx'
import { EntryList, entryKey } from './entry-list.tsx'
import { Insertion } from './insertion.tsx'
import { useDirectory } from './use-directory.ts'
import { useOtherRecord } from './use-other-record.ts'
import { usuallyTaken, whatDiffers } from './what-changed.ts'

const all = 'all'
const most = 100
const stayMode = 'directory/stay'

/** What the other trips of the library know, to be put into this one or to bring what is here up to date. */
export function DirectoryDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const page = usePage()
  const trip = useTrip()
  const isReadOnly = useIsReadOnly()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState('')
  const [tripChosen, setTripChosen] = useState('')
  const [hasPeople, setPeople] = useState(true)
  const [ticked, setTicked] = useState<ReadonlySet<string>>()
  const [isBusy, setBusy] = useState(false)
  const kindText = useView(({ modes }) => modes[directoryKindMode])
  const kind = isDirectoryKind(kindText) ? kindText : undefined
  const stays = useView(({ modes }) => modes[stayMode] === 'stay')
  const found = useDirectory({ words, kinds: kind ? [kind] : [], most })
  const entries = found?.entries ?? []
  const entry = entries.find((each) => entryKey(each) === chosen) ?? entries[0]
  const from = entry?.trips.find((each) => each.trip === tripChosen) ?? entry?.trips[0]
  const other = useOtherRecord(entry, from)
  const here = entry?.here
  const fields = other && here ? whatDiffers(trip, other, here.id) : []
  const isNewer = (from?.verifiedOn ?? '') > (here?.verifiedOn ?? '')
  const taken = ticked ?? usuallyTaken(fields, isNewer)
  const count = fields.filter(({ field }) => taken.has(field)).length

  const choose = (next: DirectoryEntry) => {
    setChosen(entryKey(next))
    setTripChosen('')
    setTicked(undefined)
  }
  const act = async () => {
    if (!other || isBusy || isReadOnly || (here && count === 0)) return
    setBusy(true)
    const isDone = here ? await takeChanges(page, other, here.id, taken) : await insertRecord(page, other, hasPeople)
    setBusy(false)
    setTicked(undefined)
    if (isDone && !stays) onClose()
  }
  const counts = new Map(found?.kinds.map((each) => [each.kind, each.count]))
  return (
    <Dialog
      title="Insert from another trip"
      width="wide"
      onClose={onClose}
      consequence={
        <Checkbox isChecked={stays} onChange={(isOn) => page.view.setMode(stayMode, isOn ? 'stay' : '')}>
          Stay here for the next
        </Checkbox>
      }
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            kind="primary"
            isDisabled={!other || isReadOnly || (here !== undefined && count === 0)}
            isPending={isBusy}
            onPress={() => void act()}
          >
            {here ? `Take ${count} ${count === 1 ? 'change' : 'changes'}` : 'Insert'}
          </Button>
        </>
      }
    >
      <div className={classes.directory}>
        <EntryList
          words={words}
          onWords={(next) => {
            setWords(next)
            setChosen('')
            setTicked(undefined)
          }}
          entries={entries}
          chosen={entry}
          hasKinds={kind === undefined}
          onChoose={choose}
          // What stands here already is changed by its button alone.
          onInsert={() => (here ? undefined : void act())}
          status={found ? statusWords(found) : 'Reading the other trips'}
          empty={found ? emptyWords(found, words) : ''}
        >
          <Select
            label="Kind"
            value={kind ?? all}
            onChange={(next) => {
              page.view.setMode(directoryKindMode, next === all ? '' : next)
              setChosen('')
              setTicked(undefined)
            }}
            options={[
              { id: all, label: 'Every kind' },
              ...directoryKinds.map((id) => ({
                id,
                label: collectionLabels[id].many,
                hint: (counts.get(id) ?? 0).toLocaleString('en'),
              })),
            ]}
          />
        </EntryList>
        {entry && from ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys must reach it
          <section className={classes.entry} aria-label={entry.name} tabIndex={0}>
            <EntryHead
              entry={entry}
              from={from}
              other={other}
              onTrip={(next) => {
                setTripChosen(next)
                setTicked(undefined)
              }}
              onGo={() => {
                onClose()
                if (here) page.view.goTo({ collection: entry.kind, id: here.id })
              }}
            />
            {other && here ? (
              <Differences
                fields={fields}
                taken={taken}
                onTaken={setTicked}
                isNewer={isNewer}
                other={other}
                isReadOnly={isReadOnly}
              />
            ) : null}
            {other && !here ? <Insertion other={other} hasPeople={hasPeople} onPeople={setPeople} /> : null}
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}

type Found = NonNullable<ReturnType<typeof useDirectory>>

function statusWords({ read, of, count, entries }: Found): string {
  const trips = `${of} other ${of === 1 ? 'trip' : 'trips'}`
  const where = read < of ? `${read} of ${trips} read` : `in ${trips}`
  const more = count > entries.length ? `, the first ${entries.length} shown` : ''
  return `${count.toLocaleString('en')} ${where}${more}, newest verified first`
}

function emptyWords({ of, read }: Found, words: string): string {
  if (of === 0) return 'There is no other trip in the library yet.'
  if (read < of) return 'The other trips are being read.'
  return words.trim() === ''
    ? 'The other trips have nothing of this kind.'
    : `Nothing has every word of “${words.trim()}”.`
}
