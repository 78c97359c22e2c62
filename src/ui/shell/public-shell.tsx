import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import { DemoNotice } from '../notices.tsx'
import { Owner } from './coat-of-arms.tsx'
import { LanguageForm, SkipLink } from './parts.tsx'

interface PublicShellProps {
  readonly municipality: string
  readonly isDemo?: boolean
  readonly isSignedIn?: boolean
  readonly children: ReactNode
}

/** What every citizen meets: the same calm, no side bar, nothing that needs a script. */
export function PublicShell({ municipality, isDemo, isSignedIn, children }: PublicShellProps) {
  return (
    <div className="public">
      <SkipLink />
      <header className="top">
        <Owner name={municipality} subtitle={m.ui_public_subtitle()} href="/" />
        <nav className="public-nav" aria-label={m.ui_nav()}>
          <NavLink to="/mal">{m.ui_nav_goals()}</NavLink>
          <NavLink to="/budget">{m.ui_nav_budget()}</NavLink>
          <NavLink to="/uppfoljning">{m.ui_nav_follow_up()}</NavLink>
          <NavLink to="/rapporter">{m.ui_nav_reports()}</NavLink>
          <NavLink to="/moten">{m.ui_nav_meetings()}</NavLink>
          <NavLink to="/diarium">{m.ui_nav_cases()}</NavLink>
          <NavLink to="/protokoll">{m.ui_nav_minutes()}</NavLink>
          <NavLink to="/anslagstavla">{m.ui_nav_notices()}</NavLink>
          <NavLink to="/organisation">{m.ui_nav_organisation()}</NavLink>
          <NavLink to="/granska">{m.ui_nav_review()}</NavLink>
          <NavLink to="/oppna-data">{m.ui_nav_open_data()}</NavLink>
          {isSignedIn ? <a href="/arbete">{m.ui_nav_work()}</a> : <a href="/logga-in">{m.ui_nav_sign_in()}</a>}
          <LanguageForm />
        </nav>
      </header>
      <main className="page" id="content" tabIndex={-1}>
        {isDemo && <DemoNotice />}
        {children}
      </main>
      <footer className="foot">
        <span>{m.ui_foot({ name: municipality })}</span>
        <a href="/sa-beslutas">{m.ui_foot_how()}</a>
        <a href="/granska">{m.ui_foot_review()}</a>
        <a href="/logg">{m.ui_foot_log()}</a>
        <a href="/tillganglighet">{m.ui_foot_accessibility()}</a>
        <a href="/api/v1">{m.ui_foot_api()}</a>
      </footer>
    </div>
  )
}
