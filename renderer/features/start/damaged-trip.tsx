import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import { usePage } from '../../state/page.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

export type DamagedTripProps = Readonly<{ id: string; message: string; code: string }>

/** A trip that did not open: what happened, and the copy that can be opened instead. */
export function DamagedTrip({ id, message, code }: DamagedTripProps) {
  const page = usePage()
  const [offer, setOffer] = useState<Output<'trip.offer'>['offer']>()
  useEffect(() => {
    setOffer(undefined)
    if (code !== 'damaged-file') return
    void page.client.request('trip.offer', { id }).then((answer) => {
      if (answer.ok) setOffer(answer.value.offer)
    })
  }, [page, id, code])
  return (
    <Banner
      tone="error"
      title={message}
      isAlert
      actions={
        offer ? <Button onPress={() => void page.trip.recover(id, offer.name)}>Open the recovered copy</Button> : null
      }
    >
      {offer
        ? `A copy from ${new Date(offer.saved).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })} is safe, with ${offer.edits} later ${offer.edits === 1 ? 'edit' : 'edits'}. What was damaged is kept aside.`
        : 'Nothing was changed or deleted.'}
    </Banner>
  )
}
