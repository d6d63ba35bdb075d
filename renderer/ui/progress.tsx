import { ProgressBar } from 'react-aria-components'
import classes from './progress.module.css'

export type ProgressProps = Readonly<{
  /** What is being done: Writing delegate book 9 of 15. */
  label: string
  /** 0 to 1; undefined when nobody knows. */
  part: number | undefined
  /** At the right: time left, files done. */
  aside?: string
}>

/** How far a long piece of work is, in words and as a bar. */
export function Progress({ label, part, aside }: ProgressProps) {
  return (
    <ProgressBar
      className={classes.progress ?? ''}
      value={(part ?? 0) * 100}
      isIndeterminate={part === undefined}
      aria-label={label}
    >
      <span className={classes.words}>
        <strong>{label}</strong>
        {aside ? <span className={classes.aside}>{aside}</span> : null}
      </span>
      <span className={classes.track}>
        <span className={classes.bar} style={{ width: `${(part ?? 0) * 100}%` }} />
      </span>
    </ProgressBar>
  )
}
