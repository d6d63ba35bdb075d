import { useState } from 'react'
import type { TripSummary } from '../../../shared/ipc/library.ts'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type RenameDialogProps = Readonly<{ trip: TripSummary; onClose: () => void; onChanged: () => void }>

export function RenameDialog({ trip, onClose, onChanged }: RenameDialogProps) {
  const page = usePage()
  const [title, setTitle] = useState(trip.title)
  const [error, setError] = useState<string>()
  const rename = async () => {
    if (title.trim() === '') return setError('Write a title')
    const answer = await page.client.request('library.rename', { id: trip.id, title: title.trim() })
    if (!answer.ok) return setError(answer.error.message)
    onChanged()
    onClose()
  }
  return (
    <Dialog
      title="Rename the trip"
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="rename">
            Rename
          </Button>
        </>
      }
    >
      <Form id="rename" onSubmit={() => void rename()}>
        <TextField label="Title" value={title} onChange={setTitle} error={error} autoFocus />
      </Form>
    </Dialog>
  )
}
