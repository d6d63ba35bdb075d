import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { Settings } from '../../../shared/settings.ts'
import { usePage, useSettings } from '../../state/page.ts'
import { scaleSteps } from '../../state/settings-store.ts'
import { zoneNames } from '../../state/time-zones.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { type Option, Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** `words`: what somebody may look for, besides what stands on it. */
export type SettingRow = Readonly<{ id: string; label: string; words: string; Control: ComponentType }>
export type SettingGroup = Readonly<{ title: string; rows: readonly SettingRow[] }>

/** The settings that hold every word looked for; groups without any are left out. */
export function foundSettings(groups: readonly SettingGroup[], wanted: string): readonly SettingGroup[] {
  const parts = foldText(wanted).split(/\s+/).filter(Boolean)
  return groups.flatMap(({ title, rows }) => {
    const found = rows.filter(({ label, words }) => {
      const text = foldText(`${title} ${label} ${words}`)
      return parts.every((part) => text.includes(part))
    })
    return found.length === 0 ? [] : [{ title, rows: found }]
  })
}

type Row = Omit<SettingRow, 'id'> & Readonly<{ id: keyof Settings }>
/** Settings whose value is one of some words. */
type WordSetting = 'theme' | 'density' | 'clock' | 'paper'
type FlagSetting = 'duplex' | 'spelling'

function choice<N extends WordSetting>(
  id: N,
  label: string,
  words: string,
  options: readonly Option<Settings[N]>[],
): Row {
  const Control = () => {
    const { settings } = usePage()
    const value = useSettings((state) => state[id])
    return (
      <Select label={label} value={value} options={options} onChange={(to) => void settings.change({ [id]: to })} />
    )
  }
  return { id, label, words: `${words} ${options.map((option) => option.label).join(' ')}`, Control }
}

function flag(id: FlagSetting, label: string, words: string): Row {
  const Control = () => {
    const { settings } = usePage()
    const isOn = useSettings((state) => state[id])
    return (
      <Switch isOn={isOn} onChange={(to) => void settings.change({ [id]: to })}>
        {label}
      </Switch>
    )
  }
  return { id, label, words, Control }
}

/** Kept when the field is left, not with every letter. */
function Author() {
  const { settings } = usePage()
  const known = useSettings((state) => state.author)
  const [author, setAuthor] = useState(known)
  const latest = useRef(author)
  latest.current = author
  const keep = () => {
    const name = latest.current.trim()
    if (name !== settings.store.getState().author) void settings.change({ author: name })
  }
  const atEnd = useRef(keep)
  atEnd.current = keep
  useEffect(() => () => atEnd.current(), [])
  return (
    <TextField
      label="Your name"
      value={author}
      onChange={setAuthor}
      onBlur={keep}
      hint="It stands beside what you change."
    />
  )
}

const sizes = scaleSteps.map((step) => ({ id: String(step), label: `${step} %`, step }))

function Size() {
  const { settings } = usePage()
  const scale = useSettings((state) => state.scale)
  return (
    <Select
      label="Size of the interface"
      value={String(scale)}
      options={sizes}
      onChange={(id) => void settings.change({ scale: Number(id) })}
    />
  )
}

const [atHome, noClock] = ['home', 'none']

function SecondZone() {
  const { settings } = usePage()
  const zone = useSettings((state) => state.secondZone)
  const options = [
    { id: atHome, label: 'At home, as this computer' },
    { id: noClock, label: 'No second clock' },
    ...zoneNames().map(({ id, city, region }) => ({ id, label: city, hint: region })),
  ]
  return (
    <ComboBox
      label="Second clock in the agenda"
      value={zone === '' ? atHome : zone}
      options={options}
      placeholder="A city"
      onChange={(id) => void settings.change({ secondZone: id === undefined || id === atHome ? '' : id })}
    />
  )
}

const languages: readonly Option<Settings['spellingLanguages'][number]>[] = [
  { id: 'en', label: 'English' },
  { id: 'es', label: 'Spanish' },
]

function SpellingLanguages() {
  const { settings } = usePage()
  const value = useSettings((state) => state.spellingLanguages)
  return (
    <MultiSelect
      label="Languages that are checked"
      value={value}
      options={languages}
      onChange={(to) =>
        void settings.change({
          spellingLanguages: languages.map(({ id }) => id).filter((id) => to.includes(id)),
        })
      }
      placeholder="Add a language"
    />
  )
}

function KnownWords() {
  const { settings } = usePage()
  const value = useSettings((state) => state.knownWords)
  const add = (typed: string) => {
    const word = typed.trim().toLowerCase()
    if (word !== '') void settings.change({ knownWords: [...new Set([...value, word])].sort() })
  }
  return (
    <MultiSelect
      label="Your words"
      value={value}
      options={value.map((word) => ({ id: word, label: word }))}
      onChange={(to) => void settings.change({ knownWords: [...to] })}
      onAdd={{ label: (typed) => `Add “${typed}”`, add }}
      placeholder="Add a word"
    />
  )
}

/** Every setting there is, but the keys of commands. */
export const settingGroups: readonly SettingGroup[] = [
  { title: 'You', rows: [{ id: 'author', label: 'Your name', words: 'author signature', Control: Author }] },
  {
    title: 'Reading',
    rows: [
      choice('theme', 'Light or dark', 'theme colours', [
        { id: 'system', label: 'As the system' },
        { id: 'light', label: 'Light' },
        { id: 'dark', label: 'Dark' },
      ]),
      { id: 'scale', label: 'Size of the interface', words: 'scale zoom larger smaller text', Control: Size },
      choice('density', 'Rows', 'density space', [
        { id: 'normal', label: 'Normal' },
        { id: 'roomy', label: 'Roomy' },
      ]),
      choice('clock', 'Hours of new trips', 'clock time', [
        { id: '24', label: '14:30' },
        { id: '12', label: '2:30 p.m.' },
      ]),
      {
        id: 'secondZone',
        label: 'Second clock in the agenda',
        words: 'time zone city home hours',
        Control: SecondZone,
      },
    ],
  },
  {
    title: 'New books',
    rows: [
      choice('paper', 'Paper', 'size print', [
        { id: 'letter', label: 'Letter' },
        { id: 'a4', label: 'A4' },
      ]),
      flag('duplex', 'Printed on both sides', 'duplex paper'),
    ],
  },
  {
    title: 'Spelling',
    rows: [
      flag('spelling', 'Mark misspelled words', 'check dictionary'),
      { id: 'languages', label: 'Languages that are checked', words: 'English Spanish', Control: SpellingLanguages },
      { id: 'knownWords', label: 'Your words', words: 'dictionary added known', Control: KnownWords },
    ],
  },
]
