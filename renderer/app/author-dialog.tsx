import { useState } from 'react'
import { usePage, useSettings } from '../state/page.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Asks once who writes: the name stands beside every edit. */
export function AuthorDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { settings } = usePage()
  const known = useSettings((state) => state.author)
  const [author, setAuthor] = useState(known)
  const keep = () => {
    void settings.change({ author: author.trim() })
    onClose()
  }
  return (
    <Dialog
      title="Your name"
      lead="It stands beside what you change, for your colleagues. It is asked once and stays on this computer."
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" type="submit" form="author">
            Use this name
          </Button>
        </>
      }
    >
      <Form id="author" onSubmit={keep}>
        <TextField label="Name" value={author} onChange={setAuthor} placeholder="Ruth Bellamy" autoFocus />
      </Form>
    </Dialog>
  )
}
