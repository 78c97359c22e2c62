import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { DateField, TextField } from '../../../ui/forms/fields.tsx'
import { SecretMark } from '../../../ui/notices.tsx'
import { Status, type StatusKind } from '../../../ui/status.tsx'
import type { DispatchState, Receipt } from '../dispatch.ts'
import type { DispatchParagraph } from '../dispatch-page.service.ts'
import { purposeWord } from './receiver-part.tsx'

interface Props {
  readonly one: DispatchParagraph
  readonly mayDispatch: boolean
  readonly today: string
}

type Line = DispatchParagraph['lines'][number]

/** One § with its receivers: what has become of each, and what can be done. */
export function ParagraphDispatch({ one, mayDispatch, today }: Props) {
  const { paragraph, lines, extract } = one
  return (
    <article className="panel stack" id={`p${paragraph.number}`}>
      <h3>
        § {paragraph.number} {paragraph.title}
      </h3>
      {paragraph.secrecyProvision && <SecretMark provision={paragraph.secrecyProvision} />}
      {lines.length === 0 && <p className="muted">{m.minutes_dispatch_nobody()}</p>}
      {lines.map((line) => (
        <ReceiverLine
          key={line.dispatch.id}
          line={line}
          isSecret={paragraph.secrecyProvision !== null}
          mayDispatch={mayDispatch}
          today={today}
        />
      ))}
      {extract && (
        <p className="row">
          <LinkButton href={`${paragraph.publicPath}/utdrag.pdf`} variant="quiet" size="small" document>
            {m.minutes_extract_open()}
          </LinkButton>
        </p>
      )}
    </article>
  )
}

interface LineProps {
  readonly line: Line
  readonly isSecret: boolean
  readonly mayDispatch: boolean
  readonly today: string
}

function ReceiverLine({ line, isSecret, mayDispatch, today }: LineProps) {
  const { dispatch, state, receipts } = line
  const isUnsent = state === 'unsent' || state === 'failed'
  return (
    <div className="stack">
      <p className="row">
        <strong>{dispatch.receiver}</strong>
        <span className="muted">{dispatch.note || purposeWord(dispatch.purpose)}</span>
        <Status kind={stateKinds[state]} label={stateWords[state]()} />
      </p>
      {receipts.length > 0 && (
        <ul>
          {receipts.map((receipt) => (
            <li key={`${receipt.kind}-${receipt.at}`}>{receiptWords(receipt)}</li>
          ))}
        </ul>
      )}
      {mayDispatch && isUnsent && <Sending line={line} isSecret={isSecret} today={today} />}
      {mayDispatch && state === 'sent' && dispatch.purpose !== 'file' && (
        <Disclosure summary={m.minutes_dispatch_acknowledge()}>
          <DayForm
            intent="acknowledge"
            label={m.minutes_dispatch_acknowledge_of({ receiver: dispatch.receiver })}
            line={line}
            today={today}
          />
        </Disclosure>
      )}
    </div>
  )
}

function Sending({ line, isSecret, today }: { line: Line; isSecret: boolean; today: string }) {
  const { dispatch } = line
  return (
    <>
      {isSecret ? (
        <p className="hint">{m.minutes_dispatch_secret()}</p>
      ) : line.canBeMailed ? (
        <Form method="post">
          <input type="hidden" name="dispatch" value={dispatch.id} />
          <Button
            name="intent"
            value="mail"
            size="small"
            variant="secondary"
            aria-label={m.minutes_dispatch_mail_to({ receiver: dispatch.receiver })}
          >
            {m.minutes_dispatch_mail()}
          </Button>
        </Form>
      ) : (
        dispatch.purpose !== 'file' && <p className="hint">{m.minutes_dispatch_no_address()}</p>
      )}
      <Disclosure summary={m.minutes_dispatch_hand_over()}>
        <DayForm
          intent="hand-over"
          label={m.minutes_dispatch_hand_over_to({ receiver: dispatch.receiver })}
          line={line}
          today={today}
        />
      </Disclosure>
    </>
  )
}

interface DayFormProps {
  readonly intent: 'hand-over' | 'acknowledge'
  readonly label: string
  readonly line: Line
  readonly today: string
}

function DayForm({ intent, label, line: { dispatch }, today }: DayFormProps) {
  return (
    <Form method="post" className="form" aria-label={label}>
      <input type="hidden" name="dispatch" value={dispatch.id} />
      <DateField
        id={`day-${dispatch.id}`}
        name="day"
        label={m.minutes_dispatch_day()}
        defaultValue={today}
        max={today}
        required
      />
      <TextField id={`how-${dispatch.id}`} name="note" label={m.minutes_dispatch_how()} maxLength={500} />
      <div className="form-actions">
        <Button name="intent" value={intent} variant="secondary" size="small">
          {m.minutes_dispatch_save()}
        </Button>
      </div>
    </Form>
  )
}

const stateKinds: Readonly<Record<DispatchState, StatusKind>> = {
  unsent: 'missing',
  waiting: 'on-way',
  failed: 'error',
  sent: 'sent',
  acknowledged: 'approved',
}
const stateWords = {
  unsent: m.minutes_dispatch_state_unsent,
  waiting: m.minutes_dispatch_state_waiting,
  failed: m.minutes_dispatch_state_failed,
  sent: m.minutes_dispatch_state_sent,
  acknowledged: m.minutes_dispatch_state_acknowledged,
} as const satisfies Record<DispatchState, () => string>

function receiptWords({ kind, day, byName: name, note, mail }: Receipt): string {
  const words = {
    mailed: () =>
      [
        m.minutes_dispatch_receipt_mailed({ day, name }),
        ...(mail?.sentAt ? [m.minutes_dispatch_receipt_left({ at: formatInstant(mail.sentAt) })] : []),
      ].join('. '),
    'handed-over': () => m.minutes_dispatch_receipt_handed_over({ day, name }),
    acknowledged: () => m.minutes_dispatch_receipt_acknowledged({ day, name }),
  }
  return [words[kind](), ...(note ? [note] : [])].join('. ')
}
