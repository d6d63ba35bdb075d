import { find } from '../../../shared/model/trip.ts'
import { textOf } from '../../state/record-names.ts'
import { useTrip } from '../../state/use-trip.ts'
import { type ChartData, chartBars, chartLines } from './chart-geometry.ts'
import classes from './series-chart.module.css'

/** The chart of a series as its table stands: it follows every key. The book draws its own from the same values. */
export function SeriesChart({ id }: Readonly<{ id: string }>) {
  const trip = useTrip()
  const series = find(trip, 'series', id)
  if (!series?.rows.some(({ values }) => values.some((value) => value !== null))) return null
  const data: ChartData = {
    columns: series.columns.map(({ id, name }) => ({ id, name: textOf(trip, name) })),
    rows: series.rows.map((row) => ({ ...row, label: textOf(trip, row.label) || (row.rest ? 'All other' : '') })),
  }
  const unit = /^[%°€‰]/.test(series.unit) ? ` ${series.unit}` : ''
  return (
    <figure className={classes.chart}>
      <figcaption>{textOf(trip, series.title) || 'Chart'}</figcaption>
      {series.chart === 'line' ? <Lines data={data} unit={unit} /> : null}
      {series.chart === 'multiples' ? <Multiples data={data} unit={unit} /> : null}
      {series.chart === 'bar' ? <Bars data={data} unit={unit} isStacked={false} /> : null}
      {series.chart === 'stacked' ? <Bars data={data} unit={unit} isStacked /> : null}
    </figure>
  )
}

type DrawingProps = Readonly<{ data: ChartData; unit: string }>

const size = { width: 400, height: 150, top: 14, bottom: 24, end: 150 } as const

function Lines({ data, unit }: DrawingProps) {
  const lines = chartLines(data)
  const across = (x: number) => 4 + x * (size.width - 8)
  const down = (y: number) => size.top + y * size.height
  const [first, last] = [data.rows[0], data.rows.at(-1)]
  const foot = size.top + size.height
  return (
    <svg
      viewBox={`0 0 ${size.width + size.end} ${foot + size.bottom}`}
      role="img"
      aria-label={spoken(data)}
      className={classes.drawing}
    >
      <line x1="0" x2={size.width} y1={foot} y2={foot} className={classes.axis} />
      {lines.map(({ id, name, runs, last: end }, at) => (
        <g key={id} data-first={at === 0 || undefined} className={classes.line}>
          {runs.map((run) => (
            <polyline key={run[0]?.x} points={run.map(({ x, y }) => `${across(x)},${down(y)}`).join(' ')} />
          ))}
          {end ? (
            <>
              <circle cx={across(end.x)} cy={down(end.y)} r="3" />
              <text x={across(end.x) + 8} y={down(end.y) + 4}>
                {`${name} ${end.value}${unit}`.trim()}
              </text>
            </>
          ) : null}
        </g>
      ))}
      <text x="0" y={foot + 16}>
        {first?.label}
      </text>
      <text x={size.width} y={foot + 16} textAnchor="end">
        {last === first ? '' : last?.label}
      </text>
    </svg>
  )
}

/** A small line for each column, side by side. */
function Multiples({ data, unit }: DrawingProps) {
  return (
    <div className={classes.multiples}>
      {data.columns.map((shown, column) => (
        <Lines
          key={shown.id}
          data={{ columns: [shown], rows: data.rows.map((row) => ({ ...row, values: [row.values[column] ?? null] })) }}
          unit={unit}
        />
      ))}
    </div>
  )
}

const bar = { height: 14, step: 22, width: 320, end: 80 } as const
/** About what a letter takes; labels have at least and at most so much room. */
const letter = 6.4
const roomFor = (labels: readonly string[]) =>
  Math.min(260, Math.max(80, ...labels.map((label) => label.length * letter + 12)))

function Bars({ data, unit, isStacked }: DrawingProps & Readonly<{ isStacked: boolean }>) {
  const bars = chartBars(data, isStacked)
  const room = roomFor(bars.map(({ label }) => label))
  return (
    <>
      <svg
        viewBox={`0 0 ${room + bar.width + bar.end} ${bars.length * bar.step}`}
        role="img"
        aria-label={spoken(data)}
        className={classes.drawing}
      >
        {bars.map(({ id, label, subject, parts, total }, row) => (
          <g key={id} className={classes.bar} data-subject={subject || undefined}>
            <text x={room - 8} y={row * bar.step + 12} textAnchor="end">
              {label}
            </text>
            {parts.map(({ id: part, from, length }, at) => (
              <rect
                key={part}
                data-part={at % 4}
                x={room + from * bar.width}
                y={row * bar.step}
                width={length * bar.width}
                height={bar.height}
              />
            ))}
            <text x={room + parts.reduce((sum, { length }) => sum + length, 0) * bar.width + 6} y={row * bar.step + 12}>
              {`${Math.round(total * 100) / 100}${unit}`}
            </text>
          </g>
        ))}
      </svg>
      {isStacked ? (
        <p className={classes.parts}>In this order: {data.columns.flatMap(({ name }) => name || []).join(', ')}.</p>
      ) : null}
    </>
  )
}

/** `2023: Imports 478, Exports 322`, for those who hear the page. */
const spoken = ({ columns, rows }: ChartData): string =>
  rows
    .map(({ label, values }) => {
      const said = values.flatMap((value, at) => (value === null ? [] : [`${columns[at]?.name ?? ''} ${value}`.trim()]))
      return `${label}: ${said.join(', ')}`
    })
    .join('. ')
