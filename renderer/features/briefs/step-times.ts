import type { AgendaItem } from '../../../shared/model/records/agenda-item.ts'
import type { Brief } from '../../../shared/model/records/brief.ts'

/** When the next step begins: after the last one, the first with the meeting; empty when nothing says. */
export function nextStepTime(item: AgendaItem, steps: Brief['choreography']): string {
  const last = steps.at(-1)
  const start = item.when.kind === 'timed' ? item.when.start.slice(11) : ''
  if (!last) return start
  const [hour, minute] = last.time.split(':').map(Number)
  if (last.time === '' || hour === undefined || minute === undefined) return ''
  const next = (hour * 60 + minute + Math.round(last.minutes ?? 0)) % (24 * 60)
  return `${two(Math.floor(next / 60))}:${two(next % 60)}`
}

const two = (value: number) => String(value).padStart(2, '0')
