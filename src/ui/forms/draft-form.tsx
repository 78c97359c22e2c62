import { useEffect, useRef, useState } from 'react'
import { Form, type FormProps, useActionData, useNavigation } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import { formatTime } from '../format.ts'
import { dropDraft, fieldsOf, keepDrafts, markSent, readDraft, restoreFields, saveDraft, settleDraft } from './draft.ts'

interface DraftFormProps extends FormProps {
  /** Names what is written, such as `goal-17`: one draft for each. */
  readonly draftKey: string
  /** The last sending was refused (`Boolean(actionData?.failure)`): what was typed stays. */
  readonly failed?: boolean
}

/** A form whose text survives a reload, a lost session and a crash. Without script it is a plain form. */
export function DraftForm({ draftKey, failed = false, children, className = 'form', ...form }: DraftFormProps) {
  const element = useRef<HTMLFormElement>(null)
  const [restored, setRestored] = useState('')
  const { state } = useNavigation()
  const answer = useActionData()
  const wasSent = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent is settled once, as the form appears.
  useEffect(() => {
    // A form that is made anew after its answer, as when its page is keyed by what was saved.
    if (state === 'idle' && !failed) settleDraft(draftKey)
    const draft = readDraft(draftKey)
    if (draft && element.current && restoreFields(element.current, draft.fields)) setRestored(formatTime(draft.at))
    return () => {
      // A failure page that takes our place gets to say "keep" first.
      setTimeout(() => settleDraft(draftKey), 0)
    }
  }, [draftKey])

  useEffect(() => {
    if (state !== 'idle') return
    if (failed) keepDrafts()
    else settleDraft(draftKey)
    // Saved and led back to the same page: what was sent must not stand here to be sent once more.
    if (wasSent.current && answer === undefined) {
      element.current?.reset()
      setRestored('')
    }
    wasSent.current = false
  }, [state, failed, draftKey, answer])

  const keep = () => {
    if (element.current) saveDraft(draftKey, { at: new Date().toISOString(), fields: fieldsOf(element.current) })
  }
  const discard = () => {
    dropDraft(draftKey)
    element.current?.reset()
    setRestored('')
  }
  return (
    <Form
      method="post"
      {...form}
      ref={element}
      className={className}
      onInput={keep}
      onSubmit={() => {
        wasSent.current = true
        markSent(draftKey)
      }}
    >
      {restored && (
        <div className="draft-note" role="status">
          {m.ui_draft_restored({ time: restored })}
          <button type="button" className="button" data-variant="quiet" data-size="small" onClick={discard}>
            {m.ui_draft_discard()}
          </button>
        </div>
      )}
      {children}
    </Form>
  )
}
