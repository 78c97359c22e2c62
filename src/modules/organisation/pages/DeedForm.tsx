import type { ReactNode } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import type { Unit } from '../organisation.ts'
import type { FormAnswer } from './form-answer.ts'
import type { UnitDeed } from './unit-deeds.ts'
import { type Place, unitOptions } from './unit-options.ts'

/** What every form of a unit's page is given. */
export interface UnitFormProps {
  readonly unit: Unit
  /** Where else there is to go, as the tree stands today. */
  readonly places: readonly Place[]
  readonly today: string
  readonly answer: FormAnswer | undefined
}

/** What was typed and what was wrong with it, when this very form could not be saved. */
export interface Sent {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

interface DeedFormProps {
  readonly deed: UnitDeed
  readonly title: string
  /** The button's verb, when it says something else than the title. */
  readonly save?: string
  readonly hidden?: Readonly<Record<string, string | number>>
  readonly answer: FormAnswer | undefined
  readonly children: (sent: Sent) => ReactNode
}

/** One deed, folded away until it is needed; unfolded, and come back to, when something in it must be mended. */
export function DeedForm({ deed, title, save = title, hidden = {}, answer, children }: DeedFormProps) {
  const mine = answer?.form === deed ? answer : undefined
  return (
    <Disclosure summary={title} open={mine !== undefined}>
      <form method="post" className="form" id={`deed-${deed}`} action={`#deed-${deed}`}>
        <input type="hidden" name="deed" value={deed} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormFailure failure={mine?.failure} />
        {children({ typed: mine?.typed ?? {}, errors: mine?.failure.fields ?? {} })}
        <div className="actions">
          <Button>{save}</Button>
        </div>
      </form>
    </Disclosure>
  )
}

/** Several forms stand on the page, so an invalid field is pointed out beside itself and not by its name's anchor. */
export function FormFailure({ failure }: { failure: FormAnswer['failure'] | undefined }) {
  if (failure?.kind !== 'invalid') return <Failure failure={failure} />
  return <Banner tone="error" title={m.organisation_invalid()} live />
}

export const FromField = ({ id, label, value, sent }: { id: string; label: string; value?: string; sent: Sent }) => (
  <DateField
    id={id}
    name="from"
    label={label}
    defaultValue={sent.typed.from ?? value}
    error={sent.errors.from}
    required
  />
)

export const ReasonField = ({ id, sent }: { id: string; sent: Sent }) => (
  <TextField
    id={id}
    name="reason"
    label={m.organisation_reason()}
    hint={m.organisation_reason_hint()}
    defaultValue={sent.typed.reason}
    error={sent.errors.reason}
    maxLength={1000}
    optional
  />
)

interface OtherUnitProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly form: UnitFormProps
  readonly sent: Sent
}

export const OtherUnit = ({ id, name, label, form: { unit, places }, sent }: OtherUnitProps) => (
  <Select
    id={id}
    name={name}
    label={label}
    options={unitOptions(places.filter(({ node }) => node.id !== unit.id))}
    empty={m.organisation_choose()}
    defaultValue={sent.typed[name]}
    error={sent.errors[name]}
    required
  />
)
