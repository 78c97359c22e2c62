import { m } from '../../../../generated/paraglide/messages.js'
import { Button } from '../../../../ui/button.tsx'
import { Diff } from '../../../../ui/diff.tsx'
import { dropDraft } from '../../../../ui/forms/draft.ts'
import { Banner } from '../../../../ui/notices.tsx'
import type { GoalValues } from '../../goal-form.ts'
import { differencesOf, fieldLabel } from './field-labels.ts'

interface StaleGoalProps {
  readonly stored: GoalValues
  readonly typed: GoalValues
  readonly draftKey: string
}

/** Somebody else saved while this was written: both versions field by field, and what is typed stays in the form. */
export function StaleGoal({ stored, typed, draftKey }: StaleGoalProps) {
  const differences = differencesOf(stored, typed)
  return (
    <section className="stack" aria-label={m.goals_page_stale()}>
      <Banner tone="warning" title={m.goals_page_stale()} live>
        {differences.length === 0 ? m.goals_page_stale_same() : m.goals_page_stale_text()}
      </Banner>
      {differences.map(({ place, stored: theirs, typed: mine }) => (
        <div key={place}>
          <h2 className="goals-check-title">{fieldLabel(place)}</h2>
          <Diff before={theirs} after={mine} />
        </div>
      ))}
      <form method="get">
        <Button variant="secondary" onClick={() => dropDraft(draftKey)}>
          {m.goals_page_take_theirs()}
        </Button>
      </form>
    </section>
  )
}
