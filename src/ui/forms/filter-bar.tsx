import type { ReactNode } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import { Button } from '../button.tsx'

/** A GET form: the choice stands in the address, so it can be saved and sent. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  const { pathname, search } = useLocation()
  return (
    <Form method="get" className="filter-bar" aria-label={label} role="search">
      {children}
      <Button variant="secondary">{m.ui_filter_show()}</Button>
      {search && (
        <Link className="button" data-variant="quiet" to={pathname}>
          {m.ui_filter_clear()}
        </Link>
      )}
    </Form>
  )
}
