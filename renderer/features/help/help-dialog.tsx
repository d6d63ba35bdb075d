import { useRef, useState } from 'react'
import { useTripState, useView } from '../../state/page.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PlainButton } from '../../ui/plain-button.tsx'
import { type GuidePart, guide, pageFor } from './guide.ts'
import classes from './help-dialog.module.css'
import { pictureAddress } from './pictures.ts'

/** The guide, open at the page for the view in sight. */
export function HelpDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const isOpen = useTripState((state) => state.phase.kind === 'open')
  const view = useView((state) => state.view)
  const [id, setId] = useState(pageFor(isOpen ? view : undefined).id)
  const article = useRef<HTMLElement>(null)
  const page = guide.find((each) => each.id === id) ?? pageFor(undefined)
  const show = (wanted: string) => {
    setId(wanted)
    article.current?.scrollTo({ top: 0 })
  }
  return (
    <Dialog title="Guide" width="wide" onClose={onClose}>
      <div className={classes.guide}>
        <nav aria-label="Pages of the guide" className={classes.pages}>
          <ul>
            {guide.map((each) => (
              <li key={each.id}>
                <PlainButton aria-current={each.id === page.id ? 'page' : undefined} onPress={() => show(each.id)}>
                  {each.title}
                </PlainButton>
              </li>
            ))}
          </ul>
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it */}
        <article ref={article} className={classes.page} aria-labelledby="guide-title" tabIndex={0}>
          <h3 id="guide-title">{page.title}</h3>
          {page.parts.map((part) => (
            <Part key={keyOf(part)} part={part} />
          ))}
          {page.picture ? (
            <figure>
              <img src={pictureAddress(page.picture.name)} alt={page.picture.shows} loading="lazy" />
            </figure>
          ) : null}
        </article>
      </div>
    </Dialog>
  )
}

const keyOf = (part: GuidePart): string => (part.kind === 'steps' ? part.steps.join() : part.text)

function Part({ part }: Readonly<{ part: GuidePart }>) {
  if (part.kind === 'text') return <p>{part.text}</p>
  return (
    <ol>
      {part.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}
