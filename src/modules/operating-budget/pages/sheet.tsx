import { useCallback, useMemo, useRef } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { formatTime } from '../../../ui/format.ts'
import { Grid } from '../../../ui/grid/grid.tsx'
import type { Edit, GridRow, Place } from '../../../ui/grid/grid-model.ts'
import type { CellMark, RowMarks } from '../../../ui/grid/grid-row.tsx'
import { Banner, SaveState } from '../../../ui/notices.tsx'
import type { LineId } from '../operating-budget.ts'
import type { Conflict } from '../save-queue.ts'
import type { CellComment } from '../show-unit.service.ts'
import { SignWarning } from './sign-warning.tsx'
import { type LineView, rowsOf } from './unit-view.ts'
import type { Saving } from './use-saving.ts'
import { moneyIn, monthOf, shortMonth, twelve } from './words.ts'

interface SheetProps {
  readonly caption: string
  readonly lines: readonly LineView[]
  readonly comments: readonly CellComment[]
  readonly unit: MoneyUnit
  readonly mayEdit: boolean
  readonly saving: Saving
  readonly onActive: (place: Place) => void
}

/** The unit's lines by month, with what has been saved, what others did, and what two have written in the same cell. */
export function Sheet({ caption, lines, comments, unit, mayEdit, saving, onActive }: SheetProps) {
  const kept = useRef<ReadonlyMap<string, GridRow>>(new Map())
  const rows = useMemo(() => {
    const made = rowsOf(lines, saving.queue, mayEdit, kept.current)
    kept.current = new Map(made.map((row) => [row.id, row]))
    return made
  }, [lines, saving.queue, mayEdit])
  const columns = useMemo(
    () => [
      ...twelve.map((month) => ({ short: shortMonth(month), name: monthOf(month) })),
      { short: m.operating_budget_year_short(), name: m.operating_budget_year() },
    ],
    [],
  )
  const { conflicts } = saving.queue
  const { others } = saving
  const marks = useMemo(() => marksOf({ comments, conflicts, others, unit }), [comments, conflicts, others, unit])
  const { edit } = saving
  const onEdit = useCallback(
    (edits: readonly Edit[]) =>
      edit(edits.map(({ row, column, after }) => ({ line: row as LineId, month: column + 1, amount: after }))),
    [edit],
  )
  return (
    <div className="stack">
      {mayEdit && (
        <div className="row save-line">
          {saving.state && <SaveState state={saving.state} at={saving.at} />}
          <p className="small" role="status">
            {saving.notice}
          </p>
        </div>
      )}
      <Conflicts conflicts={[...conflicts.values()]} lines={lines} unit={unit} choose={saving.choose} />
      {mayEdit && <SignWarning rows={rows} lines={lines} edit={edit} />}
      <Grid
        caption={caption}
        corner={m.operating_budget_corner()}
        columns={columns}
        rows={rows}
        unit={unit}
        onEdit={onEdit}
        marks={marks}
        onActive={onActive}
      />
    </div>
  )
}

interface Marked {
  readonly comments: readonly CellComment[]
  readonly conflicts: Saving['queue']['conflicts']
  readonly others: Saving['others']
  readonly unit: MoneyUnit
}

/** The last that is put on a cell stands: a conflict before a change before a comment. */
function marksOf({ comments, conflicts, others, unit }: Marked): Map<string, RowMarks> {
  const marks = new Map<string, Map<number, CellMark>>()
  const put = (line: string, month: number | null, mark: CellMark) => {
    if (month !== null) marks.set(line, (marks.get(line) ?? new Map<number, CellMark>()).set(month - 1, mark))
  }
  for (const { line, month, settledAt, by, text } of comments)
    if (settledAt === null) put(line, month, { kind: 'comment', text: `${by}: ${text}` })
  for (const { line, month, by, amount, at } of others.values()) {
    const facts = { name: by, amount: moneyIn(amount, unit), time: at && formatTime(at) }
    put(line, month, { kind: 'other', text: m.operating_budget_saved_before(facts) })
  }
  for (const { line, month, theirs, mine } of conflicts.values()) {
    const facts = { place: monthOf(month), mine: moneyIn(mine, unit), theirs: moneyIn(theirs.amount, unit) }
    put(line, month, { kind: 'conflict', text: m.operating_budget_conflict_line({ ...facts, name: theirs.by }) })
  }
  return marks
}

interface ConflictsProps {
  readonly conflicts: readonly Conflict[]
  readonly lines: readonly LineView[]
  readonly unit: MoneyUnit
  readonly choose: Saving['choose']
}

function Conflicts({ conflicts, lines, unit, choose }: ConflictsProps) {
  if (conflicts.length === 0) return null
  return (
    <Banner tone="warning" title={m.operating_budget_conflicts()} live>
      <p>{m.operating_budget_conflicts_text()}</p>
      <ul className="conflicts">
        {conflicts.slice(0, 50).map((conflict) => {
          const { line, month, mine, theirs } = conflict
          const place = `${lines.find(({ id }) => id === line)?.label ?? ''}, ${monthOf(month)}`
          const facts = { place, mine: moneyIn(mine, unit), theirs: moneyIn(theirs.amount, unit), name: theirs.by }
          return (
            <li key={`${line}:${month}`}>
              {m.operating_budget_conflict_line(facts)}{' '}
              <Button type="button" size="small" variant="secondary" onClick={() => choose({ line, month }, 'mine')}>
                {m.operating_budget_conflict_mine()}
              </Button>{' '}
              <Button type="button" size="small" variant="quiet" onClick={() => choose({ line, month }, 'theirs')}>
                {m.operating_budget_conflict_theirs()}
              </Button>
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}
