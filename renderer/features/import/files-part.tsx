import type { ReviewFile } from '../../../shared/importing/review.ts'
import type { Reviewing } from '../../state/import-state.ts'
import { StateBadge, type StateTone } from '../../ui/state-badge.tsx'
import classes from './import.module.css'
import { RefusedFiles } from './refused-files.tsx'
import { accountLine, sizeText } from './words.ts'

const looks: Readonly<Record<ReviewFile['state'], Readonly<{ tone: StateTone; label: string }>>> = {
  read: { tone: 'ok', label: 'Read' },
  failed: { tone: 'error', label: 'Not read' },
  same: { tone: 'neutral', label: 'Imported before, unchanged' },
}
const rank = { failed: 0, read: 1, same: 2 } as const

/** Every file with its account; those that could not be read first, with the reason. */
export function FilesPart({ state }: Readonly<{ state: Reviewing }>) {
  const { review, refused } = state
  const files = review.files.toSorted((a, b) => rank[a.state] - rank[b.state])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys must reach it
    <section className={classes.page} aria-label="Files" tabIndex={0}>
      <div className={classes.text}>
        <RefusedFiles refused={refused} />
        <ul className={classes.rows}>
          {files.map((file) => (
            <li key={file.name}>
              <StateBadge tone={looks[file.state].tone} isQuiet={file.state !== 'failed'}>
                {looks[file.state].label}
              </StateBadge>
              <strong className={classes.message}>{file.name}</strong>
              <span className={classes.quiet}>{`${file.format}, ${sizeText(file.size)}`}</span>
              {file.message ? <p>{file.message}</p> : null}
              {file.state === 'read' ? <p className={classes.quiet}>{accountLine(file)}</p> : null}
              {file.notices.map((notice) => (
                <p key={notice}>{notice}</p>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
