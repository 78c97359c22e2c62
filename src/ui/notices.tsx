import type { ReactNode } from 'react'
import { m } from '../generated/paraglide/messages.js'
import { Icon, type IconName } from './icons.tsx'

export type Tone = 'info' | 'success' | 'warning' | 'error'
const looks: Record<Tone, { tone: string; icon: IconName }> = {
  info: { tone: 'info', icon: 'info' },
  success: { tone: 'good', icon: 'success' },
  warning: { tone: 'way', icon: 'warning' },
  error: { tone: 'bad', icon: 'error' },
}

interface BannerProps {
  readonly tone?: Tone
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Read aloud at once when it appears after a deed. */
  readonly live?: boolean
}

export function Banner({ tone = 'info', title, children, live = false }: BannerProps) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div className="banner" data-tone={looks[tone].tone} role={role}>
      <Icon name={looks[tone].icon} size={22} />
      <div className="banner-body">
        {title && <p className="banner-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}

/** Stands on every page and print of the demo municipality: nobody may take invented values for real ones. */
export function DemoNotice() {
  return (
    <aside className="demo-notice demo-strip" aria-label={m.ui_demo_label()}>
      <Icon name="info" size={18} />
      {m.ui_demo_notice()}
    </aside>
  )
}

interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: IconName
  readonly actions?: ReactNode
}

/** Says what will stand here and offers the first step. */
export function EmptyState({ title, children, icon = 'folder', actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      {children && <div className="empty-words">{children}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}

export function Skeleton({ lines = 5 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <p className="visually-hidden">{m.ui_loading()}</p>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <span key={key} />
      ))}
    </div>
  )
}

/** What may not be read is never there; the provision that says why is. */
export function SecretMark({ provision }: { provision: string }) {
  return (
    <span className="chip secret-mark">
      <Icon name="lock" size={16} />
      {m.ui_secret({ provision })}
    </span>
  )
}

interface SaveStateProps {
  readonly state: 'saved' | 'saving' | 'failed'
  /** Clock time such as 14:03. */
  readonly at?: string
}

export function SaveState({ state, at = '' }: SaveStateProps) {
  const words = { saved: m.ui_saved_at({ time: at }), saving: m.ui_saving(), failed: m.ui_save_failed() }
  const icons = { saved: 'check', saving: 'busy', failed: 'error' } as const
  return (
    <p className="save-state" data-state={state} role="status">
      <Icon name={icons[state]} size={18} className={state === 'saving' ? 'spinner' : undefined} />
      {words[state]}
    </p>
  )
}
