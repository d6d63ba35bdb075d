import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/assert.ts'
import { wire } from '../shared/ipc/wire.ts'
import { connectHost } from './api.ts'
import { App } from './app/app.tsx'
import { openTrip } from './state/open-trip.ts'
import { realOutside } from './state/outside.ts'
import { createPage, PageContext } from './state/page.ts'

const page = createPage(connectHost(), realOutside)
void page.settings.load()
void page.client.request('host.describe', {}).then((answer) => {
  if (!answer.ok) return
  page.host.setState({ about: answer.value })
  if (answer.value.opens && location.hash === '') void openTrip(page).open(answer.value.opens)
})
page.client.subscribe('openFile', ({ file }) => void openTrip(page).fromHostFile(file))
page.client.subscribe('closing', () => {
  if (page.host.getState().about?.kind === 'browser') location.replace(`.${wire.goodbyePath}`)
})
// What was typed a moment ago goes to the host before the page goes; the socket carries it, nothing is asked.
addEventListener('pagehide', page.trip.flush)
addEventListener('blur', page.trip.flush)
// Leaving a field ends what was typed in it, so that the menu names it at once.
addEventListener('focusout', page.trip.flush)

createRoot(present(document.querySelector('#root'), 'the root of the page')).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <PageContext value={page}>
        <App />
      </PageContext>
    </I18nProvider>
  </StrictMode>,
)
