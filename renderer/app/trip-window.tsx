import { X } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { ImportDrop } from '../features/import/import-drop.tsx'
import { ImportWaiting } from '../features/import/import-waiting.tsx'
import { KindTabs } from '../features/records/kind-tabs.tsx'
import { usePage, useSettings, useView } from '../state/page.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { Binder } from './binder.tsx'
import { expectFocusIn, focusPane } from './cycle-panes.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Notices } from './notices.tsx'
import { isPreviewOpen, previewKey } from './pane-commands.ts'
import { useScreen } from './screens.ts'
import { StatusBar } from './status-bar.tsx'
import { TripBanner } from './trip-banner.tsx'
import classes from './trip-window.module.css'
import { useLayout } from './use-layout.ts'
import { ViewBar } from './view-bar.tsx'

/** Drawing pages takes a library of its own, which is read when the first page is wanted. */
const PreviewPane = lazy(() =>
  import('../features/preview/preview-pane.tsx').then(({ PreviewPane }) => ({ default: PreviewPane })),
)

/** Reads its dictionaries when the first word is judged. */
const FieldSpelling = lazy(() =>
  import('../features/spelling/field-spelling.tsx').then(({ FieldSpelling }) => ({ default: FieldSpelling })),
)

/** The open trip: view bar, binder, main pane, details or the pages, status bar. */
export function TripWindow({ run }: Readonly<{ run: (id: string) => void }>) {
  const { settings } = usePage()
  const { layout, isTight, hasRoomForFour } = useLayout()
  const shown = useView((state) => state.view)
  const over = useView((state) => state.over)
  const screen = useScreen(shown)
  const widths = useSettings((state) => state.paneWidths)
  const closed = useSettings((state) => state.panesClosed)
  const setWidth = (key: string) => (width: number) => void settings.change({ paneWidths: { ...widths, [key]: width } })
  const setClosed = (key: string) => void settings.change({ panesClosed: { ...closed, [key]: true } })
  const isBinderOver = layout === 'narrow'
  const isThirdOver = layout !== 'wide'
  const third = `${shown}/third`
  const isPreviewShown = useSettings(isPreviewOpen) && !isThirdOver
  // Details or pages: both only where the words between them keep their room.
  const isThirdHidden = closed[third] === true || (isPreviewShown && !hasRoomForFour)

  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['overBinder'] = String(isBinderOver)
    dataset['overThird'] = String(isThirdOver)
    dataset['roomForFour'] = String(hasRoomForFour)
  }, [isBinderOver, isThirdOver, hasRoomForFour])

  useEffect(() => expectFocusIn('main'), [])

  const Main = screen?.Main
  const Inspector = screen?.Inspector
  return (
    <>
      <ViewBar run={run} hasHiddenDetails={Inspector !== undefined && (isThirdOver || isThirdHidden)} />
      <div className={classes.panes}>
        {isBinderOver ? (
          over === 'binder' && (
            <Over label="Book" id="binder" side="left">
              <Binder />
            </Over>
          )
        ) : closed['all/binder'] || screen?.hidesBinder ? null : (
          <SplitPane
            label="Book"
            id="binder"
            side="left"
            width={widths['all/binder'] ?? (isTight ? 236 : 264)}
            minimum={200}
            maximum={400}
            onWidth={setWidth('all/binder')}
            onCollapse={() => setClosed('all/binder')}
          >
            <Binder />
          </SplitPane>
        )}
        <main className={classes.main} data-pane="main" tabIndex={-1}>
          <TripBanner run={run} />
          <ImportWaiting />
          <div className={classes.screen} key={shown}>
            <ErrorBoundary>{Main ? <Main /> : null}</ErrorBoundary>
          </div>
          <KindTabs view={shown} />
          <Notices />
          <Suspense fallback={null}>
            <FieldSpelling />
          </Suspense>
        </main>
        {!Inspector ? null : isThirdOver ? (
          over === 'third' && (
            <Over label="Details" id="third" side="right">
              <ErrorBoundary key={shown}>
                <Inspector />
              </ErrorBoundary>
            </Over>
          )
        ) : isThirdHidden ? null : (
          <SplitPane
            label="Details"
            id="third"
            side="right"
            width={widths[third] ?? (isTight ? 288 : 328)}
            minimum={256}
            maximum={560}
            onWidth={setWidth(third)}
            onCollapse={() => setClosed(third)}
          >
            <ErrorBoundary key={shown}>
              <Inspector />
            </ErrorBoundary>
          </SplitPane>
        )}
        {isThirdOver ? (
          over === 'preview' && (
            <Over label="Preview" id="preview" side="right">
              <Preview />
            </Over>
          )
        ) : isPreviewShown ? (
          <SplitPane
            label="Preview"
            id="preview"
            side="right"
            width={widths[previewKey] ?? (isTight ? 440 : 504)}
            minimum={360}
            maximum={900}
            onWidth={setWidth(previewKey)}
            onCollapse={() => setClosed(previewKey)}
          >
            <Preview />
          </SplitPane>
        ) : null}
      </div>
      <StatusBar />
      <ImportDrop />
    </>
  )
}

function Preview() {
  return (
    <ErrorBoundary>
      <Suspense>
        <PreviewPane />
      </Suspense>
    </ErrorBoundary>
  )
}

type OverProps = Readonly<{
  label: string
  id: string
  side: 'left' | 'right'
  children: ReactNode
}>

/** A pane over the main one in a narrow window, with the focus in it; Esc puts it away. */
function Over({ label, id, side, children }: OverProps) {
  const { view } = usePage()
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = pane.current
    if (!element) return
    focusPane(element)
    // Lists and fields inside keep Esc to themselves; an open list below a field closes first.
    const leave = (event: KeyboardEvent) => {
      const isOpen = event.target instanceof Element && event.target.closest('[aria-expanded="true"]:not([role="row"])')
      if (event.key !== 'Escape' || isOpen) return
      event.stopPropagation()
      view.set({ over: undefined })
    }
    element.addEventListener('keydown', leave, true)
    return () => element.removeEventListener('keydown', leave, true)
  }, [view])
  return (
    <section ref={pane} className={classes.over} aria-label={label} data-pane={id} data-side={side} tabIndex={-1}>
      {children}
      <span className={classes.close}>
        <IconButton
          icon={X}
          label={`Close ${label}`}
          keys="Esc"
          size="small"
          onPress={() => view.set({ over: undefined })}
        />
      </span>
    </section>
  )
}
