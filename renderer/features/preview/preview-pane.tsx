import { BookOpen, ZoomIn, ZoomOut } from 'lucide-react'
import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { PageLine } from '../../../shared/ipc/book.ts'
import { isCollectionName } from '../../../shared/model/collections.ts'
import { usePage, useTripState, useView } from '../../state/page.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { PageList } from './page-list.tsx'
import classes from './preview.module.css'
import { createPreviewStore, type PreviewStore } from './preview-store.ts'
import { readerId, readerOptions, readReader } from './readers-choice.ts'
import { isZoom, nextZoom, type Zoom, zooms } from './sheet-rows.ts'

const zoomMode = 'preview/zoom'
const spreadMode = 'preview/spread'

/** The pages as they would be printed now, beside what is written. */
export const PreviewPane = memo(function PagesBeside() {
  const page = usePage()
  const [preview, setPreview] = useState<PreviewStore>()
  useEffect(() => {
    const fresh = createPreviewStore(page)
    setPreview(fresh)
    return () => fresh.close()
  }, [page])
  return preview ? <Pages preview={preview} /> : null
})

/** Each part is drawn for what it shows alone: pages change with every word, and the tools do not. */
function Pages({ preview }: Readonly<{ preview: PreviewStore }>) {
  const { view } = usePage()
  const zoom = useZoom()
  const isSpread = useView(({ modes }) => modes[spreadMode] === 'on')
  const onPick = useCallback(
    ({ collection, id, field }: PageLine) => {
      if (isCollectionName(collection)) view.goTo({ collection, id }, field)
    },
    [view],
  )
  return (
    <div className={classes.pane}>
      <Tools />
      <Trouble preview={preview} />
      <PageList preview={preview} zoom={zoom} isSpread={isSpread} onPick={onPick} />
      <Foot preview={preview} />
    </div>
  )
}

function useZoom(): Zoom {
  const text = useView(({ modes }) => modes[zoomMode])
  return isZoom(text) ? text : 'fit'
}

const Tools = memo(function PageTools() {
  const { view } = usePage()
  const zoom = useZoom()
  const isSpread = useView(({ modes }) => modes[spreadMode] === 'on')
  const change = (way: 1 | -1) => view.setMode(zoomMode, nextZoom(zoom, 1, way))
  return (
    <header className={classes.head} data-labels="hidden">
      <Toolbar label="Preview">
        <Reader />
        <IconButton icon={ZoomOut} label="Smaller pages" onPress={() => change(-1)} />
        <Select
          label="Size of the pages"
          value={zoom}
          options={zooms.map((id) => ({ id, label: id === 'fit' ? 'Page width' : `${id} %` }))}
          onChange={(next) => view.setMode(zoomMode, next)}
          isQuiet
        />
        <IconButton icon={ZoomIn} label="Larger pages" onPress={() => change(1)} />
        <IconButton
          icon={BookOpen}
          label={isSpread ? 'One page at a time' : 'Two pages side by side'}
          onPress={() => view.setMode(spreadMode, isSpread ? 'off' : 'on')}
        />
      </Toolbar>
    </header>
  )
})

/** Why these are not the pages of now, or what the layout could not do. */
function Trouble({ preview }: Readonly<{ preview: PreviewStore }>) {
  const failure = useStore(preview.store, (state) => state.failure)
  const findings = useStore(preview.store, (state) => state.findings)
  const first = findings.find(({ level }) => level === 'error') ?? findings[0]
  if (failure) {
    const again = <Button onPress={() => preview.retry()}>Try again</Button>
    return (
      <Banner tone="error" title="These are not the pages of now." actions={again}>
        {failure}
      </Banner>
    )
  }
  if (!first) return null
  return (
    <Banner tone={first.level === 'error' ? 'error' : 'warn'} title={first.message}>
      {findings.length > 1 ? `${findings.length - 1} more` : null}
    </Banner>
  )
}

function Foot({ preview }: Readonly<{ preview: PreviewStore }>) {
  const size = useStore(preview.store, (state) => state.size)
  const labels = useStore(preview.store, (state) => state.labels)
  const sight = useStore(preview.store, (state) => state.sight)
  const isBusy = useStore(preview.store, (state) => state.isBusy)
  return (
    <footer className={classes.foot}>
      <span>{size ? sightText(labels, sight) : 'Laying out the book'}</span>
      <span>{isBusy && size ? 'Updating' : ''}</span>
    </footer>
  )
}

/** Whose book: an edition, or as one delegate gets it. */
function Reader() {
  const { view } = usePage()
  const edition = useView((state) => state.edition)
  const recipient = useView((state) => state.recipient)
  const delegates = useTripState(({ trip }) => trip.delegates)
  const { trip } = usePage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names come from the delegates alone
  const options = useMemo(() => readerOptions(trip.store.getState().trip), [delegates])
  return (
    <Select
      label="Whose book"
      value={readerId(edition, recipient)}
      options={options}
      onChange={(id) => view.set(readReader(id))}
      isQuiet
    />
  )
}

/** `Page 3-5`, `Pages 3-5 to 3-7`, of how many. */
function sightText(labels: readonly string[], { from, to }: Readonly<{ from: number; to: number }>): string {
  const [first, last] = [labels[from], labels[Math.min(to, labels.length) - 1]].map((label) => label || 'cover')
  const pages = first === last ? `Page ${first}` : `Pages ${first} to ${last}`
  return `${pages} of ${labels.length}`
}
