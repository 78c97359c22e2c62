import { Form, Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/forms/fields.tsx'

/** Chooses the day the tree is drawn as of; the days when something changed are one click away. */
export function DayForm({ on, turningDays, path }: { on: Day; turningDays: readonly Day[]; path: string }) {
  const latest = turningDays.slice(-6)
  return (
    <div className="organisation-day">
      <Form method="get" action={path} className="organisation-days">
        <DateField key={on} name="dag" label={m.organisation_day()} defaultValue={on} required />
        <Button variant="secondary">{m.organisation_show()}</Button>
      </Form>
      {latest.length > 1 && (
        <nav aria-labelledby="organisation-turns" className="organisation-turns">
          <h2 id="organisation-turns">{m.organisation_jump()}</h2>
          <ul>
            {latest.map((turn) => (
              <li key={turn}>
                <Link to={`${path}?dag=${turn}`} aria-current={turn === on ? 'date' : undefined}>
                  {turn}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
