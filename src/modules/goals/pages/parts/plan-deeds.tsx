import { Form, useNavigation } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { Button, LinkButton } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { DraftForm } from '../../../../ui/forms/draft-form.tsx'
import { TextArea } from '../../../../ui/forms/fields.tsx'
import { Section } from '../../../../ui/page-title.tsx'
import { isOpen } from '../../plan-states.ts'
import type { PlanMay } from '../../show-plan.service.ts'
import { type Place, planPath } from './addresses.ts'

/** The one or two next steps of a version, for those who may take them. */
export function PlanDeeds({ version, versions, may }: Place & { may: PlanMay }) {
  const place = { version, versions }
  const open = versions.find(isOpen)
  return (
    <>
      {may.propose && <StepForm {...place} intent="propose" label={m.goals_page_propose()} variant="secondary" />}
      {version.status === 'draft' && !may.propose && <p className="muted">{m.goals_page_waits_for_proposal()}</p>}
      {may.withdraw && <StepForm {...place} intent="withdraw" label={m.goals_page_withdraw()} variant="secondary" />}
      {version.status === 'adopted' && open && (
        <LinkButton href={planPath({ version: open, versions })} variant="primary">
          {open.status === 'draft'
            ? m.goals_page_open_draft({ number: open.number })
            : m.goals_page_open_proposal({ number: open.number })}
        </LinkButton>
      )}
      {may.edit && (
        <LinkButton href={planPath(place, '/nytt-mal')} variant="primary" icon="plus">
          {m.goals_page_new_goal()}
        </LinkButton>
      )}
    </>
  )
}

interface Step {
  readonly intent: string
  readonly label: string
  readonly variant: 'primary' | 'secondary'
}

function StepForm({ version, versions, intent, label, variant }: Place & Step) {
  const { state, formData } = useNavigation()
  return (
    <Form method="post" action={planPath({ version, versions })}>
      <input type="hidden" name="revision" value={version.revision} />
      <Button
        name="intent"
        value={intent}
        variant={variant}
        pending={state !== 'idle' && formData?.get('intent') === intent}
      >
        {label}
      </Button>
    </Form>
  )
}

export const AdoptLink = (place: Place) => (
  <LinkButton href={planPath(place, '/anta')} variant="primary">
    {m.goals_page_adopt()}
  </LinkButton>
)

interface NewVersionProps {
  readonly plan: string
  readonly typed: string | undefined
  readonly error: string | undefined
}

/** A decided plan is never changed: a change is a new version with a reason of its own. */
export function NewVersion({ plan, typed, error }: NewVersionProps) {
  return (
    <Section title={m.goals_page_change_plan()}>
      <p className="muted">{m.goals_page_change_plan_text()}</p>
      <Disclosure summary={m.goals_page_new_version()} open={error !== undefined}>
        <DraftForm draftKey={`plan-version-${plan}`} failed={error !== undefined}>
          <TextArea
            name="reason"
            label={m.goals_page_version_reason()}
            hint={m.goals_page_version_reason_hint()}
            rows={2}
            maxLength={1000}
            defaultValue={typed}
            error={error}
          />
          <div className="actions">
            <Button name="intent" value="draft">
              {m.goals_page_start_version()}
            </Button>
          </div>
        </DraftForm>
      </Disclosure>
    </Section>
  )
}
