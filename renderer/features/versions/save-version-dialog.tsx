import { useState } from 'react'
import { usePage } from '../../state/page.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { versionActs } from './version-acts.ts'

/** Asks for the name of a version. */
export function SaveVersionDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const page = usePage()
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    if (name.trim() === '') return setMissing(true)
    setBusy(true)
    const isKept = await versionActs(page).keep(name.trim())
    setBusy(false)
    if (isKept) onClose()
  }
  return (
    <Dialog
      title="Save a version"
      lead="The trip as it is now, to compare with and to come back to. It is kept until you delete it."
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="version" isPending={isBusy}>
            Save the version
          </Button>
        </>
      }
    >
      <Form id="version" onSubmit={() => void save()}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          placeholder="Sent to the ambassador"
          error={isMissing && name.trim() === '' ? 'A version needs a name to be found by.' : undefined}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
