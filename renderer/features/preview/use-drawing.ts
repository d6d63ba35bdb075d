import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PdfPage } from './pdf-reader.ts'
import { wordsLayer } from './words-layer.ts'

type Drawing = Readonly<{ name: string; scale: number; rank: number; failed: (error: unknown) => void }>

/**
 * Draws a page into an element, and leaves there what was drawn before until then. Who types faster than pages are
 * drawn sees each one that was begun, and not only the last.
 */
export function useDrawing(page: PdfPage | undefined, drawing: Drawing): RefObject<HTMLDivElement | null> {
  const { name, scale } = drawing
  const paper = useRef<HTMLDivElement>(null)
  // What the page is to be as it is asked; none of it is a reason to draw it again.
  const latest = useRef(drawing)
  latest.current = drawing
  const round = useRef({ asked: 0, shown: 0 })

  useLayoutEffect(() => {
    if (!page) return
    const off = new AbortController()
    round.current.asked += 1
    const { asked } = round.current
    const draw = async () => {
      const density = Math.min(window.devicePixelRatio, sharpest)
      const picture = await page.draw(scale * density, latest.current.rank, off.signal)
      if (!picture) return
      const element = paper.current
      if (!element || asked < round.current.shown) return picture.close()
      round.current.shown = asked
      show(picture, name, element)
    }
    draw().catch((error: unknown) => {
      if (!off.signal.aborted) latest.current.failed(error)
    })
    return () => off.abort()
  }, [page, scale, name])

  useEffect(() => {
    const element = paper.current
    return () => {
      for (const canvas of element?.querySelectorAll('canvas') ?? []) letGo(canvas)
    }
  }, [])
  return paper
}

/** Device pixels to the CSS pixel: finer than that nobody sees, and a page would take as much memory as ten. */
const sharpest = 2

function show(picture: ImageBitmap, name: string, element: HTMLElement): void {
  const before = element.querySelector('canvas')
  const canvas = spare.pop() ?? document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', name)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
  element.replaceChildren(canvas)
  if (before) letGo(before)
}

/** Canvases without a page. What one holds beside its picture is not given back before memory is tidied, so few are made. */
const spare: HTMLCanvasElement[] = []
const mostSpare = 8

function letGo(canvas: HTMLCanvasElement): void {
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(null)
  canvas.width = 0
  canvas.height = 0
  if (spare.length < mostSpare) spare.push(canvas)
}

/** Lays the words of a page in sight over it, when it has stood for a while: nobody selects words that still change. */
export function useWords(
  page: PdfPage | undefined,
  { isInSight, failed }: Readonly<{ isInSight: boolean; failed: (error: unknown) => void }>,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef(failed)
  latest.current = failed
  useEffect(() => {
    if (!page || !isInSight) return
    const off = new AbortController()
    const lay = async () => {
      const words = await page.words(off.signal)
      if (words && !off.signal.aborted) element.current?.replaceChildren(wordsLayer(words))
    }
    const timer = setTimeout(() => {
      lay().catch((error: unknown) => {
        if (!off.signal.aborted) latest.current(error)
      })
    }, settled)
    return () => {
      clearTimeout(timer)
      off.abort()
    }
  }, [page, isInSight])
  return element
}

/** Milliseconds. */
const settled = 400
