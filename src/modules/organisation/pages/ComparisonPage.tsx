import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { addDays } from '../../../shared/local-date.ts'
import { dayAsked } from '../organisation.contract.ts'
import { compareOrganisation } from '../show-organisation.service.ts'
import { ChangedUnits } from './ChangedUnits.tsx'
import { PageHead } from './PageHead.tsx'
import { PositionMoves } from './PositionMoves.tsx'
import { StaffCompared } from './StaffCompared.tsx'
import './organisation.css'
import { inProse } from './words.ts'

const path = '/arbete/organisation'

export function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const asked = new URL(request.url).searchParams
  const to = dayAsked(asked.get('till')) ?? ctx.today()
  return compareOrganisation(ctx, dayAsked(asked.get('fran')) ?? addDays(to, -1), to)
}

/** Two days side by side: what a report needs to compare across a reorganisation. */
export default function ComparisonPage() {
  const { comparison, units } = useLoaderData<typeof loader>()
  const { from, to, moves } = comparison
  const changed = comparison.units.filter((unit) => unit.changes.length > 0)
  return (
    <>
      <PageHead
        title={m.organisation_compare_title()}
        lead={m.organisation_compare_lead({ from: inProse(from), to: inProse(to) })}
        crumbs={[{ label: m.organisation_title(), href: path }]}
      />
      <form method="get" action={`${path}/jamfor`} className="organisation-days">
        <label htmlFor="compare-from">{m.organisation_compare_from()}</label>
        <input type="date" id="compare-from" name="fran" defaultValue={from} required />
        <label htmlFor="compare-to">{m.organisation_compare_to()}</label>
        <input type="date" id="compare-to" name="till" defaultValue={to} required />
        <button className="button" type="submit">
          {m.organisation_compare()}
        </button>
      </form>
      <section aria-labelledby="changes">
        <h2 id="changes">{m.organisation_compare_changes()}</h2>
        {changed.length > 0 ? (
          <ChangedUnits changed={changed} units={units} from={from} to={to} />
        ) : (
          <p>{m.organisation_compare_none()}</p>
        )}
      </section>
      <section aria-labelledby="moves">
        <h2 id="moves">{m.organisation_compare_moves()}</h2>
        {moves.length > 0 ? (
          <PositionMoves moves={moves} units={units} />
        ) : (
          <p>{m.organisation_compare_moves_none()}</p>
        )}
      </section>
      <section aria-labelledby="staff">
        <h2 id="staff">{m.organisation_compare_staff()}</h2>
        <StaffCompared comparison={comparison} />
      </section>
    </>
  )
}
