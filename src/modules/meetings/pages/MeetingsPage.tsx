import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { planMeeting } from '../meeting.service.ts'
import { meetingContract } from '../planning.contract.ts'
import { showMeetings } from '../show-meetings.service.ts'
import { WhenFields } from './planning-forms.tsx'
import { deadlineMark, deadlineName, deadlineWord, meetingStatusMark, meetingStatusWord } from './planning-words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const wanted = new URL(request.url).searchParams.get('organ')
  const { bodies, lines } = await showMeetings(ctx, null)
  const today = ctx.today()
  const shown = lines
    .filter(({ meeting }) => wanted === null || meeting.bodyKey === wanted)
    .map(({ meeting, bodyName, next }) => ({
      id: meeting.id,
      body: bodyName,
      day: meeting.day,
      time: meeting.startsAt,
      place: meeting.place,
      status: meeting.status,
      next: meeting.day < today ? null : next,
    }))
  return {
    today,
    wanted,
    bodies: bodies.map(({ unit, key, name, mayPlan }) => ({ unit, key, name, mayPlan })),
    coming: shown.filter(({ day }) => day >= today),
    past: shown.filter(({ day }) => day < today).toReversed(),
  }
}

type Data = Awaited<ReturnType<typeof loader>>
type Line = Data['coming'][number]

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const outcome = await answer(() => planMeeting(ctx, parseInput(meetingContract, formInput(form), ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect(`/arbete/moten/${outcome.done.id}`, 303) : outcome
}

/** When the bodies meet, and what has to be sent by when. */
export default function MeetingsPage() {
  const data = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const mine = data.bodies.filter(({ mayPlan }) => mayPlan)
  return (
    <>
      <PageTitle
        title={m.meetings_title()}
        lead={m.meetings_lead()}
        actions={
          <>
            <LinkButton href="/arbete/moten/organ" variant="secondary">
              {m.meetings_bodies()}
            </LinkButton>
            {mine.length > 0 && (
              <LinkButton href="/arbete/moten/plan" variant="primary" icon="calendar">
                {m.meetings_schedule()}
              </LinkButton>
            )}
          </>
        }
      />
      <BodyTabs bodies={data.bodies} wanted={data.wanted} />
      <Section title={m.meetings_coming()}>
        {data.coming.length === 0 ? (
          <EmptyState title={m.meetings_none_coming()}>{m.meetings_none_text()}</EmptyState>
        ) : (
          <Table
            caption={m.meetings_coming()}
            captionHidden
            columns={columns()}
            rows={data.coming}
            rowKey={({ id }) => id}
            cards
          />
        )}
      </Section>
      {mine.length > 0 && <PlanForm bodies={mine} today={data.today} failure={failure} />}
      {data.past.length > 0 && (
        <Disclosure summary={m.meetings_past({ count: data.past.length })}>
          <Table
            caption={m.meetings_past({ count: data.past.length })}
            captionHidden
            columns={columns().slice(0, 3)}
            rows={data.past}
            rowKey={({ id }) => id}
            cards
          />
        </Disclosure>
      )}
    </>
  )
}

/** Tabs that differ in their query, so the page itself knows which one holds. */
const BodyTabs = ({ bodies, wanted }: { bodies: Data['bodies']; wanted: string | null }) => (
  <nav className="tabs" aria-label={m.meetings_bodies()}>
    <ul>
      {[{ key: null, name: m.meetings_all_bodies() }, ...bodies].map(({ key, name }) => (
        <li key={key ?? ''}>
          <Link
            to={key === null ? '/arbete/moten' : `/arbete/moten?organ=${key}`}
            aria-current={key === wanted ? 'page' : undefined}
            preventScrollReset
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)

const columns = (): readonly Column<Line>[] => [
  {
    key: 'day',
    label: m.meetings_day(),
    cell: ({ id, day, time }) => <Link to={`/arbete/moten/${id}`}>{m.meetings_when({ day, time })}</Link>,
    nowrap: true,
  },
  { key: 'body', label: m.meetings_body(), cell: ({ body }) => body },
  {
    key: 'status',
    label: m.meetings_status(),
    cell: ({ status }) => <Status kind={meetingStatusMark[status]} label={meetingStatusWord[status]()} />,
    nowrap: true,
  },
  {
    key: 'next',
    label: m.meetings_next_deadline(),
    cell: ({ next }) =>
      next && (
        <Status
          kind={deadlineMark[next.state]}
          label={m.meetings_deadline_line({
            what: deadlineName(next),
            day: next.lastDay,
            state: deadlineWord[next.state](),
          })}
        />
      ),
  },
]

function PlanForm({
  bodies,
  today,
  failure,
}: {
  bodies: Data['bodies']
  today: string
  failure: FailureView | undefined
}) {
  return (
    <Disclosure summary={m.meetings_plan_one()} open={failure !== undefined}>
      <DraftForm draftKey="new-meeting" method="post" failed={failure !== undefined}>
        <Failure failure={failure} />
        <Select
          label={m.meetings_body()}
          name="body"
          options={bodies.map(({ unit, name }) => ({ value: unit, label: name }))}
        />
        <WhenFields when={{ day: today, startsAt: '13:15', place: '', expectedMinutes: 180 }} failure={failure} />
        <Checkbox label={m.meetings_field_public()} name="isPublic" value="on" />
        <div className="form-actions">
          <Button type="submit">{m.meetings_plan_save()}</Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}
