import {
  type ActionFunctionArgs,
  data,
  Form,
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
import { yearOf } from '../../../shared/local-date.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, Select, TextArea } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { scheduleContract } from '../planning.contract.ts'
import { planSchedule, previewSchedule, type SchedulePreview, showScheduleWarnings } from '../schedule.service.ts'
import { showMeetings } from '../show-meetings.service.ts'
import { WhenFields } from './planning-forms.tsx'
import { warningWord } from './planning-words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { searchParams } = new URL(request.url)
  const { bodies, lines } = await showMeetings(ctx, null)
  const body =
    bodies.find(({ key }) => key === searchParams.get('organ')) ?? bodies.find(({ mayPlan }) => mayPlan) ?? bodies[0]
  const asked = Number(searchParams.get('ar'))
  const year = Number.isInteger(asked) && asked > 2000 && asked < 2100 ? asked : yearOf(ctx.today())
  return {
    year,
    body: body ? { unit: body.unit, key: body.key, name: body.name, mayPlan: body.mayPlan } : null,
    bodies: bodies.map(({ unit, key, name }) => ({ unit, key, name })),
    planned: lines
      .filter(({ meeting }) => meeting.body === body?.unit && yearOf(meeting.day) === year)
      .map(({ meeting: { id, day, startsAt, status } }) => ({ id, day, startsAt, status })),
    warnings: body ? await showScheduleWarnings(ctx, body.unit, year) : [],
    saved: searchParams.get('sparat'),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const { intent, year, ...input } = formInput(await request.formData())
  const back = new URL(request.url)
  const outcome = await answer(async (): Promise<{ preview: SchedulePreview } | { planned: number }> => {
    const order = parseInput(scheduleContract, input, ctx.locale)
    if (intent === 'preview') return { preview: await previewSchedule(ctx, order, Number(year)) }
    if (intent !== 'plan') throw data(null, { status: 400 })
    return { planned: (await planSchedule(ctx, order)).length }
  })
  if ('done' in outcome && outcome.done && 'planned' in outcome.done) {
    back.searchParams.set('sparat', String(outcome.done.planned))
    return redirect(`${back.pathname}${back.search}`, 303)
  }
  return outcome
}

/** The year of a body: its days, what to look at, and a box to paste the decided schedule into. */
export default function SchedulePage() {
  const { year, body, bodies, planned, warnings, saved } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>() as
    | { failure?: FailureView; done?: { preview?: SchedulePreview } }
    | undefined
  const preview = answered?.done?.preview
  const nameOf = (unit: string) => bodies.find((one) => one.unit === unit)?.name ?? ''
  return (
    <>
      <PageTitle
        title={m.meetings_schedule_of({ body: body?.name ?? '', year })}
        lead={m.meetings_schedule_lead()}
        crumbs={[{ label: m.meetings_title(), href: '/arbete/moten' }]}
      />
      {saved !== null && !answered && (
        <Banner tone="success" title={m.meetings_schedule_saved({ count: saved })} live />
      )}
      <Form method="get" className="form">
        <div className="fields">
          <Select
            label={m.meetings_body()}
            name="organ"
            defaultValue={body?.key}
            options={bodies.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <NumberField label={m.meetings_year()} name="ar" defaultValue={String(year)} />
        </div>
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.meetings_show()}
          </Button>
        </div>
      </Form>
      <Warnings title={m.meetings_schedule_warnings()} words={warnings.map((one) => warningWord(one, nameOf))} />
      <Section title={m.meetings_schedule_days({ count: planned.length })}>
        <ul className="columns">
          {planned.map(({ id, day, startsAt, status }) => (
            <li key={id}>
              <a href={`/arbete/moten/${id}`}>{m.meetings_when({ day, time: startsAt })}</a>
              {status === 'cancelled' && ` (${m.meetings_status_cancelled()})`}
            </li>
          ))}
        </ul>
      </Section>
      {body?.mayPlan && (
        <Section title={m.meetings_schedule_paste()}>
          <DraftForm draftKey={`schedule-${body.key}-${year}`} method="post" failed={answered !== undefined}>
            <Failure failure={answered?.failure} />
            {preview && <Preview preview={preview} nameOf={nameOf} />}
            <input type="hidden" name="body" value={body.unit} />
            <input type="hidden" name="year" value={year} />
            <TextArea
              label={m.meetings_field_pasted()}
              name="pasted"
              hint={m.meetings_field_pasted_hint()}
              rows={8}
              error={answered?.failure?.fields.pasted}
              required
            />
            <WhenFields when={{ startsAt: '13:15', place: '', expectedMinutes: 180 }} failure={answered?.failure} />
            <Checkbox label={m.meetings_field_public()} name="isPublic" value="on" />
            <div className="form-actions">
              <Button type="submit" name="intent" value="plan">
                {m.meetings_schedule_save()}
              </Button>
              <Button type="submit" name="intent" value="preview" variant="secondary">
                {m.meetings_schedule_preview()}
              </Button>
            </div>
          </DraftForm>
        </Section>
      )}
    </>
  )
}

const Warnings = ({ title, words }: { title: string; words: readonly string[] }) =>
  words.length === 0 ? null : (
    <Banner tone="warning" title={title}>
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Banner>
  )

const faultWord = {
  'no-day': m.meetings_fault_no_day,
  'no-such-day': m.meetings_fault_no_such_day,
  'no-such-time': m.meetings_fault_no_such_time,
} as const

function Preview({ preview, nameOf }: { preview: SchedulePreview; nameOf: (unit: string) => string }) {
  const read = preview.lines.filter((line) => 'read' in line).length
  const faults = preview.lines.flatMap((line) =>
    'fault' in line
      ? [m.meetings_fault_line({ line: line.line, text: line.text, fault: faultWord[line.fault]() })]
      : [],
  )
  return (
    <>
      <Banner tone="info" title={m.meetings_preview_read({ count: read })} live />
      <Warnings title={m.meetings_preview_faults()} words={faults} />
      <Warnings
        title={m.meetings_schedule_warnings()}
        words={preview.warnings.map((one) => warningWord(one, nameOf))}
      />
    </>
  )
}
