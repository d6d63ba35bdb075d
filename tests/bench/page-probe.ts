/**
 * Runs in the page before its own code. Takes the time from each key to the paint that shows what it did, the time from
 * a press to the screen it opens, and the round trip of each edit. `bench.apply` sends edits of its own over the page's
 * socket, past what the page draws.
 */
export const pageProbe = `(() => {
  const bench = { paints: [], trips: [], opened: undefined }
  globalThis.bench = bench
  const afterPaint = (call) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => call(performance.now())
    channel.port2.postMessage(0)
  })
  let pressed
  const measure = () => {
    const from = pressed
    pressed = undefined
    if (from !== undefined) afterPaint((at) => bench.paints.push(at - from))
  }
  addEventListener('keydown', (event) => {
    if (['Alt', 'Control', 'Shift'].includes(event.key)) return
    pressed = event.timeStamp
    if (event.key.length > 1 || event.altKey || event.ctrlKey) measure()
  }, true)
  addEventListener('input', measure, true)
  addEventListener('click', (event) => {
    const look = () => {
      const isOpen = document.querySelector('nav[aria-label="Views"]') && document.querySelector('main h1')
      if (isOpen) afterPaint((at) => { bench.opened ??= at - event.timeStamp })
      else requestAnimationFrame(look)
    }
    look()
  }, true)

  bench.whenOpened = async () => {
    while (bench.opened === undefined) await rest(20)
    return bench.opened
  }

  const sent = new Map()
  let last = 1e9
  let open
  globalThis.WebSocket = class extends WebSocket {
    constructor(...args) {
      super(...args)
      open = this
      this.addEventListener('message', ({ data, timeStamp }) => {
        if (data.includes('"state":"done"')) bench.isExported = true
        const id = /^\\{"kind":"answer","id":(\\d+)/.exec(data)?.[1]
        const known = sent.get(Number(id))
        sent.delete(Number(id))
        known?.(performance.now(), data)
      })
    }
    send(text) {
      if (text.includes('"name":"trip.apply"')) {
        const from = performance.now()
        const { id } = JSON.parse(text)
        if (!sent.has(id)) sent.set(id, (at) => bench.trips.push(at - from))
      }
      super.send(text)
    }
  }
  const ask = (name, input) => new Promise((resolve, reject) => {
    const id = ++last
    const from = performance.now()
    sent.set(id, (at, data) => data.includes('"ok":true') ? resolve(at - from) : reject(new Error(data.slice(0, 300))))
    open.send(JSON.stringify({ id, name, input }))
  })
  let languages = ''
  const edit = (trip) => {
    const after = 'Round ' + crypto.randomUUID()
    const change = { kind: 'set', collection: 'delegates', id: 'delegate-7', field: 'languages', before: languages, after }
    languages = after
    const about = { id: crypto.randomUUID(), at: new Date().toISOString(), by: 'Bench', label: 'Write languages' }
    return ask('trip.apply', { id: trip, edit: { ...about, changes: [change] } })
  }
  const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  bench.apply = async (trip, count, pause) => {
    const taken = []
    for (let n = 0; n < count; n += 1) {
      taken.push(await edit(trip))
      await rest(pause)
    }
    return taken
  }
  bench.applyDuringExport = async (trip, pause) => {
    bench.isExported = false
    await ask('book.export', { trip, edition: 'staff' })
    const taken = []
    while (!bench.isExported) {
      taken.push(await edit(trip))
      await rest(pause)
    }
    return taken
  }
})()`
