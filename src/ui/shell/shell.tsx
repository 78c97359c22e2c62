import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import { Icon, type IconName } from '../icons.tsx'
import { DemoNotice } from '../notices.tsx'
import { Owner } from './coat-of-arms.tsx'
import { LanguageForm, SiteSearch, SkipLink } from './parts.tsx'

export interface NavEntry {
  readonly href: string
  readonly label: string
  readonly icon: IconName
  /** Only the very page counts as here, not those below it. */
  readonly exact?: boolean
  /** Pages at other addresses that belong here. */
  readonly also?: readonly string[]
}

export interface NavGroup {
  readonly label?: string
  readonly entries: readonly NavEntry[]
}

interface ShellProps {
  readonly municipality: string
  readonly isDemo?: boolean
  readonly who: { readonly name: string; readonly role: string } | null
  readonly nav: readonly NavGroup[]
  readonly children: ReactNode
}

/** The frame of everybody who works here: top bar, side navigation by what one does, content. */
export function Shell({ municipality, isDemo, who, nav, children }: ShellProps) {
  return (
    <div className="shell">
      <SkipLink />
      <header className="top">
        <div className="top-ends">
          <Sheet nav={nav} />
          <Owner name={municipality} subtitle={m.ui_product()} href="/arbete" />
        </div>
        <SiteSearch id="site-search" />
        <div className="top-ends">{who && <WhoMenu who={who} />}</div>
      </header>
      <div className="side">
        <nav aria-label={m.ui_nav()}>
          <NavGroups nav={nav} />
        </nav>
      </div>
      <main className="page" id="content" tabIndex={-1}>
        {isDemo && <DemoNotice />}
        {children}
      </main>
    </div>
  )
}

const isHere = ({ href, exact, also = [] }: NavEntry, pathname: string): boolean =>
  pathname === href || (!exact && [href, ...also].some((one) => `${pathname}/`.startsWith(`${one}/`)))

function NavGroups({ nav }: { nav: readonly NavGroup[] }) {
  const { pathname } = useLocation()
  return nav.map((group) => (
    <div className="nav-group" key={group.label ?? 'main'}>
      {group.label && <p>{group.label}</p>}
      <ul>
        {group.entries.map((entry) => (
          <li key={entry.href}>
            <Link to={entry.href} aria-current={isHere(entry, pathname) ? 'page' : undefined}>
              <Icon name={entry.icon} />
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}

/** On a phone the navigation is a sheet that opens without script; with script it closes when the page changes. */
function Sheet({ nav }: { nav: readonly NavGroup[] }) {
  return (
    <Menu className="menu sheet" summary={<Icon name="menu" size={24} />} label={m.ui_menu()}>
      <SiteSearch id="sheet-search" />
      <nav aria-label={m.ui_nav()}>
        <NavGroups nav={nav} />
      </nav>
    </Menu>
  )
}

function WhoMenu({ who }: { who: { name: string; role: string } }) {
  const summary = (
    <>
      <span className="menu-who">
        {who.name}
        <small>{who.role}</small>
      </span>
      <Icon name="down" size={18} />
    </>
  )
  return (
    <Menu className="menu" summary={summary} label={m.ui_menu()}>
      <LanguageForm />
      <a href="/">
        <Icon name="home" />
        {m.ui_public_site()}
      </a>
      <form method="post" action="/logga-ut">
        <button type="submit">
          <Icon name="leave" />
          {m.ui_sign_out()}
        </button>
      </form>
    </Menu>
  )
}

interface MenuProps {
  readonly className: string
  readonly summary: ReactNode
  readonly label: string
  readonly children: ReactNode
}

function Menu({ className, summary, label, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  // Closed where one goes on, and not by a script that comes after somebody has opened it.
  const shownAt = useRef(key)
  useEffect(() => {
    if (box.current && shownAt.current !== key) box.current.open = false
    shownAt.current = key
  }, [key])
  return (
    <details
      className={className}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return
        box.current.open = false
        box.current.querySelector('summary')?.focus()
      }}
    >
      <summary>
        {summary}
        <span className="visually-hidden">{label}</span>
      </summary>
      <div className="menu-sheet">{children}</div>
    </details>
  )
}
