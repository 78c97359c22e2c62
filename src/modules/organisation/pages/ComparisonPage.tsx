import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { addDays } from '../../../shared/local-date.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/forms/fields.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { dayAsked } from '../organisation.contract.ts'
import { compareOrganisation } from '../show-organisation.service.ts'
import { ChangedUnits } from './ChangedUnits.tsx'
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
      <PageTitle
        title={m.organisation_compare_title()}
        lead={m.organisation_compare_lead({ from: inProse(from), to: inProse(to) })}
        crumbs={[{ label: m.organisation_title(), href: path }]}
      />
      <Form method="get" action={`${path}/jamfor`} className="organisation-days">
        <DateField key={`fran${from}`} name="fran" label={m.organisation_compare_from()} defaultValue={from} required />
        <DateField key={`till${to}`} name="till" label={m.organisation_compare_to()} defaultValue={to} required />
        <Button variant="secondary">{m.organisation_compare()}</Button>
      </Form>
      <Section title={m.organisation_compare_changes()}>
        {changed.length > 0 ? (
          <ChangedUnits changed={changed} units={units} from={from} to={to} />
        ) : (
          <p>{m.organisation_compare_none()}</p>
        )}
      </Section>
      <Section title={m.organisation_compare_moves()}>
        {moves.length > 0 ? (
          <PositionMoves caption={m.organisation_compare_moves_caption()} moves={moves} units={units} />
        ) : (
          <p>{m.organisation_compare_moves_none()}</p>
        )}
      </Section>
      <Section title={m.organisation_compare_staff()}>
        <StaffCompared comparison={comparison} />
      </Section>
    </>
  )
}
