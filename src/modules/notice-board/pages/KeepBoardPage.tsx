import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatDay } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { postContract, takeDownContract, writtenKinds } from '../notice-board.contract.ts'
import { type KeptPosting, postingId, postNotice, showKeptBoard, takeDownNotice } from '../posting.service.ts'
import { wasPostedInTime } from '../posting.ts'
import { kindWord } from './words.ts'

const here = '/arbete/anslagstavla'

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { kept, bodies, names } = await showKeptBoard(ctx)
  return {
    kept,
    bodies: bodies
      .map((body) => ({ value: body, label: names.get(body) ?? '' }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const sent = await request.formData()
  return answerForm(sent, async () => {
    const given = formInput(sent)
    if (sent.get('intent') === 'take-down')
      await takeDownNotice(
        ctx,
        postingId(String(sent.get('posting'))),
        parseInput(takeDownContract, given, ctx.locale).revision,
      )
    else await postNotice(ctx, parseInput(postContract, given, ctx.locale))
    return redirect(here, 303)
  })
}

/** What is up, for how long it has been shown, and what may come down. */
export default function KeepBoardPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { kept, bodies } = loaderData
  const up = kept.filter(({ posting }) => posting.removedOn === null)
  const down = kept.filter(({ posting }) => posting.removedOn !== null)
  const posting = actionData?.intent === 'post' ? actionData : undefined
  return (
    <>
      <PageTitle
        title={m.notice_board_keep_title()}
        lead={m.notice_board_keep_lead()}
        actions={
          <LinkButton href="/arbete/anslagstavla/overklagande" variant="secondary">
            {m.notice_board_appeals_title()}
          </LinkButton>
        }
      />
      {actionData?.intent === 'take-down' && <Failure failure={actionData.failure} />}
      {up.length === 0 ? (
        <EmptyState title={m.notice_board_none()} icon="info">
          <p>{m.notice_board_none_text()}</p>
        </EmptyState>
      ) : (
        <KeptTable caption={m.notice_board_keep_up()} rows={up} />
      )}
      {bodies.length > 0 && (
        <Disclosure summary={m.notice_board_post_title()} open={posting !== undefined}>
          <p className="hint">{m.notice_board_post_hint()}</p>
          <DraftForm draftKey="notice-post" failed={posting !== undefined} className="form" noValidate>
            <Failure failure={posting?.failure} />
            <input type="hidden" name="intent" value="post" />
            <div className="fields">
              <Select
                name="kind"
                label={m.notice_board_field_kind()}
                options={writtenKinds.map((kind) => ({ value: kind, label: kindWord[kind]() }))}
                defaultValue={posting?.typed.kind}
                error={posting?.failure.fields?.kind}
              />
              <Select
                name="body"
                label={m.notice_board_field_body()}
                options={bodies}
                defaultValue={posting?.typed.body}
                error={posting?.failure.fields?.body}
              />
            </div>
            <TextField
              name="title"
              label={m.notice_board_field_title()}
              defaultValue={posting?.typed.title}
              error={posting?.failure.fields?.title}
              required
            />
            <TextField
              name="whereToRead"
              label={m.notice_board_field_where()}
              hint={m.notice_board_field_where_hint()}
              defaultValue={posting?.typed.whereToRead}
              error={posting?.failure.fields?.whereToRead}
              required
            />
            <div className="fields">
              <TextField
                name="statute"
                label={m.notice_board_field_statute()}
                defaultValue={posting?.typed.statute}
                error={posting?.failure.fields?.statute}
              />
              <DateField
                name="concernsDay"
                label={m.notice_board_field_day()}
                defaultValue={posting?.typed.concernsDay}
                error={posting?.failure.fields?.concernsDay}
              />
            </div>
            <div className="form-actions">
              <Button type="submit">{m.notice_board_post()}</Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
      {down.length > 0 && (
        <Section title={m.notice_board_keep_down()}>
          <KeptTable caption={m.notice_board_history_text()} rows={down} />
        </Section>
      )}
    </>
  )
}

const KeptTable = ({ caption, rows }: { readonly caption: string; readonly rows: readonly KeptPosting[] }) => (
  <Table
    caption={caption}
    rows={rows}
    rowKey={({ posting }) => posting.id}
    cards
    columns={[
      {
        key: 'title',
        label: m.notice_board_column_title(),
        cell: ({ posting }) =>
          posting.removedOn === null ? <a href={`/anslagstavla/${posting.id}`}>{posting.title}</a> : posting.title,
      },
      {
        key: 'posted',
        label: m.notice_board_column_posted(),
        nowrap: true,
        cell: ({ posting }) => (
          <>
            {formatDay(posting.postedOn)}{' '}
            {!wasPostedInTime(posting) && <Status kind="late" label={m.notice_board_late()} />}
          </>
        ),
      },
      {
        key: 'appeal',
        label: m.notice_board_column_appeal(),
        nowrap: true,
        cell: ({ posting }) =>
          posting.lastAppealDay ? formatDay(posting.lastAppealDay) : m.notice_board_cannot_be_appealed(),
      },
      {
        key: 'proof',
        label: m.notice_board_column_proof(),
        cell: ({ proof }) =>
          proof.checks === 0
            ? m.notice_board_proof_none()
            : m.notice_board_proof({ up: proof.up, checks: proof.checks, gap: proof.longestGap }),
      },
      {
        key: 'removable',
        label: m.notice_board_column_removable(),
        nowrap: true,
        cell: ({ posting, mayTakeDown }) =>
          mayTakeDown ? (
            <form method="post">
              <input type="hidden" name="intent" value="take-down" />
              <input type="hidden" name="posting" value={posting.id} />
              <input type="hidden" name="revision" value={posting.revision} />
              <Button type="submit" variant="secondary" size="small">
                {m.notice_board_take_down()}
              </Button>
            </form>
          ) : (
            formatDay(posting.removedOn ?? posting.removableFrom)
          ),
      },
    ]}
  />
)
