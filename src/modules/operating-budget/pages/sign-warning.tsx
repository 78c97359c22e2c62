import { m } from '../../../generated/paraglide/messages.js'
import { negative } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import type { GridRow } from '../../../ui/grid/grid-model.ts'
import { Banner } from '../../../ui/notices.tsx'
import { monthsAsRevenue } from '../sign.ts'
import type { LineView } from './unit-view.ts'
import type { Saving } from './use-saving.ts'
import { monthOf } from './words.ts'

interface WarningProps {
  readonly rows: readonly GridRow[]
  readonly lines: readonly LineView[]
  readonly edit: Saving['edit']
}

/** Lines of cost with amounts above nought: told in words, and put right by one press. */
export function SignWarning({ rows, lines, edit }: WarningProps) {
  const doubtful = lines.flatMap((line) => {
    const row = line.isCost && line.origin === 'typed' ? rows.find(({ id }) => id === line.id) : undefined
    const months = row ? monthsAsRevenue(row.amounts) : []
    return row && months.length > 0 ? [{ line, row, months }] : []
  })
  if (doubtful.length === 0) return null
  return (
    <Banner tone="warning" title={m.operating_budget_sign_title()} live>
      <p>{m.operating_budget_sign_text()}</p>
      <ul className="conflicts">
        {doubtful.slice(0, 20).map(({ line, row, months }) => (
          <li key={line.id}>
            {m.operating_budget_sign_line({ line: line.label, months: monthsInWords(months) })}{' '}
            <Button
              type="button"
              size="small"
              variant="secondary"
              aria-label={`${m.operating_budget_sign_make_cost()}: ${line.label}`}
              onClick={() =>
                edit(
                  months.map((month) => ({
                    line: line.id,
                    month,
                    amount: negative(row.amounts[month - 1] as GridRow['amounts'][number]),
                  })),
                )
              }
            >
              {m.operating_budget_sign_make_cost()}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

const monthsInWords = (months: readonly number[]): string =>
  months.length === 12 ? m.operating_budget_month_whole().toLocaleLowerCase() : months.map(monthOf).join(', ')
