import { useState } from 'react'
import { delegatesByPrecedence } from '../../../shared/agenda/precedence.ts'
import { list } from '../../../shared/model/trip.ts'
import { usePage } from '../../state/page.ts'
import { languagesOf } from '../../state/record-names.ts'
import { useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BulkAsk, BulkBar, BulkMenu } from '../tables/bulk-bar.tsx'
import { wordsFor } from '../tables/bulk-edits.ts'
import { doEdit } from '../tables/do-edit.ts'
import { rankChanges } from '../tables/rank.ts'
import tables from '../tables/tables.module.css'
import { kindWords } from './delegate-columns.ts'
import { tickedKey } from './delegates-place.ts'

/** What is done to all delegates that are ticked. */
export function PeopleBulk({ ids }: Readonly<{ ids: readonly string[] }>) {
  const page = usePage()
  const trip = useTrip()
  const companies = list(trip, 'companies').map(({ id, name }) => ({ id, label: name }))
  const language = languagesOf(trip)[0] ?? 'en'
  const common = { collection: 'delegates', ids } as const
  return (
    <BulkBar {...common} onClear={() => page.view.setMode(tickedKey, '')}>
      <BulkAsk<string | undefined>
        {...common}
        label="Company"
        start={undefined}
        values={(company) => ({ company })}
        ask={(value, onChange) => (
          <ComboBox
            label="Company"
            value={value}
            options={companies}
            onChange={onChange}
            placeholder="None"
            autoFocus
          />
        )}
      />
      <BulkMenu {...common} label="Role" field="kind" words={kindWords} />
      <BulkAsk
        {...common}
        label="Role on this trip"
        start=""
        values={(role) => ({ role: role.trim() === '' ? {} : { [language]: role.trim() } })}
        ask={(value, onChange) => (
          <TextField label="Role on this trip" value={value} onChange={onChange} placeholder="Customs" autoFocus />
        )}
      />
      <BulkAsk
        {...common}
        label="Group"
        start=""
        values={(group) => ({ group: group.trim() })}
        ask={(value, onChange) => (
          <TextField label="Group" value={value} onChange={onChange} placeholder="Van 1" autoFocus />
        )}
      />
      <PrecedenceAsk ids={ids} />
    </BulkBar>
  )
}

/** Numbers those that are ticked one after the other, in their present order. */
function PrecedenceAsk({ ids }: Readonly<{ ids: readonly string[] }>) {
  const page = usePage()
  const [from, setFrom] = useState<number | undefined>(1)
  return (
    <Popover
      trigger={
        <Button kind="quiet" size="small">
          Precedence…
        </Button>
      }
      label="Precedence of the rows that are ticked"
    >
      {(close) => (
        <form
          className={tables.ask}
          onSubmit={(event) => {
            event.preventDefault()
            doEdit(page, (trip) => {
              const chosen = new Set(ids)
              const people = delegatesByPrecedence(trip).filter(({ id }) => chosen.has(id))
              const unranked = people.map(({ precedence: _, ...person }) => person)
              return {
                label: `Set the precedence of ${wordsFor(trip, 'delegates', ids)}`,
                changes: rankChanges('delegates', unranked, people, from ?? 1),
              }
            })
            close()
          }}
        >
          <NumberField
            label="Count from"
            value={from}
            onChange={setFrom}
            minimum={1}
            hint="One after the other, as they stand now"
          />
          <Button type="submit">{`Number ${ids.length}`}</Button>
        </form>
      )}
    </Popover>
  )
}
