import { Check, CircleAlert, RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useHost, usePage, useTripState } from '../state/page.ts'
import { iconSize } from '../ui/icon.ts'
import classes from './save-note.module.css'

/** Milliseconds before saving is worth a word: an edit is on the disk in ten. */
const patience = 400

/** Whether the work is on the disk; always in sight. */
export function SaveNote() {
  const { outside } = usePage()
  const save = useTripState((state) => state.save)
  const isUnderWay = useTripState((state) => state.underWay > 0)
  const connection = useHost((state) => state.connection)
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isUnderWay) setSlow(false)
    return isUnderWay ? outside.after(patience, () => setSlow(true)) : undefined
  }, [isUnderWay, outside])

  if (connection === 'lost') {
    return (
      <p className={classes.note} data-tone="error">
        <CircleAlert size={iconSize.text} aria-hidden /> {isUnderWay ? 'Not saved' : 'No connection'}
      </p>
    )
  }
  if (save.state === 'notSaved') {
    return (
      <p className={classes.note} data-tone="error">
        <CircleAlert size={iconSize.text} aria-hidden /> Not saved
      </p>
    )
  }
  const isSaving = isSlow || save.state === 'saving'
  return (
    <p className={classes.note}>
      {isSaving ? <RefreshCw size={iconSize.text} aria-hidden /> : <Check size={iconSize.text} aria-hidden />}
      {isSaving ? 'Saving' : `Saved${save.state === 'saved' && save.at ? ` ${clockOf(save.at)}` : ''}`}
    </p>
  )
}

/** `21:14`, on the clock of this computer. */
export const clockOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
