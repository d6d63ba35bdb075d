import { type ClipboardEvent, type ReactNode, useState } from 'react'
import { DropZone, isFileDropItem } from 'react-aria-components'
import classes from './file-drop.module.css'

export type FileDropProps = Readonly<{
  /** What happens with what is dropped here. */
  label: string
  onFiles: (files: readonly File[]) => void
  isDisabled?: boolean
  children: ReactNode | ((isTarget: boolean) => ReactNode)
}>

/** Takes files that are dropped on it or pasted while the focus is inside. */
export function FileDrop({ label, onFiles, isDisabled = false, children }: FileDropProps) {
  const [isTarget, setTarget] = useState(false)
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || isDisabled) return
    event.preventDefault()
    onFiles(files)
  }
  return (
    <div onPaste={paste}>
      <DropZone
        aria-label={label}
        className={classes.drop ?? ''}
        isDisabled={isDisabled}
        onDropEnter={() => setTarget(true)}
        onDropExit={() => setTarget(false)}
        onDrop={async (event) => {
          setTarget(false)
          const files = await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile()))
          if (files.length > 0) onFiles(files)
        }}
      >
        {typeof children === 'function' ? children(isTarget) : children}
      </DropZone>
    </div>
  )
}
