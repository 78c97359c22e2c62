import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { AppealRoute } from '../../../shared/law/appeals.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { formatDay } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { type AppealLine, enterReceipt, listAppeals, paragraphId, setAppealRoute } from '../appeal.service.ts'
import { receiptContract, routeContract } from '../notice-board.contract.ts'

const here = '/arbete/anslagstavla/overklagande'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const lines = await listAppeals(ctx)
  const asked = new URL(request.url).searchParams.get('beslut')
  return {
    lines,
    today: ctx.today(),
    chosen: lines.find(({ paragraph, mayKeep }) => mayKeep && paragraph.id === asked),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  return answerForm(await request.formData(), async (sent) => {
    const given = formInput(sent)
    const id = paragraphId(String(sent.get('paragraph')))
    if (sent.get('intent') === 'receipt') await enterReceipt(ctx, id, parseInput(receiptContract, given, ctx.locale))
    else await setAppealRoute(ctx, id, parseInput(routeContract, given, ctx.locale))
    return redirect(`${here}?beslut=${id}`, 303)
  })
}

const routeWord: Readonly<Record<AppealRoute, () => string>> = {
  legality: m.notice_board_route_legality,
  party: m.notice_board_route_party,
  none: m.notice_board_route_none,
}

/** How each decision is appealed, until when, and from which day it holds. */
export default function AppealsPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { lines, chosen, today } = loaderData
  return (
    <>
      <PageTitle
        title={m.notice_board_appeals_title()}
        lead={m.notice_board_appeals_lead()}
        crumbs={[{ label: m.notice_board_keep_title(), href: '/arbete/anslagstavla' }]}
      />
      {chosen && <Chosen line={chosen} today={today} failed={actionData} />}
      {lines.length === 0 ? (
        <EmptyState title={m.notice_board_appeals_none()} icon="info" />
      ) : (
        <Table
          caption={m.notice_board_appeals_title()}
          captionHidden
          rows={lines}
          rowKey={({ paragraph }) => paragraph.id}
          cards
          columns={[
            {
              key: 'decision',
              label: m.notice_board_column_decision(),
              cell: ({ paragraph, bodyName, mayKeep }) => {
                const words = `${bodyName} ${formatDay(paragraph.decidedOn)} § ${paragraph.number} ${paragraph.title}`
                return mayKeep ? <a href={`${here}?beslut=${paragraph.id}`}>{words}</a> : words
              },
            },
            {
              key: 'route',
              label: m.notice_board_column_route(),
              cell: ({ appeal }) => [routeWord[appeal.route](), appeal.statute].filter(Boolean).join(', '),
            },
            {
              key: 'last',
              label: m.notice_board_column_appeal(),
              nowrap: true,
              cell: ({ lastDay }) => (lastDay ? formatDay(lastDay) : '–'),
            },
            {
              key: 'force',
              label: m.notice_board_column_force(),
              nowrap: true,
              cell: (line) => (line.holdsFrom ? formatDay(line.holdsFrom) : '–'),
            },
          ]}
        />
      )}
    </>
  )
}

interface ChosenProps {
  readonly line: AppealLine
  readonly today: string
  readonly failed: PageProps<typeof loader, typeof action>['actionData']
}

function Chosen({ line, today, failed }: ChosenProps) {
  const { paragraph, appeal, receipts } = line
  const said = (intent: string) => (failed?.intent === intent ? failed : undefined)
  return (
    <Section title={`§ ${paragraph.number} ${paragraph.title}`} id="beslut">
      <DraftForm draftKey={`route-${paragraph.id}`} failed={said('route') !== undefined} className="form" noValidate>
        <Failure failure={said('route')?.failure} />
        <input type="hidden" name="intent" value="route" />
        <input type="hidden" name="paragraph" value={paragraph.id} />
        <input type="hidden" name="revision" value={appeal.revision} />
        <div className="fields">
          <Select
            name="route"
            label={m.notice_board_column_route()}
            options={(Object.keys(routeWord) as AppealRoute[]).map((value) => ({ value, label: routeWord[value]() }))}
            defaultValue={said('route')?.typed.route ?? appeal.route}
          />
          <TextField
            name="statute"
            label={m.notice_board_route_statute()}
            hint={m.notice_board_route_statute_hint()}
            defaultValue={said('route')?.typed.statute ?? appeal.statute}
          />
        </div>
        <div className="form-actions">
          <Button type="submit">{m.notice_board_route_save()}</Button>
          <LinkButton href={here} variant="secondary">
            {m.notice_board_route_close()}
          </LinkButton>
        </div>
      </DraftForm>
      {appeal.route === 'party' && (
        <>
          {receipts.length > 0 && (
            <Table
              caption={m.notice_board_receipts()}
              rows={receipts}
              rowKey={({ id }) => id}
              cards
              columns={[
                { key: 'party', label: m.notice_board_receipt_party(), cell: ({ party }) => party },
                {
                  key: 'got',
                  label: m.notice_board_receipt_day(),
                  nowrap: true,
                  cell: ({ receivedOn }) => formatDay(receivedOn),
                },
                {
                  key: 'last',
                  label: m.notice_board_column_appeal(),
                  nowrap: true,
                  cell: ({ lastAppealDay }) => formatDay(lastAppealDay),
                },
              ]}
            />
          )}
          <DraftForm
            draftKey={`receipt-${paragraph.id}`}
            failed={said('receipt') !== undefined}
            className="form"
            noValidate
          >
            <Failure failure={said('receipt')?.failure} />
            <input type="hidden" name="intent" value="receipt" />
            <input type="hidden" name="paragraph" value={paragraph.id} />
            <div className="fields">
              <TextField
                name="party"
                label={m.notice_board_receipt_party()}
                hint={m.notice_board_receipt_party_hint()}
                defaultValue={said('receipt')?.typed.party}
                error={said('receipt')?.failure.fields.party}
              />
              <DateField
                name="receivedOn"
                label={m.notice_board_receipt_day()}
                max={today}
                defaultValue={said('receipt')?.typed.receivedOn}
                error={said('receipt')?.failure.fields.receivedOn}
              />
            </div>
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.notice_board_receipt_save()}
              </Button>
            </div>
          </DraftForm>
        </>
      )}
    </Section>
  )
}
