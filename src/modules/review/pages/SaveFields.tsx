import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { FileField, Select } from '../../../ui/forms/fields.tsx'

export interface CaseChoice {
  readonly value: string
  readonly label: string
}

/** The way into a case. The document is not kept here, so whoever wants it registered chooses it once more. */
export const SaveFields = ({ cases, action }: { cases: readonly CaseChoice[]; action: string }) =>
  cases.length === 0 ? (
    <p className="muted">{m.review_save_no_case()}</p>
  ) : (
    <div className="form review-save">
      <h3>{m.review_save_title()}</h3>
      <Select name="case" label={m.review_save_case()} options={cases} />
      <FileField name="document" label={m.review_save_file()} hint={m.review_save_hint()} optional />
      <div className="form-actions">
        <Button variant="secondary" name="intent" value="save" formAction={action}>
          {m.review_save()}
        </Button>
      </div>
    </div>
  )
