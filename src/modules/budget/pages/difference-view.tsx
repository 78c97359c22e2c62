import { m } from '../../../generated/paraglide/messages.js'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Diff } from '../../../ui/diff.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { BudgetVersion } from '../budget.ts'
import type { ComparedVersions } from '../compare-versions.service.ts'
import type { FrameChange, LineChange } from '../version-difference.ts'
import { kindWord, unitName } from './budget-words.ts'

interface DifferenceViewProps {
  readonly difference: ComparedVersions
  readonly names: Readonly<Record<string, string>>
  readonly unit: MoneyUnit
}

/** What sets two versions apart: the figures, the lines with their words, and what is told of the companies. */
export function DifferenceView({ difference, names, unit }: DifferenceViewProps) {
  const { from, to, frames, lines, companies } = difference
  return (
    <>
      {frames.length > 0 && (
        <Table
          caption={m.budget_compare_frames()}
          note={m.budget_frames_note({ unit })}
          columns={frameColumns(from, to, unit, names)}
          rows={frames}
          rowKey={(change) => `${change.unit} ${change.year}`}
        />
      )}
      {lines.length > 0 && (
        <Table
          caption={m.budget_compare_lines()}
          note={m.budget_frames_note({ unit })}
          columns={lineColumns(from, to, unit, names)}
          rows={lines}
          rowKey={(change) => (change.kind === 'removed' ? change.before.id : change.after.id)}
          cards
        />
      )}
      {companies.length > 0 && (
        <Section title={m.budget_companies_title()}>
          {companies.map(({ before, after }) => (
            <div key={after?.unit ?? before?.unit}>
              <h3>{unitName(names, after?.unit ?? before?.unit ?? null)}</h3>
              <Diff before={before?.account ?? ''} after={after?.account ?? ''} />
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

export const versionLabel = ({ number, name }: BudgetVersion): string => m.budget_compare_column({ number, name })

const frameColumns = (
  from: BudgetVersion,
  to: BudgetVersion,
  unit: MoneyUnit,
  names: DifferenceViewProps['names'],
): Column<FrameChange>[] => [
  { key: 'unit', label: m.budget_column_body(), cell: (change) => unitName(names, change.unit) },
  { key: 'year', label: m.budget_field_year(), number: true, cell: (change) => String(change.year) },
  { key: 'before', label: versionLabel(from), number: true, cell: ({ before }) => formatMoney(before, unit) },
  { key: 'after', label: versionLabel(to), number: true, cell: ({ after }) => formatMoney(after, unit) },
  {
    key: 'difference',
    label: m.budget_column_difference(),
    number: true,
    cell: ({ difference }) => formatMoney(difference, unit, undefined, { signed: true }),
  },
]

const changeWord = {
  added: m.budget_change_added,
  removed: m.budget_change_removed,
  changed: m.budget_change_changed,
} as const

const lineColumns = (
  from: BudgetVersion,
  to: BudgetVersion,
  unit: MoneyUnit,
  names: DifferenceViewProps['names'],
): Column<LineChange>[] => {
  const lineOf = (change: LineChange) => (change.kind === 'removed' ? change.before : change.after)
  const wordsOf = (line: ReturnType<typeof lineOf>) => (line.kind === 'start' ? kindWord.start() : line.reason)
  return [
    {
      key: 'reason',
      label: m.budget_column_reason(),
      cell: (change) =>
        change.kind === 'changed' && change.before.reason !== change.after.reason ? (
          <Diff before={change.before.reason} after={change.after.reason} />
        ) : (
          wordsOf(lineOf(change))
        ),
    },
    { key: 'change', label: m.budget_column_what(), cell: (change) => changeWord[change.kind](), nowrap: true },
    {
      key: 'place',
      label: m.budget_column_body(),
      cell: (change) => `${unitName(names, lineOf(change).unit)} ${lineOf(change).year}`,
    },
    {
      key: 'before',
      label: versionLabel(from),
      number: true,
      cell: (change) =>
        change.kind === 'added' ? '' : formatMoney(change.before.amount, unit, undefined, { signed: true }),
    },
    {
      key: 'after',
      label: versionLabel(to),
      number: true,
      cell: (change) =>
        change.kind === 'removed' ? '' : formatMoney(change.after.amount, unit, undefined, { signed: true }),
    },
  ]
}
