import type { Topic } from '../../../../shared/model/records/topic.ts'
import type { Unit } from '../../blocks.ts'
import { type Context, target } from '../context.ts'
import { fieldsOf } from '../fields.ts'
import { row } from '../rows.ts'
import { sectionOpening, unit } from '../units.ts'

/** Topics that have no paper: what each is about, in a few lines. */
export function topicList(context: Context, topics: readonly Topic[]): readonly Unit[] {
  if (topics.length === 0) return []
  const { topic: words } = context.words
  return [
    unit(context, {
      id: 'topicList',
      outline: { title: words.others, level: 2 },
      blocks: [
        sectionOpening(context),
        ...topics.flatMap((topic) => {
          const f = fieldsOf(context, 'topics', topic)
          const summary = f.line('summary')
          return [
            { kind: 'destination', name: target('topic', topic.id) } as const,
            ...(summary.length > 0
              ? row(f.line('name'), summary, { origin: f.origin() })
              : row([], f.line('name', { bold: true }), { origin: f.origin() })),
          ]
        }),
      ],
    }),
  ]
}
