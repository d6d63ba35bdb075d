import { useEffect, useRef, useState } from 'react'
import type { Settings } from '../../../shared/settings.ts'
import { type Command, labelOf } from '../../state/command.ts'
import { isMac, keysPressed, keysText, ownerOf } from '../../state/keys.ts'
import { type Page, usePage, useSettings } from '../../state/page.ts'
import { viewLabels } from '../../state/views.ts'
import { Button } from '../../ui/button.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { isKeptByTexts, takenOver } from './own-keys.ts'
import classes from './settings.module.css'

export type ShortcutListProps = Readonly<{
  /** With the keys they have now. */
  commands: readonly Command[]
  wanted: string
  /** No other setting was found. */
  isAlone: boolean
}>

/** Each command with its keys: press new ones in their place. */
export function ShortcutList({ commands, wanted, isAlone }: ShortcutListProps) {
  const page = usePage()
  const own = useSettings((settings) => settings.keys)
  const parts = foldText(wanted).split(/\s+/).filter(Boolean)
  const found = commands.filter((command) => {
    const keys = command.keys?.map((each) => keysText(each, isMac())).join(' ') ?? ''
    const text = foldText(`shortcuts keys ${viewOf(command)} ${labelOf(command, page)} ${keys}`)
    return parts.every((part) => text.includes(part))
  })
  const asUsual = () => {
    page.view.announce('All keys are as usual')
    void page.settings.change({ keys: {} })
  }
  if (found.length === 0) {
    return isAlone ? <p className={classes.quiet}>No setting and no command is called that.</p> : null
  }
  return (
    <section className={classes.group} aria-label="Shortcuts">
      <h3>Shortcuts</h3>
      <ul className={classes.list}>
        {found.map((command) => (
          <Shortcut key={command.id} command={command} commands={commands} own={own} />
        ))}
      </ul>
      <p className={classes.quiet}>Keys of a view count while it is in sight: two views may have the same.</p>
      <Button size="small" onPress={asUsual}>
        All keys as usual
      </Button>
    </section>
  )
}

/** The view a command belongs to in words; empty for what counts in all of them. */
const viewOf = ({ context }: Command): string => (context === 'app' || context === 'trip' ? '' : viewLabels[context])

const ownerWords = (owner: Command, page: Page): string =>
  [viewOf(owner), labelOf(owner, page)].filter(Boolean).join(': ')

type ShortcutProps = Readonly<{ command: Command; commands: readonly Command[]; own: Settings['keys'] }>

/** What was pressed, when it cannot be taken at once. */
type Clash = Readonly<{ keys: string; owner: Command | undefined }>

function Shortcut({ command, commands, own }: ShortcutProps) {
  const page = usePage()
  const [isAsking, setAsking] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const isOwn = Object.hasOwn(own, command.id)
  const [clash, setClash] = useState<Clash>()
  const label = labelOf(command, page)
  const shown = command.keys?.map((keys) => keysText(keys, isMac())).join('  ') || 'No keys'
  const keep = (keys: Settings['keys']) => {
    setAsking(false)
    setClash(undefined)
    void page.settings.change({ keys })
  }
  const stop = () => {
    setAsking(false)
    setClash(undefined)
  }
  const press = (keys: string) => {
    const owner = ownerOf(keys, command, commands)
    if (owner || isKeptByTexts(keys)) return setClash({ keys, owner })
    page.view.announce(`${label}: ${keysText(keys, isMac())}`)
    keep({ ...own, [command.id]: [keys] })
  }
  const ask = () => {
    setTouched(true)
    setAsking(true)
  }
  const usual = () => {
    setTouched(true)
    const { [command.id]: _, ...others } = own
    keep(others)
  }
  return (
    <li className={classes.shortcut}>
      <span className={classes.name}>
        {viewOf(command) ? <span className={classes.quiet}>{viewOf(command)}: </span> : null}
        {label}
      </span>
      {isAsking ? (
        <KeyTaker label={label} onPress={press} onLeave={stop} />
      ) : (
        <>
          <kbd className={classes.keys}>{shown}</kbd>
          {isOwn ? (
            <Button size="small" aria-label={`Usual keys for ${label}`} onPress={usual}>
              Usual keys
            </Button>
          ) : null}
          {/* Made anew with other keys, and then the focus comes back to it. */}
          <Button
            key={String(isOwn)}
            size="small"
            aria-label={`Change the keys of ${label}`}
            autoFocus={wasTouched}
            onPress={ask}
          >
            Change
          </Button>
        </>
      )}
      {clash ? (
        <span className={classes.note} role="alert">
          {keysText(clash.keys, isMac())} {clash.owner ? `is ${ownerWords(clash.owner, page)}.` : 'stays with texts.'}{' '}
          Press other keys{clash.owner ? ', or ' : '.'}
          {clash.owner ? (
            <Button size="small" onPress={() => clash.owner && keep(takenOver(own, clash.keys, command, clash.owner))}>
              Use them here instead
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  )
}

type KeyTakerProps = Readonly<{ label: string; onPress: (keys: string) => void; onLeave: () => void }>

/** Has the focus and waits for keys; Esc leaves all as it was. */
function KeyTaker({ label, onPress, onLeave }: KeyTakerProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const dom = field.current
    dom?.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      const keys = keysPressed(event, isMac())
      if (keys) onPress(keys)
      else if (event.key === 'Escape') onLeave()
      else if (event.key === 'Tab') return
      event.preventDefault()
      event.stopPropagation()
    }
    dom?.addEventListener('keydown', onKeyDown)
    return () => dom?.removeEventListener('keydown', onKeyDown)
  })
  return (
    <>
      <input
        ref={field}
        className={classes.taker}
        readOnly
        aria-label={`New keys for ${label}`}
        value="Press the new keys"
      />
      <Button size="small" onPress={onLeave}>
        Cancel
      </Button>
    </>
  )
}
