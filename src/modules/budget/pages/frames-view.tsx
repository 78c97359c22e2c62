import { Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { type Money, type MoneyUnit, noMoney } from '../../../shared/money.ts'
import { formatMoney, moneyDecimals } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type Budget, yearsOf } from '../budget.ts'
import { type FrameRow, roundingGap, totalOf } from '../frame-table.ts'
import { unitName } from './budget-words.ts'

interface FramesViewProps {
  readonly budget: Budget
  readonly rows: readonly FrameRow[]
  readonly names: Readonly<Record<string, string>>
  readonly unit: MoneyUnit
  /** Shows the current budget beside the decided one. */
  readonly hasTransfers: boolean
  readonly bridgeHref: (unit: string | null) => string
}

interface Figure {
  readonly key: string
  readonly label: string
  readonly of: (row: Omit<FrameRow, 'unit'>) => Money
  readonly signed?: boolean
}

const figuresOf = (budget: Budget, hasTransfers: boolean): Figure[] => {
  const [year, ...plan] = yearsOf(budget)
  return [
    { key: 'start', label: m.budget_column_start({ year: year - 1 }), of: (row) => row.start },
    { key: 'change', label: m.budget_column_change(), of: (row) => row.change, signed: true },
    { key: 'frame', label: m.budget_column_frame({ year }), of: (row) => row.frames[0] ?? noMoney },
    ...(hasTransfers
      ? [{ key: 'current', label: m.budget_column_current({ year }), of: (row: Omit<FrameRow, 'unit'>) => row.current }]
      : []),
    ...plan.map((one, at) => ({
      key: String(one),
      label: m.budget_column_plan({ year: one }),
      of: (row: Omit<FrameRow, 'unit'>) => row.frames[at + 1] ?? noMoney,
    })),
  ]
}

/** Frames by body and year; each body leads to its bridge. */
export function FramesView({ budget, rows, names, unit, hasTransfers, bridgeHref }: FramesViewProps) {
  if (rows.length === 0) return <EmptyState title={m.budget_frames_empty()}>{m.budget_frames_empty_text()}</EmptyState>
  const total = totalOf(rows)
  const figures = figuresOf(budget, hasTransfers)
  const columns: Column<FrameRow>[] = [
    {
      key: 'unit',
      label: m.budget_column_body(),
      cell: (row) => (
        <Link to={bridgeHref(row.unit)} preventScrollReset>
          {unitName(names, row.unit)}
        </Link>
      ),
      foot: m.budget_total(),
    },
    ...figures.map(
      (figure): Column<FrameRow> => ({
        key: figure.key,
        label: figure.label,
        number: true,
        cell: (row) => {
          const amount = figure.of(row)
          // Among costs a sum to the good is easily read as a cost without its sign.
          return formatMoney(amount, unit, undefined, { signed: figure.signed === true || amount > 0 })
        },
        foot: formatMoney(figure.of(total), unit, undefined, { signed: figure.signed ?? false }),
      }),
    ),
  ]
  return (
    <Table
      caption={m.budget_frames_caption({ year: budget.year })}
      note={m.budget_frames_note({ unit })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unit ?? 'none'}
      footnote={roundingNote(figures, rows, unit)}
    />
  )
}

/** So that a reader who adds up the printed figures can tell rounding from error. */
function roundingNote(figures: readonly Figure[], rows: readonly FrameRow[], unit: MoneyUnit): string {
  const gaps = figures.flatMap((figure) => {
    const gap = roundingGap(rows.map(figure.of), unit, moneyDecimals[unit])
    const by = formatMoney(gap, unit, undefined, { signed: true })
    return gap === 0 ? [] : [m.budget_rounding_gap({ column: figure.label, by })]
  })
  return gaps.length === 0 ? m.budget_rounding_none() : m.budget_rounding_some({ gaps: gaps.join(', ') })
}
