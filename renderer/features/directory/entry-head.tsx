import { useEffect, useState } from 'react'
import { dayMonthYear } from '../../../shared/format/dates.ts'
import type { DirectoryEntry, Occurrence } from '../../../shared/ipc/directory.ts'
import { type Page, usePage } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { Button } from '../../ui/button.tsx'
import { PhotoFrame } from '../../ui/photo-frame.tsx'
import { Select } from '../../ui/select.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { tripName } from './bring-record.ts'
import classes from './directory.module.css'
import type { OtherRecord } from './use-other-record.ts'
import { pictureOf } from './what-changed.ts'

export type EntryHeadProps = Readonly<{
  entry: DirectoryEntry
  from: Occurrence
  other: OtherRecord | undefined
  onTrip: (trip: string) => void
  /** To the record that stands here. */
  onGo: () => void
}>

/** Who or what it is, whether it is here, and as which trip had it. */
export function EntryHead({ entry, from, other, onTrip, onGo }: EntryHeadProps) {
  const { kind, name, line, agency, trips, here } = entry
  const url = usePictureUrl(from.trip, other && pictureOf(other))
  const nameOfTrip = (each: Occurrence) => tripName({ from: each })
  return (
    <header className={classes.head}>
      {kind === 'officials' || url ? <PhotoFrame source={url} name={name} /> : null}
      <div className={classes.headWords}>
        <h3>{name}</h3>
        <p>{[collectionLabels[kind].one, line, agency].filter(Boolean).join('  ·  ')}</p>
        {here ? (
          <p className={classes.here}>
            <StateBadge tone="ok">In this trip already</StateBadge>
            <Button kind="link" size="small" onPress={onGo}>
              Go to it
            </Button>
          </p>
        ) : null}
        {trips.length > 1 ? (
          <Select
            label="As it was in"
            value={from.trip}
            onChange={onTrip}
            options={trips.map((each) => ({ id: each.trip, label: nameOfTrip(each), hint: verifiedText(entry, each) }))}
          />
        ) : (
          <p className={classes.quiet}>{`From ${nameOfTrip(from)}`}</p>
        )}
        <p className={classes.quiet}>{verifiedText(entry, from)}</p>
      </div>
    </header>
  )
}

/** Kinds somebody verifies; of the others the trip alone says how old they are. */
const verifiedKinds: readonly string[] = ['agencies', 'officials']

export function verifiedText({ kind }: DirectoryEntry, { verifiedOn }: Occurrence): string {
  if (verifiedOn) return `${kind === 'topicPapers' ? 'Cleared' : 'Verified'} ${dayMonthYear(verifiedOn, 'en')}`
  return verifiedKinds.includes(kind) ? 'Never verified' : ''
}

const types = { jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const

/** The address of a picture of another trip, while it is shown. */
function usePictureUrl(from: string, sha256: string | undefined): string | undefined {
  const page = usePage()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!sha256) return
    let address: string | undefined
    let isWanted = true
    const read = async () => {
      const blob = await pictureBytes(page, from, sha256)
      if (!blob || !isWanted) return
      address = URL.createObjectURL(blob)
      setUrl(address)
    }
    void read()
    return () => {
      isWanted = false
      setUrl(undefined)
      if (address) URL.revokeObjectURL(address)
    }
  }, [page, from, sha256])
  return url
}

async function pictureBytes({ client }: Page, from: string, sha256: string): Promise<Blob | undefined> {
  const answer = await client.request('directory.picture', { from, sha256 })
  if (!answer.ok) return undefined
  const response = await fetch(client.fileUrl(answer.value.file))
  return response.ok ? new Blob([await response.arrayBuffer()], { type: types[answer.value.kind] }) : undefined
}
