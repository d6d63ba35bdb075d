// @vitest-environment happy-dom
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appCommands } from '../../../../renderer/app/commands.ts'
import { everyCommand } from '../../../../renderer/app/every-command.ts'
import { paneCommands } from '../../../../renderer/app/pane-commands.ts'
import type { Command } from '../../../../renderer/state/command.ts'
import { sharedKeys } from '../../../../renderer/state/keys.ts'
import type { Screen } from '../../../../renderer/state/screen.ts'

const features = join(import.meta.dirname, '../../../../renderer/features')

/** The commands of every screen there is. */
async function screenCommands(): Promise<readonly Command[]> {
  const files = readdirSync(features, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('-screen.tsx'))
  const screens = await Promise.all(
    files.map(async (file) => ((await import(join(features, file))) as { readonly screen: Screen }).screen),
  )
  return screens.flatMap((screen) => screen.commands ?? [])
}

describe('the commands', () => {
  it('share no key in one place', async () => {
    expect(sharedKeys([...appCommands, ...paneCommands, ...(await screenCommands())])).toEqual([])
  })

  it('have an id of their own each', async () => {
    const ids = [...appCommands, ...paneCommands, ...(await screenCommands())].map((command) => command.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('are all in the settings, whatever is in sight', async () => {
    const listed = new Set(everyCommand.map(({ id }) => id))
    const all = [...appCommands, ...paneCommands, ...(await screenCommands())].map(({ id }) => id)
    expect(all.filter((id) => !listed.has(id))).toEqual([])
    expect(everyCommand.length).toBe(listed.size)
  })
})
