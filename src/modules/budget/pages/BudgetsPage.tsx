import { Link, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { type Asked, answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextField } from '../../../ui/forms/fields.tsx'
import { ToDoList } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { newBudgetForm } from '../budget.contract.ts'
import type { BudgetVersion } from '../budget.ts'
import { showBudgets } from '../show-budget.service.ts'
import { createBudget } from '../version.service.ts'
import { budgetsPath, versionPath } from './budget-addresses.ts'
import { ownerOf, statusWord } from './budget-words.ts'

export async function loader({ context }: Asked) {
  const ctx = context.get(requestContext)
  const { versions, may } = await showBudgets(ctx)
  return { versions, may, nextYear: yearOf(ctx.today()) + 1 }
}

export async function action({ context, request }: Asked) {
  const ctx = context.get(requestContext)
  return answerForm(await request.formData(), async (sent) => {
    const version = await createBudget(ctx, parseInput(newBudgetForm, formInput(sent), ctx.locale))
    return redirect(versionPath(version), 303)
  })
}

/** Budgets and their versions: which one holds, which are being written, and what waits for a decision. */
export default function BudgetsPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { versions, may, nextYear } = loaderData
  const years = [...Map.groupBy(versions, (version) => version.budget.key)]
  const waiting = versions.filter(({ status }) => status === 'proposed')
  return (
    <>
      <PageTitle
        title={m.budget_title()}
        lead={m.budget_lead()}
        actions={
          <LinkButton href={`${budgetsPath}/forutsattningar`} variant="secondary">
            {m.budget_assumptions_link()}
          </LinkButton>
        }
      />
      {waiting.length > 0 && (
        <Section title={m.budget_waiting_title()}>
          <ToDoList
            items={waiting.map((version) => ({
              id: version.id,
              title: <Link to={versionPath(version)}>{`${version.budget.title}: ${version.name}`}</Link>,
              note: m.budget_waiting_note({ owner: ownerOf(version) }),
            }))}
          />
        </Section>
      )}
      {years.length === 0 && <EmptyState title={m.budget_none()}>{m.budget_none_text()}</EmptyState>}
      {years.map(([key, own]) => (
        <Section key={key} title={own[0]?.budget.title ?? key}>
          <Table
            caption={m.budget_versions_caption({ year: key })}
            captionHidden
            columns={columns()}
            rows={own}
            rowKey={(version) => version.id}
            cards
          />
        </Section>
      ))}
      {may.create && (
        <Disclosure summary={m.budget_new()} open={Boolean(actionData) || years.length === 0}>
          <DraftForm draftKey="new-budget" failed={Boolean(actionData)} noValidate>
            <Failure failure={actionData?.failure} />
            <p className="muted">{m.budget_new_text()}</p>
            <div className="fields">
              <TextField
                name="year"
                label={m.budget_field_budget_year()}
                defaultValue={actionData?.typed.year ?? String(nextYear)}
                error={actionData?.failure.fields.year}
              />
              <TextField
                name="title"
                label={m.budget_field_title()}
                defaultValue={actionData?.typed.title ?? m.budget_new_title({ year: nextYear })}
                error={actionData?.failure.fields.title}
              />
              <TextField
                name="name"
                label={m.budget_field_first_version()}
                defaultValue={actionData?.typed.name ?? m.budget_new_version_name()}
                error={actionData?.failure.fields.name}
              />
            </div>
            <div className="form-actions">
              <Button>{m.budget_new_save()}</Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
    </>
  )
}

const columns = (): Column<BudgetVersion>[] => [
  {
    key: 'name',
    label: m.budget_column_version(),
    cell: (version) => <Link to={versionPath(version)}>{`${version.number}. ${version.name}`}</Link>,
  },
  { key: 'owner', label: m.budget_column_owner(), cell: ownerOf },
  {
    key: 'status',
    label: m.budget_column_status(),
    cell: ({ status }) => <Status kind={status} label={statusWord[status]()} />,
    nowrap: true,
  },
  {
    key: 'decision',
    label: m.budget_column_decision(),
    cell: ({ decision }) =>
      decision ? `${decision.decidedOn}, ${decision.paragraph}, ${decision.caseNumber}` : m.budget_not_decided(),
  },
]
