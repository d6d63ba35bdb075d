import { useState } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import { usePage } from '../../state/page.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { versionActs } from './version-acts.ts'
import { momentWords } from './version-words.ts'
import { showVersion } from './versions-place.ts'

export type RecoveredBannerProps = Readonly<{ recovered: NonNullable<Output<'trip.open'>['recovered']> }>

/** After a crash: what was brought back, and the three ways to go on. Nothing is decided until the person does. */
export function RecoveredBanner({ recovered }: RecoveredBannerProps) {
  const page = usePage()
  const acts = versionActs(page)
  const [isBusy, setBusy] = useState(false)
  const { edits, saved, version } = recovered
  const discard = async () => {
    setBusy(true)
    await acts.discardRecovered(version)
    setBusy(false)
  }
  return (
    <section aria-label="Recovered edits">
      <Banner
        tone="warn"
        title={`Attaché ended without closing this trip; ${edits === 1 ? 'one edit' : `${edits} edits`} made after it was saved ${edits === 1 ? 'was' : 'were'} recovered.`}
        actions={
          <>
            <Button onPress={() => void acts.acceptRecovered()}>Keep {edits === 1 ? 'it' : 'them'}</Button>
            <Button onPress={() => showVersion(page, version)}>Compare…</Button>
            <Button isPending={isBusy} onPress={() => void discard()}>
              Discard
            </Button>
          </>
        }
      >
        {`The trip below has ${edits === 1 ? 'it' : 'them'}. Discard takes it back to how it was saved (${momentWords(saved, page.outside.now())}); undo brings everything back.`}
      </Banner>
    </section>
  )
}
