import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { z } from 'zod'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { visitContext } from '../../../platform/web/visit-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId, type PersonId } from '../../../shared/ids.ts'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { endSeat, giveSeat, listSeatsOf, type SeatId } from '../../organisation/index.ts'
import { changedPerson, seatEnded, seatGiven } from '../access.contract.ts'
import { changePersonDetails, deactivatePerson } from '../person.service.ts'
import { endSession, listSessionsOf } from '../session.service.ts'
import type { SessionId } from '../session.ts'
import { showPerson } from '../show-access.service.ts'
import { listUnitChoices } from '../whole.service.ts'
import { answerForm } from './form-answer.ts'
import { DetailsPart, SeatsPart, SessionsPart, WayInPart } from './UserParts.tsx'
import { swedishClock } from './when.ts'

const path = '/arbete/anvandare'

function personAsked(id: string | undefined): PersonId {
  if (!id || !isId(id)) throw new NotFound('person')
  return id as PersonId
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = personAsked(params.person)
  const { issuer, subject, ...person } = await showPerson(ctx, id)
  const sessions = await listSessionsOf(ctx, id)
  const units = await listUnitChoices(ctx)
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  return {
    person: { ...person, hasAccount: subject !== null, issuer },
    isSaved: new URL(request.url).searchParams.has('sparat'),
    today: ctx.today(),
    units,
    seats: (await listSeatsOf(ctx, id)).map((seat) => ({
      ...seat,
      unitName: names.get(seat.unit) ?? m.access_unit_gone(),
    })),
    sessions: sessions.map(({ id: session, signedInAt, lastSeenAt, assurance }) => ({
      id: session,
      since: swedishClock(signedInAt),
      seen: swedishClock(lastSeenAt),
      assurance,
      isThis: session === context.get(visitContext).session,
    })),
  }
}

const chosen = (kind: string) => z.object({ [kind]: z.uuid() })

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = personAsked(params.person)
  const save = async (input: unknown, isActive: boolean) =>
    changePersonDetails(ctx, id, { ...parseInput(changedPerson, input, ctx.locale), isActive })
  return answerForm(
    await request.formData(),
    {
      details: async (input) => save(input, (await showPerson(ctx, id)).isActive),
      reopen: (input) => save(input, true),
      deactivate: () => deactivatePerson(ctx, id),
      'give-seat': async (input) => giveSeat(ctx, { ...parseInput(seatGiven, input, ctx.locale), person: id }),
      'end-seat': async (input) => {
        const { seat } = parseInput(chosen('seat'), input, ctx.locale)
        return endSeat(ctx, seat as SeatId, parseInput(seatEnded, input, ctx.locale))
      },
      'end-session': async (input) =>
        endSession(ctx, parseInput(chosen('session'), input, ctx.locale).session as SessionId),
    },
    `${path}/${id}?sparat`,
  )
}

export type Shown = Awaited<ReturnType<typeof loader>>

/** One person: who they are, where they sit, and where they are signed in. */
export default function UserPage() {
  const shown = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { person } = shown
  return (
    <>
      <PageTitle
        title={person.name}
        crumbs={[{ label: m.access_users_title(), href: path }]}
        status={
          <Status
            kind={person.isActive ? 'ok' : 'closed'}
            label={person.isActive ? m.access_active() : m.access_inactive()}
          />
        }
      />
      {shown.isSaved && !answered && (
        <Banner tone="success" live>
          {m.access_saved()}
        </Banner>
      )}
      <DetailsPart shown={shown} answered={answered} />
      <SeatsPart shown={shown} answered={answered} />
      <SessionsPart shown={shown} answered={answered} />
      <WayInPart shown={shown} answered={answered} />
    </>
  )
}
