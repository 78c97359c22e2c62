import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'

/** Chooses the day the tree is drawn as of; the days when something changed are one click away. */
export function DayForm({ on, turningDays, path }: { on: Day; turningDays: readonly Day[]; path: string }) {
  const latest = turningDays.slice(-8)
  return (
    <div className="organisation-day">
      <form method="get" action={path}>
        <label htmlFor="organisation-day">{m.organisation_day()}</label>
        <input type="date" id="organisation-day" name="dag" defaultValue={on} required />
        <button type="submit">{m.organisation_show()}</button>
      </form>
      {latest.length > 1 && (
        <nav aria-label={m.organisation_jump()}>
          <span className="muted">{m.organisation_jump()}</span>
          {latest.map((turn) => (
            <a key={turn} href={`${path}?dag=${turn}`} aria-current={turn === on ? 'date' : undefined}>
              {turn}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
