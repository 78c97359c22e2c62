import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { documentPlaces } from '../../../platform/document-places.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DocumentPlaces } from '../../../ui/document-places.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { addCase, addItem, addStandingItems, editItem, moveItem, removeItem } from '../agenda.service.ts'
import {
  addCaseContract,
  callContract,
  cancelContract,
  editItemContract,
  moveContract,
  moveItemContract,
  newItemContract,
  removeItemContract,
} from '../planning.contract.ts'
import type { MeetingId } from '../room-event.ts'
import { showMeeting } from '../show-meetings.service.ts'
import { callMeeting, cancelMeeting, moveMeeting } from '../summons.service.ts'
import { AgendaList } from './agenda-list.tsx'
import { AddCase, AddItem, CallForm, CancelForm, MoveForm } from './meeting-deeds.tsx'
import { deadlineMark, deadlineName, deadlineWord, meetingStatusMark, meetingStatusWord } from './planning-words.ts'
import './planning.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const shown = await showMeeting(ctx, params.id as MeetingId)
  const { searchParams } = new URL(request.url)
  return {
    ...shown,
    composition: {
      members: shown.composition.mandates.filter(({ post }) => post !== 'substitute').length,
      substitutes: shown.composition.mandates.filter(({ post }) => post === 'substitute').length,
    },
    readFrom: await documentPlaces(ctx, 'meeting', params.id ?? ''),
    editing: searchParams.get('punkt'),
    saved: searchParams.has('sparat'),
    told: searchParams.get('kallade'),
  }
}

export type MeetingData = Awaited<ReturnType<typeof loader>>

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const { intent, ...input } = formInput(await request.formData())
  const outcome = await answer(() => take(ctx, params.id as MeetingId, String(intent), input))
  if ('done' in outcome && outcome.done !== undefined) return redirect(`/arbete/moten/${params.id}${outcome.done}`, 303)
  return outcome
}

/** Does what the form asked for, and tells where on the page to go. */
async function take(ctx: Context, id: MeetingId, intent: string, input: object): Promise<string> {
  switch (intent) {
    case 'call': {
      const { told } = await callMeeting(ctx, id, parseInput(callContract, input, ctx.locale))
      return `?kallade=${told}`
    }
    case 'move':
      await moveMeeting(ctx, id, parseInput(moveContract, input, ctx.locale))
      return '?sparat'
    case 'cancel':
      await cancelMeeting(ctx, id, parseInput(cancelContract, input, ctx.locale))
      return '?sparat'
    case 'standing':
      await addStandingItems(ctx, id)
      return '#dagordning'
    case 'add-case': {
      const { caseFile, lateReason } = parseInput(addCaseContract, input, ctx.locale)
      const { id: item } = await addCase(ctx, id, caseFile, { reason: lateReason })
      return `#punkt-${item}`
    }
    case 'add': {
      const { lateReason, ...draft } = parseInput(newItemContract, input, ctx.locale)
      const { id: item } = await addItem(ctx, id, { ...draft, caseFile: null }, { reason: lateReason })
      return `#punkt-${item}`
    }
    case 'edit': {
      const { item, ...draft } = parseInput(editItemContract, input, ctx.locale)
      const { agenda } = await showMeeting(ctx, id)
      const before = agenda.find((one) => one.id === item)
      await editItem(ctx, item, { ...draft, caseFile: before?.caseFile ?? null, rows: before?.rows ?? [] })
      return `?sparat#punkt-${item}`
    }
    case 'up':
    case 'down': {
      const { item, position } = parseInput(moveItemContract, input, ctx.locale)
      await moveItem(ctx, item, position)
      return `#punkt-${item}`
    }
    case 'remove':
      await removeItem(ctx, parseInput(removeItemContract, input, ctx.locale).item)
      return '#dagordning'
    default:
      throw data(null, { status: 400 })
  }
}

/** One meeting on its way to the room: its agenda, its deadlines and its summons. */
export default function MeetingPage() {
  const shown = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const { meeting, body, may } = shown
  const isChanging = may.plan && (meeting.status === 'planned' || meeting.status === 'called')
  return (
    <>
      <PageTitle
        title={`${body.name} ${meeting.day}`}
        lead={`${m.meetings_when({ day: meeting.day, time: meeting.startsAt })}. ${meeting.place}`}
        crumbs={[{ label: m.meetings_title(), href: '/arbete/moten' }]}
        status={<Status kind={meetingStatusMark[meeting.status]} label={meetingStatusWord[meeting.status]()} />}
        actions={<PageActions shown={shown} />}
      />
      {shown.saved && !failure && <Banner tone="success" title={m.meetings_saved()} live />}
      {shown.told !== null && <Banner tone="success" title={m.meetings_called_told({ count: shown.told })} live />}
      {meeting.cancelledReason && (
        <Banner tone="warning" title={m.meetings_cancelled_because({ reason: meeting.cancelledReason })} />
      )}
      {meeting.movedReason && <Banner tone="info" title={m.meetings_moved_because({ reason: meeting.movedReason })} />}
      <Failure failure={failure} />
      <Deadlines shown={shown} />
      {isChanging && meeting.status === 'planned' && shown.agenda.length > 0 && (
        <CallForm shown={shown} failure={failure} />
      )}
      <Section title={m.meetings_agenda()} id="dagordning">
        {shown.agenda.length === 0 ? (
          <EmptyState title={m.meetings_agenda_empty()}>{m.meetings_agenda_empty_text()}</EmptyState>
        ) : (
          <AgendaList shown={shown} failure={failure} />
        )}
        <DocumentPlaces places={shown.readFrom} />
      </Section>
      {may.plan && meeting.status !== 'closed' && meeting.status !== 'cancelled' && (
        <>
          <AddCase shown={shown} failure={failure} />
          <AddItem shown={shown} failure={failure} />
        </>
      )}
      {isChanging && (
        <>
          <Disclosure summary={m.meetings_move()}>
            <MoveForm meeting={meeting} failure={failure} />
          </Disclosure>
          <Disclosure summary={m.meetings_cancel()}>
            <CancelForm meeting={meeting} failure={failure} />
          </Disclosure>
        </>
      )}
    </>
  )
}

function PageActions({ shown: { meeting, publicPath, may } }: { shown: MeetingData }) {
  return (
    <>
      {publicPath && (
        <>
          <LinkButton href={publicPath} variant="secondary" document>
            {m.meetings_public_page()}
          </LinkButton>
          <LinkButton href={`${publicPath}/kallelse.pdf`} variant="secondary" icon="download" document>
            {m.meetings_as_pdf()}
          </LinkButton>
        </>
      )}
      {may.plan && (meeting.status === 'called' || meeting.status === 'open') && (
        <LinkButton href={`/arbete/moten/${meeting.id}/rum`} variant="primary" document>
          {m.meetings_to_room()}
        </LinkButton>
      )}
      {may.plan && (meeting.status === 'open' || meeting.status === 'closed') && (
        <LinkButton
          href={`/arbete/moten/${meeting.id}/protokoll`}
          variant={meeting.status === 'closed' ? 'primary' : 'secondary'}
        >
          {m.meetings_to_minutes()}
        </LinkButton>
      )}
    </>
  )
}

function Deadlines({ shown: { deadlines, meeting, composition, warnings } }: { shown: MeetingData }) {
  return (
    <>
      {warnings.length > 0 && (
        <Banner tone="warning" title={m.meetings_warnings()}>
          <ul>
            {warnings.map(({ item, text, href }) => (
              <li key={`${item} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Section title={m.meetings_deadlines()}>
        <p className="muted">
          {m.meetings_who_are_called({ members: composition.members, substitutes: composition.substitutes })}
        </p>
        <Table
          caption={m.meetings_deadlines()}
          captionHidden
          rows={deadlines}
          rowKey={({ code }) => code}
          cards
          columns={[
            { key: 'what', label: m.meetings_deadline(), cell: deadlineName },
            { key: 'day', label: m.meetings_last_day(), cell: ({ lastDay }) => lastDay, nowrap: true },
            {
              key: 'by',
              label: m.meetings_by_right(),
              cell: ({ paragraph, isReviewed }) =>
                isReviewed ? paragraph : `${paragraph} (${m.meetings_to_be_reviewed()})`,
            },
            {
              key: 'state',
              label: m.meetings_status(),
              cell: ({ state }) =>
                meeting.status === 'planned' ? (
                  <Status kind={deadlineMark[state]} label={deadlineWord[state]()} />
                ) : (
                  <Status kind={meetingStatusMark[meeting.status]} label={meetingStatusWord[meeting.status]()} />
                ),
            },
          ]}
        />
        {meeting.lateCallReason && <p>{m.meetings_late_because({ reason: meeting.lateCallReason })}</p>}
      </Section>
    </>
  )
}
