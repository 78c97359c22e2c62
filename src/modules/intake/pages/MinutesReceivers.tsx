import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { type DraftParagraph, purposesOf } from '../minutes/minutes-draft.ts'
import type { MinutesParts } from './MinutesFields.tsx'
import { purposeWord } from './minutes-words.ts'

interface ReceiversProps {
  readonly receivers: DraftParagraph['receivers']
  readonly field: string
  readonly errors: MinutesParts['errors']
}

/** To whom the decision is sent, and what for. */
export function MinutesReceivers({ receivers, field, errors }: ReceiversProps) {
  if (receivers.length === 0) return null
  return (
    <Disclosure summary={m.intake_minutes_receivers({ count: receivers.length })}>
      {receivers.map(({ receiver, purpose, note, isTaken }, at) => {
        const own = (name: string) => ({ name: `${field}.${at}.${name}`, error: errors[`${field}.${at}.${name}`] })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is its name.
          <fieldset key={at} className="field">
            <legend className="visually-hidden">{receiver}</legend>
            <Checkbox
              {...own('isTaken')}
              label={m.intake_minutes_take_receiver({ receiver })}
              defaultChecked={isTaken}
            />
            <div className="fields">
              <TextField
                {...own('receiver')}
                label={m.intake_minutes_receiver()}
                defaultValue={receiver}
                maxLength={200}
              />
              <Select
                {...own('purpose')}
                label={m.intake_minutes_purpose()}
                options={purposesOf.map((value) => ({ value, label: purposeWord(value) }))}
                defaultValue={purpose}
              />
              <TextField
                {...own('note')}
                label={m.intake_minutes_purpose_words()}
                defaultValue={note}
                optional
                maxLength={200}
              />
            </div>
          </fieldset>
        )
      })}
    </Disclosure>
  )
}
