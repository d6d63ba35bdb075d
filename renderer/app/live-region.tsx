import { useView } from '../state/page.ts'

/** The one polite live region: what was saved, moved, undone. */
export function LiveRegion() {
  const announcement = useView((state) => state.announcement)
  return (
    <div role="status" aria-live="polite" data-visually-hidden>
      {announcement}
    </div>
  )
}
