import { type ReactNode, useId } from 'react'
import { bookSetupId, find } from '../../../shared/model/trip.ts'
import { useActs, useIsReadOnly, useLanguages, useTrip } from '../../state/use-trip.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { CommentedField } from '../forms/commented-field.tsx'
import { FieldEditor } from '../forms/field-editor.tsx'
import { languageName } from '../forms/labels.ts'
import classes from './book.module.css'
import { EditionsList } from './editions-list.tsx'
import { SectionsList } from './sections-list.tsx'

const place = { collection: 'bookSetups', id: bookSetupId } as const
const tripsFirst = 'first'

/** How the book is made: its sections, its paper, the moment it speaks from, and for whom there is one. */
export function SetupPart() {
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const setup = find(useTrip(), 'bookSetups', bookSetupId)
  if (!setup) {
    // Trips begun here have one; a trip from elsewhere may not.
    return (
      <EmptyState title="The book is made in the usual way.">
        <Button
          isDisabled={isReadOnly}
          onPress={() => acts.add('Add the book setup', 'bookSetups', { id: bookSetupId })}
        >
          Set up the book
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className={classes.setup}>
      <Group title="Sections" lead="In the order they print. What is left out here is left out of every edition.">
        <SectionsList />
      </Group>
      <div className={classes.column}>
        <Group title="Paper and type">
          <div className={classes.pair}>
            <FieldEditor place={place} field="paper" isPlain />
            <FieldEditor place={place} field="theme" isPlain />
            <LanguageField />
          </div>
          <FieldEditor place={place} field="duplex" isPlain />
          <FieldEditor place={place} field="notesPages" isPlain />
          <FieldEditor place={place} field="blackOnly" isPlain />
        </Group>
        <Group
          title="Time"
          lead="What happened after this moment is not in the draft. Without one it speaks from the last edit."
        >
          <FieldEditor place={place} field="asOf" isPlain />
          <FieldEditor place={place} field="verifyWithinDays" isPlain />
        </Group>
        <Group
          title="Editions"
          lead="Each reader gets only what they may know. Choose one to name it and to set the words on each page."
        >
          <EditionsList />
        </Group>
      </div>
    </div>
  )
}

function LanguageField() {
  const acts = useActs()
  const isReadOnly = useIsReadOnly()
  const languages = useLanguages()
  const language = find(useTrip(), 'bookSetups', bookSetupId)?.language ?? ''
  const tags = [...new Set([...languages, ...(language ? [language] : [])])]
  return (
    <CommentedField place={{ ...place, field: 'language' }} label="Language">
      <Select
        label="Language"
        value={language || tripsFirst}
        isReadOnly={isReadOnly}
        options={[
          { id: tripsFirst, label: `As the trip, ${languageName(languages[0] ?? 'en')}` },
          ...tags.map((id) => ({ id, label: languageName(id) })),
        ]}
        onChange={(next) =>
          acts.set('Change the language of the book', place, { language: next === tripsFirst ? '' : next })
        }
      />
    </CommentedField>
  )
}

function Group({ title, lead, children }: Readonly<{ title: string; lead?: string; children: ReactNode }>) {
  const id = useId()
  return (
    <section className={classes.group} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </header>
      {children}
    </section>
  )
}
