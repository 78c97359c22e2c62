import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { type DispatchPurpose, type DraftReceiver, purposes, type Receiver } from '../dispatch.ts'

interface Props {
  readonly number: number
  readonly item: string
  readonly receivers: readonly DraftReceiver[]
  readonly suggested: readonly Receiver[]
  /** `receiver-…` or `removed-…` when the list of this § was just changed. */
  readonly done: string
}

/** To whom a § is sent: the list, what case and decision suggest, and a form for others. */
export function ReceiverPart({ number, item, receivers, suggested, done }: Props) {
  return (
    <Disclosure summary={m.minutes_dispatch_edit()} open={done !== ''}>
      <div className="stack">
        {done !== '' && (
          <p className="hint">
            {done.startsWith('removed-') ? m.minutes_dispatch_done_removed() : m.minutes_dispatch_done_added()}
          </p>
        )}
        {receivers.length === 0 ? (
          <p className="muted">{m.minutes_dispatch_none_yet()}</p>
        ) : (
          <ul className="plain-list stack">
            {receivers.map((one) => (
              <li key={one.id}>
                <Form method="post" className="row">
                  <input type="hidden" name="item" value={item} />
                  <input type="hidden" name="line" value={one.id} />
                  <span>
                    {one.receiver} <span className="muted">{one.note || purposeWord(one.purpose)}</span>
                  </span>
                  <Button
                    name="intent"
                    value="remove-receiver"
                    variant="quiet"
                    size="small"
                    aria-label={m.minutes_dispatch_remove_who({ receiver: one.receiver })}
                  >
                    {m.minutes_dispatch_remove()}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        {suggested.length > 0 && <Suggested item={item} suggested={suggested} />}
        <Form method="post" className="form" aria-label={m.minutes_dispatch_add_of({ number })}>
          <input type="hidden" name="item" value={item} />
          <TextField
            id={`receiver-${number}`}
            name="receiver"
            label={m.minutes_dispatch_receiver()}
            hint={m.minutes_dispatch_receiver_hint()}
            required
            maxLength={200}
          />
          <Select
            id={`purpose-${number}`}
            name="purpose"
            label={m.minutes_dispatch_purpose()}
            options={purposes.map((value) => ({ value, label: purposeWord(value) }))}
            defaultValue="information"
            required
          />
          <TextField
            id={`note-to-${number}`}
            name="note"
            label={m.minutes_dispatch_note()}
            hint={m.minutes_dispatch_note_hint()}
            maxLength={200}
          />
          <TextField
            id={`email-${number}`}
            name="email"
            type="email"
            label={m.minutes_dispatch_email()}
            hint={m.minutes_dispatch_email_hint()}
            maxLength={200}
          />
          <div className="form-actions">
            <Button name="intent" value="add-receiver" variant="secondary">
              {m.minutes_dispatch_add()}
            </Button>
          </div>
        </Form>
      </div>
    </Disclosure>
  )
}

/** One press takes a suggestion. */
function Suggested({ item, suggested }: { item: string; suggested: readonly Receiver[] }) {
  return (
    <div className="stack">
      <h4>{m.minutes_dispatch_suggested()}</h4>
      <ul className="plain-list stack">
        {suggested.map((one) => (
          <li key={one.receiver}>
            <Form method="post" className="row">
              <input type="hidden" name="item" value={item} />
              <input type="hidden" name="receiver" value={one.receiver} />
              <input type="hidden" name="purpose" value={one.purpose} />
              <input type="hidden" name="person" value={one.person ?? ''} />
              <input type="hidden" name="unit" value={one.unit ?? ''} />
              <Button name="intent" value="add-receiver" variant="secondary" size="small" icon="plus">
                {m.minutes_dispatch_add_suggested({ receiver: one.receiver })}
              </Button>
              <span className="muted">{purposeWord(one.purpose)}</span>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  )
}

const words = {
  execution: m.minutes_purpose_execution,
  compilation: m.minutes_purpose_compilation,
  publication: m.minutes_purpose_publication,
  'further-handling': m.minutes_purpose_further_handling,
  information: m.minutes_purpose_information,
  file: m.minutes_purpose_file,
} as const satisfies Record<DispatchPurpose, () => string>

export const purposeWord = (purpose: DispatchPurpose): string => words[purpose]()
