import { m } from '../../../generated/paraglide/messages.js'
import { Section } from '../../../ui/page-title.tsx'
import type { PersonLine } from '../seat.ts'
import type { UnitFormProps } from './DeedForm.tsx'
import { CloseForm, MoveForm, RenameForm } from './PlaceForms.tsx'
import { GiveSeatForm } from './SeatForms.tsx'
import { CountForm, PositionForm } from './StaffForms.tsx'

interface Shown extends UnitFormProps {
  readonly persons: readonly PersonLine[]
  readonly may: { readonly reorganise: boolean; readonly giveSeats: boolean }
  readonly isClosed: boolean
}

/** What this person can do with the unit. A closed unit can still be counted and have its moved positions written down. */
export function UnitForms({ persons, may, isClosed, ...form }: Shown) {
  if (!may.reorganise && !may.giveSeats) return null
  const isRoot = form.unit.periods[0]?.parent === null
  const mayMove = may.reorganise && !isClosed && !isRoot
  return (
    <Section title={m.organisation_change_title()}>
      <div className="organisation-deeds">
        {may.reorganise && !isClosed && <RenameForm {...form} />}
        {mayMove && <MoveForm {...form} />}
        {may.reorganise && <CountForm {...form} />}
        {may.reorganise && <PositionForm {...form} />}
        {may.giveSeats && !isClosed && <GiveSeatForm persons={persons} today={form.today} answer={form.answer} />}
        {mayMove && <CloseForm {...form} />}
      </div>
    </Section>
  )
}
