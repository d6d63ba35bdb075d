export type Clock = '12' | '24'

/** `11:30` or `11:30 a.m.`, from `11:30` or `2024-01-23T11:30`; what is no time comes back as it is. */
export function clockTime(time: string, clock: Clock): string {
  const at = read(time)
  if (!at) return time
  return clock === '24' ? `${two(at.hour)}:${two(at.minute)}` : `${twelve(at)} ${half(at)}`
}

/** `11:30–12:45`, `9:00–10:15 a.m.`, `11:30 a.m.–12:45 p.m.` */
export function timeRange(start: string, end: string, clock: Clock): string {
  const [a, b] = [read(start), read(end)]
  if (a && b && clock === '12' && half(a) === half(b)) return `${twelve(a)}–${twelve(b)} ${half(b)}`
  return start === end ? clockTime(start, clock) : `${clockTime(start, clock)}–${clockTime(end, clock)}`
}

type Time = Readonly<{ hour: number; minute: number }>

function read(time: string): Time | undefined {
  const parts = /(?:^|T)(\d{1,2}):(\d{2})/.exec(time)
  return parts ? { hour: Number(parts[1]), minute: Number(parts[2]) } : undefined
}

const two = (value: number) => String(value).padStart(2, '0')
const half = (time: Time) => (time.hour < 12 ? 'a.m.' : 'p.m.')
const twelve = (time: Time) => `${time.hour % 12 || 12}:${two(time.minute)}`
