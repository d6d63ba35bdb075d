import { FilePlus2, Undo2 } from 'lucide-react'
import type { Change, Edit } from '../../../shared/edit/edit.ts'
import type { CollectionName } from '../../../shared/model/collections.ts'
import { sumLine } from '../../state/import-decisions.ts'
import type { Done } from '../../state/import-state.ts'
import { usePage, useTripState } from '../../state/page.ts'
import { collectionLabels } from '../../state/record-names.ts'
import { viewLabels, viewOfCollection } from '../../state/views.ts'
import { Button } from '../../ui/button.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import classes from './import.module.css'
import { importFrom } from './import-from.ts'
import { SaveReport } from './save-report.tsx'
import { StepBar } from './step-bar.tsx'
import { useImports } from './use-import.ts'
import { counted, numberText } from './words.ts'

/** What came in, the way to it, and the one step that takes it all back. */
export function DoneStep({ state }: Readonly<{ state: Done }>) {
  const page = usePage()
  const imports = useImports()
  const { edit, isTakenBack, reviewing } = state
  const latest = useTripState(({ history }) => history.undo.at(-1))
  const isLatest = latest === edit.label
  const kinds = broughtIn(edit)
  const all = kinds.reduce((sum, { fresh, changed }) => sum + fresh + changed, 0)
  const goTo = (collection: CollectionName, id: string) => page.view.goTo({ collection, id })
  return (
    <>
      <ViewHead
        title={isTakenBack ? 'The import is taken back' : `${counted(all, 'record', 'records')} came in`}
        above={<StepBar step="Done" without={reviewing.review.mappings.length > 0 ? [] : ['Columns']} />}
        facts={isTakenBack ? 'The trip is as it was before.' : sumLine(reviewing.review.files)}
      />
      <div className={classes.page}>
        <div className={classes.text}>
          {isTakenBack ? null : (
            <ul className={classes.rows} aria-label="What came in">
              {kinds.map(({ collection, fresh, changed, id }) => (
                <li key={collection}>
                  <strong className={classes.message}>{collectionLabels[collection].many}</strong>
                  <span className={classes.quiet}>
                    {[fresh > 0 ? `${numberText(fresh)} new` : '', changed > 0 ? `${numberText(changed)} changed` : '']
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                  <Button kind="link" onPress={() => goTo(collection, id)}>
                    {`Go to ${viewLabels[viewOfCollection[collection]]}`}
                    <span data-visually-hidden>{`, ${collectionLabels[collection].many}`}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <div className={classes.acts}>
            {isTakenBack ? (
              <Button kind="primary" onPress={() => void imports.backToReview()}>
                Back to the review
              </Button>
            ) : (
              <Button icon={Undo2} isDisabled={!isLatest} onPress={() => void imports.takeBack()}>
                Undo the whole import
              </Button>
            )}
            <Button icon={FilePlus2} onPress={() => void importFrom(page, 'files')}>
              Import more files…
            </Button>
            <SaveReport />
            <Button
              onPress={() => {
                void imports.cancel()
                page.view.show('overview')
              }}
            >
              Close
            </Button>
          </div>
          {isTakenBack || isLatest ? null : (
            <p className={classes.quiet}>
              The trip was changed since. Undo in the Edit menu takes back those changes first, then the import.
            </p>
          )}
        </div>
      </div>
    </>
  )
}

type Brought = Readonly<{ collection: CollectionName; fresh: number; changed: number; id: string }>

/** By kind: how many records an edit adds and changes, and the first of them. */
export function broughtIn({ changes }: Pick<Edit, 'changes'>): readonly Brought[] {
  const kinds = new Map<CollectionName, { fresh: Set<string>; changed: Set<string> }>()
  for (const change of changes) {
    const known = kinds.get(change.collection) ?? { fresh: new Set<string>(), changed: new Set<string>() }
    kinds.set(change.collection, known)
    if (change.kind === 'add') known.fresh.add(change.record.id)
    else if (!known.fresh.has(idOf(change))) known.changed.add(idOf(change))
  }
  return [...kinds].map(([collection, { fresh, changed }]) => ({
    collection,
    fresh: fresh.size,
    changed: changed.size,
    id: [...fresh, ...changed][0] ?? '',
  }))
}

const idOf = (change: Change): string => ('record' in change ? change.record.id : change.id)
