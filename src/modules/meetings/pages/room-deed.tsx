import type { FormEvent, ReactNode } from 'react'
import { Button, type ButtonVariant } from '../../../ui/button.tsx'
import { deedOf } from './room-form.ts'
import { useSend } from './use-room.ts'

interface RoomFormProps {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly children: ReactNode
  readonly className?: string
  readonly label?: string
}

/** A form that the room's script takes over; before it has come, the browser posts it. */
export function RoomForm({ fields, children, className, label }: RoomFormProps) {
  const send = useSend()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!send) return
    event.preventDefault()
    const form = event.currentTarget
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    send(deedOf(new FormData(form, submitter), () => crypto.randomUUID()))
    form.reset()
    form.closest('details')?.removeAttribute('open')
    if (form.contains(document.activeElement) && form.closest('details')) {
      const summary = form.closest('details')?.querySelector('summary')
      summary?.focus()
    }
  }
  return (
    <form method="post" className={className} onSubmit={submit} aria-label={label}>
      {Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
      {children}
    </form>
  )
}

interface DeedProps {
  readonly fields: RoomFormProps['fields']
  readonly children: ReactNode
  /** The key that does it, from anywhere or (`row`) when its row has the focus. */
  readonly shortcut?: string
  readonly inRow?: boolean
  readonly variant?: ButtonVariant
  readonly size?: 'normal' | 'small'
  readonly pressed?: boolean
  readonly label?: string
  readonly disabled?: boolean
}

/** One deed that needs nothing more to be told: a form of one button. */
export function Deed(props: DeedProps) {
  const { fields, children, shortcut, inRow = false, variant = 'secondary', size, pressed, label, disabled } = props
  return (
    <RoomForm fields={fields} className="room-deed">
      <Button
        type="submit"
        variant={variant}
        {...(size && { size })}
        aria-pressed={pressed}
        disabled={disabled}
        aria-keyshortcuts={shortcut?.toUpperCase()}
        data-key={inRow ? undefined : shortcut}
        data-row-key={inRow ? shortcut : undefined}
      >
        {label ? (
          <>
            <span aria-hidden="true">{children}</span>
            <span className="visually-hidden">{label}</span>
          </>
        ) : (
          children
        )}
        {shortcut && (
          <span className="room-key" aria-hidden="true">
            {shortcut.toUpperCase()}
          </span>
        )}
      </Button>
    </RoomForm>
  )
}
