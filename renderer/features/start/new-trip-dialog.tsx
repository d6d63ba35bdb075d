import { useState } from 'react'
import { isZone } from '../../../shared/agenda/zones.ts'
import { openTrip } from '../../state/open-trip.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ZoneEditor } from '../forms/zone-editor.tsx'
import { languageOptions } from './language-options.ts'
import classes from './new-trip-dialog.module.css'

/** The few things a trip begins with; all of them can be changed later. */
export function NewTripDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const page = usePage()
  const [title, setTitle] = useState('')
  const [code, setCode] = useState('')
  const [starts, setStarts] = useState<string>()
  const [ends, setEnds] = useState<string>()
  const [city, setCity] = useState('')
  const [country, setCountry] = useState('')
  const [zone, setZone] = useState('')
  const [languages, setLanguages] = useState<readonly string[]>(['en'])
  const [isTried, setTried] = useState(false)
  const [isMaking, setMaking] = useState(false)

  const errors = {
    title: title.trim() === '' ? 'Give it a title, such as Mexico City' : undefined,
    ends: starts && ends && ends < starts ? 'The last day is before the first' : undefined,
    zone: city !== '' && !isZone(zone) ? 'Choose the time zone of the city' : undefined,
  }
  const make = async () => {
    setTried(true)
    if (Object.values(errors).some((error) => error !== undefined) || isMaking) return
    setMaking(true)
    const isMade = await openTrip(page).create({
      title: title.trim(),
      code: code.trim(),
      ...(starts ? { starts, ends: ends ?? starts } : {}),
      cities: city.trim() !== '' ? [{ name: city.trim(), country: country.trim(), zone }] : [],
      languages: [...languages],
    })
    if (!isMade) setMaking(false)
  }
  const shown = (error: string | undefined) => (isTried ? error : undefined)
  return (
    <Dialog
      title="New trip"
      lead="Where the delegation goes and when. Everything can be changed later."
      onClose={onClose}
      isKept={title !== ''}
      consequence="It is kept on this computer as soon as it is made."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="new-trip" isPending={isMaking}>
            Make the trip
          </Button>
        </>
      }
    >
      <Form id="new-trip" onSubmit={() => void make()}>
        <div className={classes.wide}>
          <TextField
            label="Title"
            value={title}
            onChange={setTitle}
            placeholder="Mexico City"
            error={shown(errors.title)}
            autoFocus
          />
          <TextField label="Code" value={code} onChange={setCode} placeholder="MX24" hint="Numbers the briefs" />
        </div>
        <div className={classes.pair}>
          <DateField label="First day" value={starts} onChange={setStarts} />
          <DateField label="Last day" value={ends} onChange={setEnds} error={shown(errors.ends)} />
        </div>
        <div className={classes.three}>
          <TextField label="City" value={city} onChange={setCity} placeholder="Mexico City" />
          <TextField label="Country" value={country} onChange={setCountry} placeholder="Mexico" />
          <ZoneEditor
            label="Time zone"
            value={zone}
            onChange={setZone}
            error={shown(errors.zone)}
            placeholder="Mexico City"
          />
        </div>
        <MultiSelect
          label="Languages of the book, the delegation’s first"
          value={languages}
          onChange={(next) => next.length > 0 && setLanguages(next)}
          options={languageOptions()}
          placeholder="Add a language"
        />
      </Form>
    </Dialog>
  )
}
