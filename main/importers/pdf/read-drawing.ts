import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box, Rule } from './piece.ts'

/** What is drawn on a page besides its text: straight lines, and where its pictures stand. */
export type Drawing = Readonly<{
  rules: readonly Rule[]
  pictures: readonly Readonly<{
    id: string
    box: Box /** End of the name of its marked content: `_mc5`. */
    mark: string
    inline?: unknown
  }>[]
  /** Vector art that is neither a line nor a box. */
  hasArt: boolean
}>

type Matrix = readonly [number, number, number, number, number, number]

const mostRules = 6000

export async function readDrawing(page: PDFPageProxy, view: readonly number[]): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  const pictures: Drawing['pictures'][number][] = []
  const stack: State[] = []
  let state: State = { matrix: matrixOf(view), fill: '#000000' }
  let hasArt = false
  const marks: string[] = []
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index]
    const list: readonly unknown[] = Array.isArray(args) ? args : []
    switch (operator) {
      case OPS.save:
        stack.push(state)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, matrix: multiplied(state.matrix, matrixOf(list)) }
        break
      case OPS.paintFormXObjectBegin:
        stack.push(state)
        state = { ...state, matrix: multiplied(state.matrix, matrixOf(list[0])) }
        break
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(list[0]) }
        break
      case OPS.constructPath:
        if (list[0] === OPS.endPath || rules.length > mostRules) break
        hasArt = addRules(rules, list, state) || hasArt
        break
      case OPS.beginMarkedContent:
        marks.push('')
        break
      case OPS.beginMarkedContentProps:
        marks.push(typeof list[1] === 'number' ? `_mc${list[1]}` : '')
        break
      case OPS.endMarkedContent:
        marks.pop()
        break
      case OPS.paintImageXObject:
        pictures.push({ id: String(list[0]), box: boxOf([0, 0, 1, 1], state.matrix), mark: markOf(marks) })
        break
      case OPS.paintInlineImageXObject:
        pictures.push({ id: '', box: boxOf([0, 0, 1, 1], state.matrix), mark: markOf(marks), inline: list[0] })
        break
    }
  })
  return { rules: rules.length > mostRules ? [] : rules, pictures, hasArt }
}

const markOf = (marks: readonly string[]) => marks.findLast((mark) => mark !== '') ?? ''

type State = Readonly<{ matrix: Matrix; fill: string }>

const strokes: readonly unknown[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]

/** Adds the straight lines of a path; true when it holds something else. */
function addRules(rules: Rule[], args: readonly unknown[], state: State): boolean {
  const isStroked = strokes.includes(args[0])
  if (!isStroked && /^#f{6}$/i.test(state.fill)) return false
  const paths: unknown = args[1]
  const data: unknown = Array.isArray(paths) ? paths[0] : undefined
  if (!(data instanceof Float32Array || Array.isArray(data))) return false
  const numbers = Array.from(data, Number)
  let index = 0
  let from: Point = [0, 0]
  let start: Point = [0, 0]
  const sides: (readonly [Point, Point])[] = []
  while (index < numbers.length) {
    const kind = numbers[index]
    const to = (offset: number): Point =>
      applied(state.matrix, numbers[index + offset] ?? 0, numbers[index + offset + 1] ?? 0)
    if (kind === 0) {
      start = to(1)
      from = start
      index += 3
    } else if (kind === 1) {
      sides.push([from, to(1)])
      from = to(1)
      index += 3
    } else if (kind === 4) {
      sides.push([from, start])
      from = start
      index += 1
    } else return true
  }
  const straight = sides.flatMap(ruleOf)
  const thin = isStroked ? undefined : thinBox(sides)
  rules.push(...(thin === undefined ? straight : [thin]))
  return false
}

type Point = readonly [number, number]

function ruleOf([[x1, y1], [x2, y2]]: readonly [Point, Point]): readonly Rule[] {
  const width = Math.abs(x2 - x1)
  const height = Math.abs(y2 - y1)
  if (height < 1 && width > 3)
    return [{ isUpright: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
  if (width < 1 && height > 3)
    return [{ isUpright: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
  return []
}

/** A filled box so thin that it is meant as a line. */
function thinBox(sides: readonly (readonly [Point, Point])[]): Rule | undefined {
  const points = sides.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box = { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) }
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (height < 3 && width > height)
    return { isUpright: false, at: (box.top + box.bottom) / 2, from: box.left, to: box.right }
  if (width < 3) return { isUpright: true, at: (box.left + box.right) / 2, from: box.top, to: box.bottom }
  return undefined
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

function boxOf([x1, y1, x2, y2]: readonly [number, number, number, number], matrix: Matrix): Box {
  const [ax, ay] = applied(matrix, x1, y1)
  const [bx, by] = applied(matrix, x2, y2)
  return { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) }
}

const applied = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f]

const multiplied = ([a, b, c, d, e, f]: Matrix, [ga, gb, gc, gd, ge, gf]: Matrix): Matrix => [
  a * ga + c * gb,
  b * ga + d * gb,
  a * gc + c * gd,
  b * gc + d * gd,
  a * ge + c * gf + e,
  b * ge + d * gf + f,
]

function matrixOf(value: unknown): Matrix {
  const numbers: readonly number[] =
    Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array
      ? Array.from(value, Number)
      : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}
