import type { Review } from '../../../shared/importing/review.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './import.module.css'
import { placeOf } from './review-rows.ts'

/** Questions drawn at once; with more, the first are the ones worth the time. */
const most = 500

/** What was unclear, and how it was taken. */
export function QuestionsPart({ questions }: Readonly<{ questions: Review['questions'] }>) {
  return (
    // It scrolls, so the keys must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={classes.page} aria-label="Questions" tabIndex={0}>
      <div className={classes.text}>
        {questions.length === 0 ? <EmptyState title="Nothing was unclear" /> : null}
        <ul className={classes.rows}>
          {questions.slice(0, most).map((question, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two equal questions apart
            <li key={index}>
              <span className={classes.question}>
                <StateBadge tone="warn" isQuiet>
                  {question.message}
                </StateBadge>
              </span>
              <span className={classes.quiet}>{placeOf(question)}</span>
            </li>
          ))}
        </ul>
        {questions.length > most ? (
          <p>{`${questions.length - most} more of the same kind are in the report.`}</p>
        ) : null}
      </div>
    </section>
  )
}
