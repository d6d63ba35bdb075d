import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { LeftOverUnit, Reviewing } from '../../state/import-state.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Switch } from '../../ui/switch.tsx'
import classes from './import.module.css'
import { placeOf } from './review-rows.ts'
import { useImports } from './use-import.ts'
import { numberText } from './words.ts'

const onePage = 100

/** What stands in the files and went into no record: nothing is dropped in silence. */
export function LeftOverPart({ state }: Readonly<{ state: Reviewing }>) {
  const imports = useImports()
  const { review, keepLeftOver } = state
  const [from, setFrom] = useState(0)
  const [units, setUnits] = useState<readonly LeftOverUnit[]>()
  const count = review.leftOver
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the review is another
  useEffect(() => {
    let isWanted = true
    void imports.leftOver(from, onePage).then((answer) => isWanted && answer && setUnits(answer))
    return () => {
      isWanted = false
    }
  }, [imports, from, review])
  if (count === 0) return <EmptyState title="Nothing is left over: every piece went into a record or is a heading" />
  const last = Math.min(from + onePage, count)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys must reach it
    <section className={classes.page} aria-label="Left over" tabIndex={0}>
      <div className={classes.text}>
        <div className={classes.leftHead}>
          <div>
            <Switch isOn={keepLeftOver} onChange={(isOn) => imports.change({ keepLeftOver: isOn })}>
              Keep as notes with the trip
            </Switch>
            <p className={classes.quiet}>
              {keepLeftOver
                ? 'All of it comes in as notes with the record of its file. It is never printed.'
                : 'It stays in the files. The trip remembers how much it was.'}
            </p>
          </div>
          <Button icon={Download} onPress={() => void imports.saveReport('leftOver')}>
            Save these pieces
          </Button>
        </div>
        <ul className={classes.rows} aria-label="Pieces left over">
          {units?.map((unit, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two equal pieces apart
            <li key={from + index}>
              <span className={classes.message}>{unit.words}</span>
              <span className={classes.quiet}>{placeOf(unit)}</span>
            </li>
          ))}
        </ul>
        {count > onePage ? (
          <nav className={classes.pages} aria-label="Pages of what is left over">
            <Button icon={ChevronLeft} isDisabled={from === 0} onPress={() => setFrom(from - onePage)}>
              Before
            </Button>
            <span>{`${numberText(from + 1)} to ${numberText(last)} of ${numberText(count)}`}</span>
            <Button iconAfter={ChevronRight} isDisabled={last >= count} onPress={() => setFrom(from + onePage)}>
              After
            </Button>
          </nav>
        ) : null}
      </div>
    </section>
  )
}
