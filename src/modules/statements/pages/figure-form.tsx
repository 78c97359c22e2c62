import { m } from '../../../generated/paraglide/messages.js'
import { oreIn } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { cellKey, type EquationOutcome, type StatementCell } from '../statement.ts'
import { outcomeKey, type ShownCell, type ShownTable } from '../statement-view.ts'
import { Cancel, panelId } from './edit-links.tsx'
import type { Tried } from './tried.ts'
import { columnWord, stateKinds, stateWords } from './words.ts'

export interface EditedFigure {
  readonly table: Pick<ShownTable, 'key' | 'title' | 'unit'>
  readonly row: { readonly key: string; readonly label: string }
  readonly cell: ShownCell
  readonly outcomes: readonly EquationOutcome[]
}

/** The figure asked for in the address; undefined when it is not there. */
export function figureAsked(
  asked: string | null,
  tables: readonly ShownTable[],
  outcomes: readonly EquationOutcome[],
): EditedFigure | undefined {
  for (const { key, title, unit, rows } of tables)
    for (const row of rows)
      for (const cell of row.cells) {
        if (cellKey({ table: key, row: row.key, year: cell.year, kind: cell.kind }) !== asked) continue
        const isIn = (one: StatementCell) => cellKey(one) === asked
        return {
          table: { key, title, unit },
          row: { key: row.key, label: row.label },
          cell,
          outcomes: outcomes.filter(({ cells }) => cells.some(isIn)),
        }
      }
  return undefined
}

/** One figure, in the unit of its table, beside the equations that it can break. */
export function FigureForm({
  figure: { table, row, cell, outcomes },
  revision,
  back,
  tried,
}: {
  figure: EditedFigure
  revision: number
  back: string
  tried: Tried | undefined
}) {
  const failure = tried?.failed === 'figure' ? tried.failure : undefined
  const isPercent = cell.measure === 'percent'
  const shown = cell.amount === null ? null : cell.amount / (isPercent ? 10_000 : oreIn[table.unit])
  const key = `statements-${cellKey({ table: table.key, row: row.key, year: cell.year, kind: cell.kind })}-${revision}`
  return (
    <Section title={m.statements_figure_form({ row: row.label, column: columnWord(cell) })} id={panelId}>
      <DraftForm method="post" draftKey={key} failed={failure !== undefined} key={key}>
        <Failure
          failure={failure}
          labels={{ amount: m.statements_figure_amount(), note: m.statements_figure_note() }}
        />
        <input type="hidden" name="intent" value="figure" />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="table" value={table.key} />
        <input type="hidden" name="row" value={row.key} />
        <input type="hidden" name="year" value={cell.year} />
        <input type="hidden" name="kind" value={cell.kind} />
        <NumberField
          label={m.statements_figure_amount()}
          name="amount"
          unit={isPercent ? '%' : table.unit}
          hint={m.statements_figure_amount_hint()}
          error={failure?.kind === 'refusal' ? failure.text : failure?.fields.amount}
          defaultValue={failure ? (tried?.typed.amount ?? '') : shown}
        />
        <TextField
          label={m.statements_figure_note()}
          name="note"
          hint={m.statements_figure_note_hint()}
          defaultValue={failure ? (tried?.typed.note ?? '') : cell.note}
          maxLength={1_000}
          optional
        />
        <div className="form-actions">
          <Button type="submit">{m.statements_save()}</Button>
          <Cancel href={back} />
        </div>
      </DraftForm>
      <h3>{outcomes.length > 0 ? m.statements_figure_in() : m.statements_figure_in_none()}</h3>
      {outcomes.length > 0 && (
        <ul className="statements-affected">
          {outcomes.map((outcome) => (
            <li key={outcomeKey(outcome)}>
              <Status kind={stateKinds[outcome.state]} label={stateWords[outcome.state]()} />
              <span>{outcome.title}</span>
              <span className="statements-arithmetic muted">{outcome.arithmetic}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
