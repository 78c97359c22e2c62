import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextArea } from '../../../ui/forms/fields.tsx'
import type { Place } from '../../../ui/grid/grid-model.ts'
import { Section } from '../../../ui/page-title.tsx'
import type { CellComment } from '../show-unit.service.ts'
import type { LineView } from './unit-view.ts'
import { monthOf, twelve } from './words.ts'

interface CommentsProps {
  readonly comments: readonly CellComment[]
  readonly lines: readonly LineView[]
  /** The cell that is chosen in the sheet. */
  readonly place: Place
  readonly mayComment: boolean
  readonly failure: FailureView | undefined
}

/** What has been asked and answered about cells, and a form for the cell that is chosen. */
export function Comments({ comments, lines, place, mayComment, failure }: CommentsProps) {
  const nameOf = ({ line, month }: CellComment) =>
    `${lines.find(({ id }) => id === line)?.label ?? ''}, ${month === null ? m.operating_budget_month_whole() : monthOf(month)}`
  return (
    <Section title={m.operating_budget_comments()}>
      {comments.length === 0 && <p className="muted">{m.operating_budget_comments_none()}</p>}
      <ul className="stack comments">
        {comments.map((comment) => (
          <li key={comment.id} data-settled={comment.settledAt !== null || undefined}>
            <p className="strong">{nameOf(comment)}</p>
            <p dir="auto">{comment.text}</p>
            <p className="small muted">
              {comment.by}, {formatInstant(comment.at)}
              {comment.settledAt !== null && ` \u00b7 ${m.operating_budget_comment_settled()}`}
            </p>
            {mayComment && comment.settledAt === null && (
              <Form method="post">
                <input type="hidden" name="line" value={comment.line} />
                <input type="hidden" name="comment" value={comment.id} />
                <Button type="submit" name="intent" value="settle" size="small" variant="quiet">
                  {m.operating_budget_comment_settle()}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayComment && lines.length > 0 && (
        <Disclosure summary={m.operating_budget_comment_write()} open={failure !== undefined}>
          <CommentForm lines={lines} place={place} failure={failure} />
        </Disclosure>
      )}
    </Section>
  )
}

function CommentForm({ lines, place, failure }: Pick<CommentsProps, 'lines' | 'place' | 'failure'>) {
  const line = lines[place.row] ?? lines[0]
  const month = place.column < 12 ? place.column + 1 : 0
  return (
    <Form method="post" className="form">
      <Failure failure={failure} />
      <div className="fields" key={`${line?.id}:${month}`}>
        <Select
          label={m.operating_budget_corner()}
          name="line"
          id="comment-line"
          defaultValue={line?.id ?? null}
          options={lines.map(({ id, label }) => ({ value: id, label }))}
        />
        <Select
          label={m.operating_budget_comment_cell()}
          name="month"
          defaultValue={String(month)}
          options={[
            { value: '0', label: m.operating_budget_month_whole() },
            ...twelve.map((one) => ({ value: String(one), label: monthOf(one) })),
          ]}
        />
      </div>
      <TextArea
        label={m.operating_budget_comment_text()}
        name="text"
        rows={2}
        maxLength={2000}
        required
        error={failure?.fields.text}
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="comment" variant="secondary">
          {m.operating_budget_comment_save()}
        </Button>
      </div>
    </Form>
  )
}
