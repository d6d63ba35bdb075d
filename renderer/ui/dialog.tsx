import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import classes from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export type DialogProps = Readonly<{
  title: string
  /** One sentence on what will happen. */
  lead?: ReactNode
  width?: 'narrow' | 'normal' | 'wide'
  /** The consequence, at the left of the foot. */
  consequence?: ReactNode
  /** The buttons, primary last. */
  actions?: ReactNode
  onClose: () => void
  /** Esc and a click outside keep it open: work would be lost. */
  isKept?: boolean
  children?: ReactNode
}>

/** Asks for something before the work goes on. Never over another dialog. */
export function Dialog({
  title,
  lead,
  width = 'normal',
  consequence,
  actions,
  onClose,
  isKept,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={classes.scrim ?? ''}
      isOpen
      isDismissable={!isKept}
      isKeyboardDismissDisabled={isKept === true}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={classes.modal ?? ''} data-width={width}>
        <AriaDialog className={classes.dialog ?? ''}>
          <header className={classes.head}>
            <Heading slot="title" className={classes.title ?? ''}>
              {title}
            </Heading>
            {lead ? <p className={classes.lead}>{lead}</p> : null}
            <span className={classes.close}>
              <IconButton icon={X} label="Close" keys="Esc" onPress={onClose} />
            </span>
          </header>
          {children ? <div className={classes.body}>{children}</div> : null}
          {actions ? (
            <footer className={classes.foot}>
              <span className={classes.consequence}>{consequence}</span>
              {actions}
            </footer>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
