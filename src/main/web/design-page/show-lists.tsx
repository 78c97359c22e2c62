import { m } from '../../../generated/paraglide/messages.js'
import { LinkButton } from '../../../ui/button.tsx'
import { Diff } from '../../../ui/diff.tsx'
import { Dialog, Disclosure } from '../../../ui/disclosure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Facts, ProgressBar, Timeline, ToDoList, TreeList } from '../../../ui/lists.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'

export function ShowLists() {
  return (
    <Section title={m.ui_sample_lists()}>
      <ToDoList
        items={[
          {
            id: 'report',
            title: <a href="/formsprak">{m.ui_sample_todo()}</a>,
            note: m.ui_sample_todo_note(),
            aside: <Status kind="late" />,
          },
          {
            id: 'review',
            title: <a href="/formsprak">{m.ui_sample_todo_other()}</a>,
            note: m.ui_sample_todo_note(),
            aside: (
              <LinkButton href="/formsprak" size="small">
                {m.ui_sample_tab_history()}
              </LinkButton>
            ),
          },
        ]}
      />
      <div className="columns">
        <Timeline
          events={[
            {
              id: 'a',
              at: '2025-12-09',
              title: m.ui_sample_event_adopted(),
              body: m.ui_sample_event_body(),
              done: true,
            },
            { id: 'b', at: '2026-09-15', title: m.ui_sample_event_next() },
          ]}
        />
        <TreeList
          label={m.ui_sample_chain()}
          items={[
            {
              id: 'vision',
              label: m.ui_sample_vision(),
              children: [
                {
                  id: 'a',
                  label: m.ui_sample_strategic(),
                  aside: <Status kind="on-way" />,
                  children: [{ id: 'c', label: m.ui_sample_goal_value(), aside: <Status kind="not-met" /> }],
                },
                { id: 'b', label: m.ui_sample_strategic_2(), aside: <Status kind="cannot-judge" /> },
              ],
            },
          ]}
        />
      </div>
      <ProgressBar label={m.ui_sample_progress()} value={14} max={22} words="14/22" />
      <Facts
        facts={[
          { label: m.ui_sample_unit(), value: m.ui_sample_school() },
          { label: m.ui_sample_due(), value: '2026-09-15' },
        ]}
      />
      <Disclosure summary={m.ui_sample_more_about()}>
        <p>{m.ui_sample_more_text()}</p>
      </Disclosure>
      <Diff before={m.ui_sample_before()} after={m.ui_sample_after()} />
      <div>
        <Dialog title={m.ui_sample_dialog_title()} trigger={m.ui_sample_open_dialog()}>
          <TextArea label={m.ui_sample_reason()} name="reason" />
        </Dialog>
      </div>
    </Section>
  )
}
