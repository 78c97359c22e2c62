import type { ReactNode } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import { Button } from '../button.tsx'

/** A GET form: the choice stands in the address, so it can be saved and sent. Clearing it keeps the version one reads. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  const { pathname, search } = useLocation()
  const chosen = new URLSearchParams(search)
  const version = chosen.get('version')
  chosen.delete('version')
  const isFiltered = [...chosen.values()].some((value) => value !== '')
  return (
    <Form method="get" className="filter-bar" aria-label={label} role="search">
      {children}
      <Button variant="secondary">{m.ui_filter_show()}</Button>
      {isFiltered && (
        <Link className="button" data-variant="quiet" to={version ? `${pathname}?version=${version}` : pathname}>
          {m.ui_filter_clear()}
        </Link>
      )}
    </Form>
  )
}
