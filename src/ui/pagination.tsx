import { Link, useLocation } from 'react-router'
import { m } from '../generated/paraglide/messages.js'
import { formatNumber } from './format.ts'

interface PaginationProps {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** Name of the page number in the address. */
  readonly param?: string
}

/** First, last, and the neighbours of the page we are on; zero stands for a gap. */
export function shownPages(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((number, at) => (at > 0 && number - (sorted[at - 1] ?? 0) > 1 ? [0, number] : [number]))
}

export function Pagination({ page, pageSize, total, param = 'sida' }: PaginationProps) {
  const { search } = useLocation()
  const last = Math.max(1, Math.ceil(total / pageSize))
  const to = (number: number) => {
    const params = new URLSearchParams(search)
    params.set(param, String(number))
    return `?${params}`
  }
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  return (
    <nav className="pagination" aria-label={m.ui_pages()}>
      <p className="muted small">
        {m.ui_pages_shown({
          from: formatNumber(from),
          to: formatNumber(Math.min(total, page * pageSize)),
          total: formatNumber(total),
        })}
      </p>
      {last > 1 && (
        <ul>
          {shownPages(page, last).map((number, at) => (
            <li key={number || `gap-${at}`}>
              {number === 0 ? (
                <span className="gap">…</span>
              ) : (
                <Link
                  to={to(number)}
                  aria-current={number === page ? 'page' : undefined}
                  aria-label={m.ui_page({ number })}
                >
                  {number}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
