import { BookOpen, ChevronDown, PanelLeft, PanelRight, Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useBook, usePage, useView } from '../state/page.ts'
import { useShownKeys } from '../state/use-shown-keys.ts'
import { type ViewId, viewIds, viewLabels } from '../state/views.ts'
import { Button } from '../ui/button.tsx'
import { iconSize } from '../ui/icon.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { ViewTabs } from '../ui/view-tabs.tsx'
import { useLayout } from './use-layout.ts'
import classes from './view-bar.module.css'

/** Views that stay in the bar of a narrow window; the others go under More. */
const first: readonly ViewId[] = ['agenda', 'briefs', 'points', 'delegates']

export type ViewBarProps = Readonly<{
  run: (id: string) => void
  /** The third pane is out of sight and can be brought back. */
  hasHiddenDetails: boolean
}>

/** The nine views, the way to any record, what preflight found, and the book. */
export function ViewBar({ run, hasHiddenDetails }: ViewBarProps) {
  const { view } = usePage()
  const { layout } = useLayout()
  const shown = useView((state) => state.view)
  const isNarrow = layout === 'narrow'
  const shownKeys = useShownKeys()
  const goToKeys = shownKeys('view.goTo', 'Mod+G')
  const titleOf = (id: (typeof viewIds)[number]) => {
    const keys = shownKeys(`view.${id}`, `Mod+${viewIds.indexOf(id) + 1}`)
    return keys === undefined ? viewLabels[id] : `${viewLabels[id]} (${keys})`
  }
  const tabs = viewIds
    .filter((id) => !isNarrow || first.includes(id))
    .map((id) => ({
      id,
      label: viewLabels[id],
      title: titleOf(id),
    }))
  const others: readonly ViewId[] = viewIds.filter((id) => !first.includes(id))
  return (
    <div className={classes.bar} data-pane="views" role="region" aria-label="Views">
      {isNarrow ? (
        <Button kind="quiet" icon={PanelLeft} onPress={() => run('view.binder')}>
          Book
        </Button>
      ) : null}
      <ViewTabs label="Views" views={tabs} value={shown} onChange={(id) => view.show(id)} />
      {isNarrow ? (
        <Menu
          label="More views"
          trigger={
            <Button kind="quiet" iconAfter={ChevronDown}>
              {others.includes(shown) ? viewLabels[shown] : 'More'}
            </Button>
          }
          groups={[others.map((id) => ({ id, label: viewLabels[id], isChecked: id === shown }))]}
          onAction={(id) => view.show(viewIds.find((each) => each === id) ?? shown)}
        />
      ) : null}
      <span className={classes.space} />
      {layout !== 'wide' ? (
        <IconButton icon={Search} label="Go to" keys={goToKeys} onPress={() => run('view.goTo')} />
      ) : (
        <AriaButton className={classes.goTo ?? ''} onPress={() => run('view.goTo')}>
          <Search size={iconSize.text} aria-hidden />
          <span>Go to</span>
          <kbd aria-hidden>{goToKeys}</kbd>
        </AriaButton>
      )}
      <Preflight onPress={() => view.show('book')} isNarrow={isNarrow} />
      <IconButton
        icon={BookOpen}
        label="Preview"
        keys={shownKeys('view.preview', 'F8')}
        onPress={() => run('view.preview')}
      />
      {hasHiddenDetails ? (
        <IconButton icon={PanelRight} label="Details" keys="F4" onPress={() => run('view.third')} />
      ) : null}
      {isNarrow ? null : (
        <Button kind="primary" onPress={() => run('book.export')}>
          Export the book…
        </Button>
      )}
    </div>
  )
}

function Preflight({ onPress, isNarrow }: Readonly<{ onPress: () => void; isNarrow: boolean }>) {
  const findings = useBook((state) => state.findings)
  const errors = findings?.filter((finding) => finding.level === 'error').length ?? 0
  const warnings = findings?.filter((finding) => finding.level === 'warning').length ?? 0
  return (
    <AriaButton className={classes.preflight ?? ''} onPress={onPress}>
      <span data-visually-hidden={isNarrow || undefined}>Preflight</span>
      {errors > 0 ? (
        <StateBadge tone="error">
          {errors}
          <span data-visually-hidden> {errors === 1 ? 'error' : 'errors'}</span>
        </StateBadge>
      ) : null}
      {warnings > 0 ? (
        <StateBadge tone="warn">
          {warnings}
          <span data-visually-hidden> {warnings === 1 ? 'warning' : 'warnings'}</span>
        </StateBadge>
      ) : null}
      {findings && errors + warnings === 0 ? <StateBadge tone="ok">Clear</StateBadge> : null}
    </AriaButton>
  )
}
