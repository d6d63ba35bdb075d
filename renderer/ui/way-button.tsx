import { Button } from 'react-aria-components'
import { type Icon, iconSize } from './icon.ts'
import classes from './way-button.module.css'

export type WayButtonProps = Readonly<{ icon: Icon; label: string; keys?: string | undefined; onPress: () => void }>

/** One of several ways to begin, below each other. */
export function WayButton({ icon: Sign, label, keys, onPress }: WayButtonProps) {
  return (
    <Button className={classes.way ?? ''} onPress={onPress}>
      <Sign size={iconSize.beside} aria-hidden />
      <span className={classes.words}>{label}</span>
      {keys ? <kbd aria-hidden>{keys}</kbd> : null}
    </Button>
  )
}
