import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Status } from '../../../ui/status.tsx'
import type { EquationOutcome } from '../statement.ts'
import { outcomeKey, type ShownTable } from '../statement-view.ts'
import { remarkId } from './statement-table-view.tsx'
import { columnWord, stateKinds, stateWords } from './words.ts'

export interface Writing {
  readonly revision: number
  readonly mayEdit: boolean
  readonly failure: FailureView | undefined
  /** Which breach the failed form was about. */
  readonly failed: string | undefined
}

/** What does not hold in a table: the equation, its arithmetic and the words that are printed beside it. */
export function RemarksView({ table, writing }: { table: ShownTable; writing: Writing }) {
  if (table.remarks.length === 0) return null
  return (
    <section className="stack" aria-label={`${m.statements_remarks()}: ${table.title}`}>
      <h2>{m.statements_remarks()}</h2>
      <ol className="statements-remarks">
        {table.remarks.map(({ number, outcome }) => (
          <li key={number} id={remarkId(table.key, number)} value={number}>
            <p>
              <strong>{`${outcome.title}, ${columnWord(outcome)}`}</strong>
            </p>
            <p>
              <Status kind={stateKinds[outcome.state]} label={stateWords[outcome.state]()} />
            </p>
            <p className="statements-arithmetic">{outcome.arithmetic}</p>
            {outcome.explanation !== null && <p className="prose">{outcome.explanation}</p>}
            {outcome.explanation !== null && outcome.state === 'broken' && <p>{m.statements_words_old()}</p>}
            {writing.mayEdit && <ExplainForm outcome={outcome} writing={writing} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function ExplainForm({ outcome, writing }: { outcome: EquationOutcome; writing: Writing }) {
  const key = outcomeKey(outcome)
  const failure = writing.failed === key ? writing.failure : undefined
  return (
    <Disclosure summary={m.statements_explain()} open={failure !== undefined}>
      <DraftForm method="post" draftKey={`statements-${key}`} failed={failure !== undefined} preventScrollReset>
        <Failure failure={failure} labels={{ words: m.statements_words() }} />
        <input type="hidden" name="intent" value="explain" />
        <input type="hidden" name="equation" value={outcome.equation} />
        <input type="hidden" name="year" value={outcome.year} />
        <input type="hidden" name="kind" value={outcome.kind} />
        <input type="hidden" name="revision" value={writing.revision} />
        <TextArea
          label={m.statements_words()}
          name="words"
          id={`words-${key}`}
          hint={m.statements_explain_hint()}
          rows={3}
          defaultValue={outcome.explanation ?? ''}
          required
        />
        <div className="form-actions">
          <Button type="submit">{m.statements_explain_save()}</Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}
