import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import classes from './empty-state.module.css'
import { type Icon, iconSize } from './icon.ts'

export type EmptyStateProps = Readonly<{
  /** What is missing, a few words: Nothing on this day yet. */
  title: string
  /** How it begins. */
  children?: ReactNode
  /** Two to four ways to begin. */
  ways?: readonly Readonly<{ label: string; icon: Icon; keys?: string | undefined; onPress: () => void }>[]
}>

/** Stands where the content will be. */
export function EmptyState({ title, children, ways = [] }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children ? <p className={classes.text}>{children}</p> : null}
      {ways.length > 0 ? (
        <div className={classes.ways}>
          {ways.map((way) => (
            <AriaButton key={way.label} className={classes.way ?? ''} onPress={way.onPress}>
              <way.icon size={iconSize.beside} aria-hidden />
              <span className={classes.words}>{way.label}</span>
              {way.keys ? <kbd aria-hidden>{way.keys}</kbd> : null}
            </AriaButton>
          ))}
        </div>
      ) : null}
    </div>
  )
}
