import { Form } from 'react-router'
import { m } from '../../../../generated/paraglide/messages.js'
import { Button } from '../../../../ui/button.tsx'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { Section } from '../../../../ui/page-title.tsx'

/** A goal's place among its siblings, and taking it away, kept apart from the everyday. */
export function GoalMoves({ revision }: { revision: number }) {
  return (
    <Section title={m.goals_page_order()}>
      <Form method="post" className="row">
        <input type="hidden" name="revision" value={revision} />
        <Button name="intent" value="move-up" variant="secondary" size="small">
          {m.goals_page_raise()}
        </Button>
        <Button name="intent" value="move-down" variant="secondary" size="small">
          {m.goals_page_lower()}
        </Button>
      </Form>
      <Disclosure summary={m.goals_page_remove_goal()}>
        <p>{m.goals_page_remove_goal_text()}</p>
        <Form method="post">
          <input type="hidden" name="revision" value={revision} />
          <Button name="intent" value="remove" variant="danger" icon="trash">
            {m.goals_page_remove_goal_now()}
          </Button>
        </Form>
      </Disclosure>
    </Section>
  )
}
