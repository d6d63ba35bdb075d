import { findClock, leadingClock } from '../text/clock.ts'
import { foldWords } from '../text/fold.ts'
import { addStructure, type Collector } from './collector.ts'
import { dayInSentence, readDayHead } from './day-head.ts'
import type { Line } from './flow.ts'
import type { Walk } from './walk.ts'
import { paragraph, point, timedLine, titleOfPending } from './walk-points.ts'
import { leaveScope, openDay, openScope, openSection } from './walk-sections.ts'

/** Takes one line of running text, with all that was learnt from those before it. */
export function walkLine(collector: Collector, walk: Walk, line: Line): void {
  if (isRepeated(collector, walk, line)) return
  if (collector.items.length === 0 && line.depth < 0) walk.opening.add(foldWords(line.text))
  leaveScope(collector, walk, line)
  const head = readDayHead(collector, line)
  if (head && !(walk.isForeign && line.style === 'plain')) {
    openDay(collector, walk, line, head)
    return
  }
  if (openScope(collector, walk, line)) return
  if (openSection(collector, walk, line)) return
  heldAt(collector, walk, line)
  if (walk.isForeign) return
  const clock = leadingClock(line.text)
  if (clock) timedLine(collector, walk, line, clock)
  else if (collector.state.pending) titleOfPending(collector, walk, line)
  else if (line.depth >= 0 || line.marker !== '') point(collector, walk, line)
  else paragraph(collector, walk, line)
}

/** `Public session held on 20 June at 16:00`: when the meeting began, in a sentence before its first point. */
function heldAt(collector: Collector, walk: Walk, line: Line): void {
  if (collector.items.length > 0 || walk.meeting || walk.onlyDay === undefined || line.depth >= 0) return
  const clock = leadingClock(line.text) ? undefined : findClock(line.text)
  if (clock && dayInSentence({ ...collector, questions: [] }, line) === walk.onlyDay)
    walk.meeting = { clock, words: line }
}

function isRepeated(collector: Collector, walk: Walk, line: Line): boolean {
  if (/^(?:page|pagina|p\.?) ?\d+(?: ?(?:of|de|\/|sur) ?\d+)?$/.test(foldWords(line.text))) {
    addStructure(collector, line, 'the number of a page')
    return true
  }
  if (collector.items.length === 0 || line.depth >= 0 || line.marker !== '' || line.style === 'heading') return false
  if (!walk.opening.has(foldWords(line.text)) || foldWords(line.text) === '') return false
  addStructure(collector, line, 'a line that each page repeats')
  return true
}
