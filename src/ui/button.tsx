import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon, type IconName } from './icons.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  readonly variant?: ButtonVariant
  readonly size?: 'normal' | 'small'
  readonly icon?: IconName
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & {
    /** The deed is under way: says so, and a second press does nothing. */
    readonly pending?: boolean
  }

export function Button({ variant = 'primary', size, icon, pending, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      className="button"
      data-variant={variant}
      data-size={size}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {pending ? <Icon name="busy" className="spinner" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

interface LinkButtonProps extends Look {
  readonly href: string
  readonly children: ReactNode
  /** A file or another application: the browser fetches it, not the router. */
  readonly document?: boolean
  readonly download?: boolean | string
}

export function LinkButton({ variant = 'secondary', size, icon, href, document, download, children }: LinkButtonProps) {
  return (
    <Link
      className="button"
      data-variant={variant}
      data-size={size}
      to={href}
      reloadDocument={document || download !== undefined}
      download={download}
    >
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}
