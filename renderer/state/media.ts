import { useEffect, useState } from 'react'
import type { Failure, Output } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { type Page, usePage, useTripState } from './page.ts'
import { bytesOf } from './pick-files.ts'

const kinds = { jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const

/** Addresses of pictures by trip and hash; the bytes of a hash never change, so each is fetched once. */
const addresses = new Map<string, Promise<string | undefined>>()

/** The address of a picture of the open trip; undefined until it is here, and when it cannot be had. */
export function useMediaUrl(sha256: string | undefined): string | undefined {
  const page = usePage()
  const trip = useTripState((state) => state.id)
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    setAddress(undefined)
    if (!sha256 || trip === '') return
    let isWanted = true
    const key = `${trip} ${sha256}`
    const found = addresses.get(key) ?? readMedia(page, trip, sha256)
    addresses.set(key, found)
    void found.then((url) => {
      if (url === undefined) addresses.delete(key)
      if (isWanted) setAddress(url)
    })
    return () => {
      isWanted = false
    }
  }, [page, trip, sha256])
  return address
}

async function readMedia({ client }: Page, trip: string, sha256: string): Promise<string | undefined> {
  const answer = await client.request('media.read', { trip, sha256 })
  if (!answer.ok) return undefined
  const response = await fetch(client.fileUrl(answer.value.file))
  if (!response.ok) return undefined
  return URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: kinds[answer.value.kind] }))
}

/** Makes a file ready to print and keeps it beside the trip; the fields of a media item record. */
export async function addMedia(page: Page, file: File): Promise<Result<Output<'media.add'>, Failure>> {
  const put = await page.client.putFile(await bytesOf(file), file.name)
  if (!put.ok) return put
  return page.client.request('media.add', { trip: page.trip.store.getState().id, file: put.value })
}
