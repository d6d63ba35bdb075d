import type { RefusedFile } from '../../state/import-state.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './import.module.css'
import { counted } from './words.ts'

/** Files that could not be taken, each with its sentence. */
export function RefusedFiles({ refused }: Readonly<{ refused: readonly RefusedFile[] }>) {
  if (refused.length === 0) return null
  return (
    <section className={classes.refused}>
      <h2>{counted(refused.length, 'file was', 'files were')} not taken; the others are not touched by it</h2>
      <ul>
        {refused.map(({ name, message }) => (
          <li key={name}>
            <StateBadge tone="error">
              <strong>{name}</strong>
            </StateBadge>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
