import { useEffect } from 'react'
import { Progress } from '../../ui/progress.tsx'
import { ViewHead } from '../../ui/view-head.tsx'
import classes from './import.module.css'
import { StepBar } from './step-bar.tsx'
import { useImports } from './use-import.ts'

/** The moment in which an import of an earlier page is fetched. */
export function WaitingStep() {
  const imports = useImports()
  useEffect(() => {
    void imports.goOn()
  }, [imports])
  return (
    <>
      <ViewHead title="Going on with the import" above={<StepBar step="Reading" />} />
      <div className={classes.page}>
        <div className={classes.text}>
          <Progress label="Fetching what was found and what you decided" part={undefined} />
        </div>
      </div>
    </>
  )
}
