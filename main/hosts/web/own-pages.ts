import { wire } from '../../../shared/ipc/wire.ts'
import type { PageFile, PageFiles } from '../page-files.ts'

/** Asking to be let in takes this header, which no form can send. */
export const entryHeader = 'x-attache-entry'
export const launchPath = '/launch'
export const reopenPath = '/reopen'

const html = (title: string, text: string, script: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/own.css">
<script src="${script}" defer></script>
</head>
<body>
<main><h1>Attaché</h1><p id="text" role="status">${text}</p><p><button id="again" type="button" hidden>Open again</button></p></main>
</body>
</html>
`

/** The code stands behind the #: the browser never sends that part, and it is gone from the address before anything else. */
const launchText = `
const code = location.hash.slice(1)
history.replaceState(null, '', '${launchPath}')
const answer = await fetch('${launchPath}', {
  method: 'POST',
  headers: { 'content-type': 'application/json', '${entryHeader}': '1' },
  body: JSON.stringify({ code }),
}).catch(() => undefined)
if (answer?.ok) location.replace('/')
else document.getElementById('text').textContent =
  'This address worked once, or is older than a minute. Start Attaché again for a new one.'
`

const goodbyeText = `
const text = document.getElementById('text')
const again = document.getElementById('again')
again.hidden = false
again.addEventListener('click', async () => {
  const answer = await fetch('${reopenPath}', {
    method: 'POST',
    headers: { 'content-type': 'application/json', '${entryHeader}': '1' },
    body: '{}',
  }).catch(() => undefined)
  text.textContent = answer?.ok ? 'Attaché opens in a new page. You can close this one.'
    : answer ? 'Wait a few seconds, then try again.'
    : 'Attaché has ended. Everything is saved; start it again.'
})
`

const css = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 20vh auto 0; max-width: 30rem; padding: 0 1rem; color-scheme: light dark; }
h1 { font-size: 1.35rem; }
button { font: inherit; min-height: 2rem; padding: 0 .75rem; }
`

const file = (type: string, text: string): PageFile => ({ bytes: new TextEncoder().encode(text), type })
const javascript = 'text/javascript; charset=utf-8'

export const launchPage = file('text/html; charset=utf-8', html('Attaché', 'Opening …', '/launch.js'))

export const goodbyePage = file(
  'text/html; charset=utf-8',
  html('Attaché is closed', 'Attaché is closed here. Everything is saved.', `${wire.goodbyePath}.js`),
)

export const goodbyeScript = file(javascript, goodbyeText)

/** What a browser gets before it is let in and after it left; none of it knows anything. */
export const openFiles: PageFiles = new Map([
  ['/launch.js', file(javascript, asModule(launchText))],
  [`${wire.goodbyePath}.js`, goodbyeScript],
  ['/own.css', file('text/css; charset=utf-8', css)],
])

/** A classic script may not wait at its top. */
function asModule(script: string): string {
  return `void (async () => {${script}})()\n`
}
