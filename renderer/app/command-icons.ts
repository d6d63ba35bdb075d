import {
  ArrowDown,
  ArrowUp,
  BookOpen,
  CircleCheck,
  CircleHelp,
  Copy,
  Eye,
  FileText,
  FolderOpen,
  Keyboard,
  PanelLeft,
  PanelRight,
  Pencil,
  Plus,
  Redo2,
  Save,
  Search,
  Trash2,
  Undo2,
  UserPen,
  X,
} from 'lucide-react'
import type { Command, MenuName } from '../state/command.ts'
import type { Icon } from '../ui/icon.ts'

const byMenu: Readonly<Record<MenuName, Icon>> = {
  file: FileText,
  edit: Pencil,
  view: Eye,
  insert: Plus,
  book: BookOpen,
  help: CircleHelp,
}

/** By what the last part of their id says they do, whatever they do it to. */
const byAct: readonly (readonly [RegExp, Icon])[] = [
  [/^(undo)$/, Undo2],
  [/^(redo)$/, Redo2],
  [/^(new|add|write)/, Plus],
  [/^open/, FolderOpen],
  [/^(save|keep)/, Save],
  [/^close/, X],
  [/^(duplicate|copy)/, Copy],
  [/^remove/, Trash2],
  [/^(find|goTo|commands|replace)/, Search],
  [/^switch/, FolderOpen],
  [/^verify/, CircleCheck],
  [/(up|earlier|before|larger)$/i, ArrowUp],
  [/(down|later|next|smaller)$/i, ArrowDown],
  [/^binder$/, PanelLeft],
  [/^third$/, PanelRight],
  [/^guide$/, BookOpen],
  [/^shortcuts$/, Keyboard],
  [/^author$/, UserPen],
]

/** The sign of a command in the palette. */
export function commandIcon({ id, menu }: Command): Icon {
  const act = id.slice(id.lastIndexOf('.') + 1)
  return byAct.find(([pattern]) => pattern.test(act))?.[1] ?? byMenu[menu ?? 'edit']
}
