import type { ReactNode } from 'react'
import { Form, Link, redirect, useNavigation } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { type Asked, answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { BudgetChoices, BudgetDraft } from '../budget/budget-draft.ts'
import { revisionContract } from '../draft.contract.ts'
import { discardDraft, type ShownDraft, saveDraft, showDraft, takeIn } from '../draft.service.ts'
import type { IntakeDraftId, LeftOut, Origin, Taken } from '../draft.ts'
import type { MinutesChoices, MinutesDraft } from '../minutes/minutes-draft.ts'
import type { PlanChoices } from '../plan/plan-choices.ts'
import type { PlanDraft } from '../plan/plan-draft.ts'
import { BudgetFields } from './BudgetFields.tsx'
import { fieldWord } from './budget-words.ts'
import { MinutesFields } from './MinutesFields.tsx'
import { PlanFields } from './PlanFields.tsx'
import { kindWord, placeWord, reasonWord } from './words.ts'

const draftId = (id: string): IntakeDraftId => {
  if (!isId(id)) throw new NotFound('intake-draft')
  return id as string as IntakeDraftId
}

export async function loader({ context, params: { id } }: Asked<'id'>) {
  return showDraft(context.get(requestContext), draftId(id))
}

export async function action({ context, request, params }: Asked<'id'>) {
  const ctx = context.get(requestContext)
  const id = draftId(params.id)
  return answerForm(await request.formData(), async (sent) => {
    const intent = sent.get('intent')
    if (intent === 'discard') {
      await discardDraft(ctx, id)
      return redirect('/arbete/utkast')
    }
    const { revision } = parseInput(revisionContract, { revision: sent.get('revision') }, ctx.locale)
    if (intent === 'take-in') await takeIn(ctx, id, sent, revision)
    else await saveDraft(ctx, id, sent, revision)
    return redirect(`/arbete/utkast/${id}`)
  })
}

/** Also when taking in was refused: what was typed has been saved, and the draft is another. */
export const shouldRevalidate = (): boolean => true

/** What was read out of a document, for a person to put right, place and take in. Nothing of it is in the registers before. */
export default function DraftPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { draft, choices, origins } = loaderData
  const { state, formData } = useNavigation()
  const pending = state === 'idle' ? null : formData?.get('intent')
  return (
    <>
      <PageTitle
        title={draft.document}
        lead={m.intake_draft_lead({ kind: kindWord(draft.kind), at: formatInstant(draft.madeAt) })}
        crumbs={[{ label: m.intake_title(), href: '/arbete/utkast' }]}
        status={
          draft.taken ? (
            <Status kind="approved" label={m.intake_state_taken()} />
          ) : (
            <Status kind="draft" label={m.intake_state_open()} />
          )
        }
      />
      {draft.taken ? (
        <TakenIn taken={draft.taken} origins={origins} />
      ) : (
        <Form method="post" className="form intake-form" key={draft.revision}>
          <Failure failure={actionData?.failure} labels={labelsOf(draft, actionData?.failure.fields ?? {})} />
          <input type="hidden" name="revision" value={draft.revision} />
          <KindFields
            draft={draft}
            choices={choices}
            errors={actionData?.failure.fields ?? {}}
            typed={actionData?.typed}
          />
          <div className="form-actions">
            <Button name="intent" value="take-in" pending={pending === 'take-in'}>
              {m.intake_take_in()}
            </Button>
            <Button variant="secondary" name="intent" value="save" pending={pending === 'save'}>
              {m.intake_save()}
            </Button>
            <Button variant="quiet" name="intent" value="discard" formNoValidate>
              {m.intake_discard()}
            </Button>
          </div>
        </Form>
      )}
      <NotTakenIn lines={draft.content.leftOut} />
    </>
  )
}

/** A draft of a budget has hundreds of fields that are faulty in the same words. */
const labelsOf = ({ kind, content }: ShownDraft['draft'], faults: Readonly<Record<string, string>>) =>
  kind === 'budget'
    ? Object.fromEntries(Object.keys(faults).map((name) => [name, fieldWord(content as BudgetDraft, name) ?? name]))
    : {}

interface KindFieldsProps extends Pick<ShownDraft, 'draft' | 'choices'> {
  /** What is wrong, by the name of the field. */
  readonly errors: Readonly<Record<string, string>>
  /** What was sent and could not be kept. */
  readonly typed: Readonly<Record<string, string>> | undefined
}

/** The content is parsed by the contract of its own kind. */
function KindFields({ draft: { kind, content }, choices, errors, typed }: KindFieldsProps) {
  switch (kind) {
    case 'minutes':
      return <MinutesFields content={content as MinutesDraft} choices={choices as MinutesChoices} errors={errors} />
    case 'plan':
      return (
        <PlanFields content={content as PlanDraft} choices={choices as PlanChoices} errors={errors} typed={typed} />
      )
    case 'budget':
      return (
        <BudgetFields
          content={content as BudgetDraft}
          choices={choices as BudgetChoices}
          errors={errors}
          typed={typed}
        />
      )
  }
}

function TakenIn({ taken, origins }: { readonly taken: Taken; readonly origins: readonly Origin[] }) {
  return (
    <>
      <Banner tone="success" title={m.intake_taken_title({ at: formatInstant(taken.at) })}>
        <ul>
          {taken.links.map(({ label, href }) => (
            <li key={href}>
              <Link to={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </Banner>
      {origins.length > 0 && (
        <Section title={m.intake_origins()}>
          <Folded isLong={origins.length > manyThings}>
            <Table
              caption={m.intake_origins()}
              captionHidden
              columns={originColumns()}
              rows={origins}
              rowKey={({ subjectKind, subject }) => `${subjectKind} ${subject}`}
              cards
            />
          </Folded>
        </Section>
      )}
    </>
  )
}

/** A budget has hundreds of figures. */
const manyThings = 100

/** A long list is folded away under its heading. */
const Folded = ({ isLong, children }: { readonly isLong: boolean; readonly children: ReactNode }) =>
  isLong ? <Disclosure summary={m.intake_left_out_show()}>{children}</Disclosure> : children

const originColumns = (): readonly Column<Origin>[] => [
  { key: 'label', label: m.intake_origin_what(), cell: ({ label }) => label },
  { key: 'place', label: m.intake_place_title(), cell: placeWord, nowrap: true },
  { key: 'printed', label: m.intake_printed(), cell: ({ printed }) => printed },
]

const fewLines = 12

/** All that the document says and the draft does not hold. */
function NotTakenIn({ lines }: { readonly lines: readonly LeftOut[] }) {
  if (lines.length === 0) return null
  const table = (
    <Table
      caption={m.intake_left_out()}
      captionHidden
      columns={leftOutColumns()}
      rows={lines.map((line, at) => ({ ...line, at }))}
      rowKey={({ at }) => String(at)}
      cards
    />
  )
  return (
    <Section title={m.intake_left_out_count({ count: lines.length })}>
      <p className="muted">{m.intake_left_out_lead()}</p>
      <Folded isLong={lines.length > fewLines}>{table}</Folded>
    </Section>
  )
}

const leftOutColumns = (): readonly Column<LeftOut>[] => [
  { key: 'place', label: m.intake_place_title(), cell: placeWord, nowrap: true },
  { key: 'printed', label: m.intake_printed(), cell: ({ printed }) => printed },
  { key: 'why', label: m.intake_left_why(), cell: ({ why }) => reasonWord(why) },
]
