import { type ReactNode, useId, useRef } from 'react'
import { m } from '../generated/paraglide/messages.js'
import { Button, type ButtonVariant } from './button.tsx'
import { Icon } from './icons.tsx'

interface DisclosureProps {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
}

export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="right" size={18} />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}

interface DialogProps {
  readonly title: string
  /** The words on the button that opens it. */
  readonly trigger: ReactNode
  readonly triggerVariant?: ButtonVariant
  readonly children: ReactNode
}

/** The browser's own dialog: focus stays inside, Escape closes, and focus returns to the button. */
export function Dialog({ title, trigger, triggerVariant = 'secondary', children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <Button type="button" variant={triggerVariant} aria-haspopup="dialog" onClick={() => box.current?.showModal()}>
        {trigger}
      </Button>
      <dialog className="dialog" ref={box} aria-labelledby={id}>
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            className="button"
            data-variant="quiet"
            data-icon-only
            aria-label={m.ui_close()}
            onClick={() => box.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </dialog>
    </>
  )
}
