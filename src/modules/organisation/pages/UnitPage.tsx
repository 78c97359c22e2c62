import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { Banner } from '../../../ui/notices.tsx'
import { type Crumb, PageTitle } from '../../../ui/page-title.tsx'
import { closedFrom, findUnit, nameOn, periodOn } from '../organisation.ts'
import { listPersonsToSeat } from '../seat.service.ts'
import { showUnit } from '../show-organisation.service.ts'
import { staffOn } from '../staffing.ts'
import { flatten, treeOn } from '../tree.ts'
import { answerForm } from './form-answer.ts'
import { SeatsSection } from './SeatsSection.tsx'
import { StaffingSection } from './StaffingSection.tsx'
import { UnitForms } from './UnitForms.tsx'
import { UnitPeriods } from './UnitPeriods.tsx'
import { isUnitDeed, unitDeeds } from './unit-deeds.ts'
import './organisation.css'
import { inProse, kindName } from './words.ts'

const path = '/arbete/organisation'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const shown = await showUnit(ctx, params.key ?? '')
  const persons = shown.may.giveSeats ? await listPersonsToSeat(ctx) : []
  return { ...shown, persons, today: ctx.today(), isSaved: new URL(request.url).searchParams.has('sparat') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const key = params.key ?? ''
  return answerForm(await request.formData(), async (input) => {
    if (!isUnitDeed(input.deed)) throw new NotFound('deed')
    await unitDeeds[input.deed](ctx, key, input)
    return { goTo: `${path}/${key}?sparat#content` }
  })
}

export default function UnitPage() {
  const { unit, units, staffing, seats, may, persons, today, isSaved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const current = periodOn(unit, today)
  const last = unit.periods[unit.periods.length - 1]!
  const above = current?.parent ? findUnit(units, current.parent) : undefined
  const tree = treeOn(units, today)
  const places = tree ? flatten(tree) : []
  const crumbs: Crumb[] = [{ label: m.organisation_title(), href: path }]
  if (above) crumbs.push({ label: nameOn(above, today), href: `${path}/${above.key}` })
  return (
    <>
      <PageTitle title={nameOn(unit, today)} lead={kindName((current ?? last).kind)} crumbs={crumbs} />
      {isSaved && !answer && <Banner tone="success" title={m.organisation_saved()} live />}
      <Closed unit={unit} units={units} today={today} />
      <UnitPeriods unit={unit} units={units} />
      <StaffingSection {...{ units, staffing }} staff={staffOn(staffing, unit.id, today)} />
      <SeatsSection {...{ seats, today }} mayEnd={may.giveSeats} answer={answer} />
      <UnitForms {...{ unit, places, persons, today, may }} answer={answer} isClosed={closedFrom(unit) !== null} />
    </>
  )
}

type Shown = Pick<Awaited<ReturnType<typeof loader>>, 'unit' | 'units' | 'today'>

function Closed({ unit, units, today }: Shown) {
  const end = closedFrom(unit)
  if (end === null) return null
  const heir = unit.successor === null ? undefined : findUnit(units, unit.successor)
  return (
    <Banner title={m.organisation_now_closed({ day: inProse(end) })}>
      {unit.closingReason && <p>{unit.closingReason}</p>}
      {heir && (
        <p>
          {m.organisation_succeeded_by()} <a href={`${path}/${heir.key}`}>{nameOn(heir, today)}</a>.
        </p>
      )}
    </Banner>
  )
}
