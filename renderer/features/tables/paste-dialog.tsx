import type { CollectionName } from '../../../shared/model/collections.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import type { PastePlan } from './paste-plan.ts'
import classes from './tables.module.css'

export type PasteDialogProps = Readonly<{
  collection: CollectionName
  /** Collection of the records that are made because a row names them. */
  also?: CollectionName
  plan: PastePlan
  onPaste: () => void
  onClose: () => void
}>

/** At most so many cells that were not read are named. */
const most = 6

/** What pasting would do, asked once before it is done. */
export function PasteDialog({ collection, also, plan, onPaste, onClose }: PasteDialogProps) {
  const { changed, added, alsoAdded, columns, unread, hasHeads } = plan
  const { one, many } = collectionLabels[collection]
  const word = (count: number) => `${count} ${(count === 1 ? one : many).toLowerCase()}`
  const names = added.filter((name) => name !== '')
  const others = also ? collectionLabels[also] : undefined
  const total = changed + added.length
  return (
    <Dialog
      title={total === 0 ? 'Nothing to paste' : `Paste ${word(total)}`}
      lead={
        hasHeads
          ? `Columns go by the heads of the first row: ${columns.join(', ')}.`
          : `Columns go by place: ${columns.join(', ') || 'none can be written in'}.`
      }
      consequence={
        total === 0 ? 'Every cell says so already, or cannot be read.' : 'One step of undo puts it all back.'
      }
      onClose={onClose}
      actions={
        total === 0 ? (
          <Button kind="primary" onPress={onClose} autoFocus>
            Close
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Leave as it is</Button>
            <Button kind="primary" onPress={onPaste} autoFocus>
              {`Paste ${word(total)}`}
            </Button>
          </>
        )
      }
    >
      <ul className={classes.facts}>
        {changed > 0 ? <li>{`${word(changed)} ${changed === 1 ? 'gets' : 'get'} other values`}</li> : null}
        {added.length > 0 ? (
          <li>{`${added.length} new ${(added.length === 1 ? one : many).toLowerCase()}${names.length > 0 ? `: ${shortList(names)}` : ''}`}</li>
        ) : null}
        {others && alsoAdded.length > 0 ? (
          <li>{`${alsoAdded.length} new ${(alsoAdded.length === 1 ? others.one : others.many).toLowerCase()}: ${shortList(alsoAdded)}`}</li>
        ) : null}
        {unread.slice(0, most).map(({ row, column, text }) => (
          <li key={`${row} ${column}`}>
            <StateBadge tone="warn">{`Row ${row}, ${column}: “${text}” is left out`}</StateBadge>
          </li>
        ))}
        {unread.length > most ? <li>{`${unread.length - most} more cells are left out`}</li> : null}
      </ul>
    </Dialog>
  )
}

const shortList = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
