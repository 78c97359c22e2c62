import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { LinksShown } from '../link.service.ts'
import type { AssignmentLink } from '../link.ts'

const kindWord: Readonly<Record<AssignmentLink['kind'], () => string>> = {
  goal: m.assignments_link_kind_goal,
  budget: m.assignments_link_kind_budget,
  transfer: m.assignments_link_kind_transfer,
  'corrective-plan': m.assignments_link_kind_plan,
}

interface LinkedProps {
  readonly linked: LinksShown
  readonly mayLink: boolean
  readonly failed: { readonly failure: FailureView } | undefined
}

/** What the assignment serves, both to read and to point out. */
export function LinkedThings({ linked, mayLink, failed }: LinkedProps) {
  if (linked.links.length === 0 && !mayLink) return null
  return (
    <Section title={m.assignments_links()} id="hor-ihop">
      {linked.links.length === 0 ? (
        <p className="muted">{m.assignments_links_none()}</p>
      ) : (
        <ul>
          {linked.links.map((one) => (
            <li key={one.id} className="row">
              <span>
                {kindWord[one.kind]()}: <a href={one.path}>{one.title}</a>
              </span>
              {mayLink && (
                <form method="post">
                  <input type="hidden" name="intent" value="unlink" />
                  <input type="hidden" name="link" value={one.id} />
                  <Button
                    type="submit"
                    variant="secondary"
                    size="small"
                    aria-label={m.assignments_unlink_named({ title: one.title })}
                  >
                    {m.assignments_unlink()}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <Failure failure={failed?.failure} />
      {mayLink && linked.choices.length > 0 && (
        <Disclosure summary={m.assignments_link_add()} open={failed !== undefined}>
          <form method="post" className="form">
            <input type="hidden" name="intent" value="link" />
            <Select id="link-target" name="target" label={m.assignments_link_target()} options={linked.choices} />
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.assignments_link_save()}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
    </Section>
  )
}
