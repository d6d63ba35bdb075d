import { peopleOf } from '../../../shared/agenda/people.ts'
import { useBrief } from './brief-context.ts'
import classes from './briefs.module.css'
import { headCount } from './room.ts'
import { RoomSide } from './room-side.tsx'
import { Section } from './section.tsx'

/** Who is in the room: ours and theirs, side by side. */
export function RoomSection() {
  const { trip, item } = useBrief()
  const { theirs } = peopleOf(trip, item)
  const address = theirs.filter(({ person }) => person.addressInSpeech !== '' || person.pronunciation !== '')
  return (
    <Section number={3} title="In the room" fields="attendances" budget={headCount(trip, item)}>
      <div className={classes.room}>
        <RoomSide side="ours" />
        <div>
          <RoomSide side="theirs" />
          {address.map(({ person }) => (
            <p key={person.id} className={classes.say}>
              <strong>Say</strong> {person.addressInSpeech ? `“${person.addressInSpeech}”` : person.fullName}
              {person.pronunciation ? `, ${person.pronunciation}` : ''}
            </p>
          ))}
        </div>
      </div>
    </Section>
  )
}
