import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import type { Missing } from '../statement-set.ts'
import type { Tried } from './tried.ts'

interface MissingViewProps {
  readonly missing: Missing
  readonly revision: number
  readonly mayEdit: boolean
  readonly tried: Tried | undefined
}

/** A budget without its statements: that it must say why, or the words that are printed in their place. */
export function MissingView({ missing: { words }, revision, mayEdit, tried }: MissingViewProps) {
  const failure = tried?.failed === 'missing' ? tried.failure : undefined
  return (
    <>
      {words === null ? (
        <Banner tone="warning" title={m.statements_missing_title()}>
          {m.statements_missing_text()}
        </Banner>
      ) : (
        <Banner title={m.statements_missing_explained()}>{words}</Banner>
      )}
      {mayEdit && (
        <Disclosure summary={m.statements_missing_explain()} open={failure !== undefined}>
          <DraftForm method="post" draftKey="statements-missing" failed={failure !== undefined} preventScrollReset>
            <Failure failure={failure} labels={{ words: m.statements_missing_words() }} />
            <input type="hidden" name="intent" value="missing" />
            <input type="hidden" name="revision" value={revision} />
            <TextArea
              label={m.statements_missing_words()}
              name="words"
              hint={m.statements_missing_hint()}
              rows={3}
              defaultValue={words ?? ''}
              required
            />
            <div className="form-actions">
              <Button type="submit">{m.statements_explain_save()}</Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
    </>
  )
}
