import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { z } from 'zod'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { yearOf } from '../../../shared/local-date.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { statementRows } from '../account.ts'
import { saveGroups, showGroups } from '../keep-ledger.service.ts'
import { groupContract, yearContract } from '../ledger.contract.ts'
import { LedgerTabs } from './LedgerTabs.tsx'
import { rowWord } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const year = Number(new URL(request.url).searchParams.get('ar')) || yearOf(ctx.today())
  const { set, may } = await showGroups(ctx, year)
  return {
    year,
    may,
    fromYear: set.fromYear,
    groups: set.groups.map((one) => ({ ...one, prefixes: [...one.prefixes] })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const [keys, names, rows, prefixes] = ['key', 'name', 'row', 'prefixes'].map((field) =>
    form.getAll(field).map(String),
  )
  const given = (keys ?? []).map((key, at) => ({
    key: key.trim(),
    name: names?.[at]?.trim() ?? '',
    row: rows?.[at],
    position: at,
    prefixes: (prefixes?.[at] ?? '').split(/[\s,;]+/).filter((prefix) => prefix !== ''),
    isReviewed: true,
  }))
  const kept = given.filter((one) => one.key !== '' && (one.name !== '' || one.prefixes.length > 0))
  return answer(async () => {
    const fromYear = parseInput(yearContract, form.get('fromYear'), ctx.locale)
    await saveGroups(ctx, fromYear, parseInput(z.array(groupContract).max(500), kept, ctx.locale))
    return { fromYear }
  })
}

/** How accounts are gathered, and from which year. */
export default function GroupsPage() {
  const { year, fromYear, groups, may } = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as { failure?: FailureView; done?: unknown } | undefined
  return (
    <>
      <PageTitle title={m.ledger_groups_title()} lead={m.ledger_groups_lead()} />
      <LedgerTabs year={year} />
      {told?.done !== undefined && (
        <Banner tone="success" live>
          {m.ledger_groups_saved()}
        </Banner>
      )}
      <Failure failure={told?.failure} />
      <Table
        caption={m.ledger_groups_caption({ year })}
        note={fromYear === null ? m.ledger_groups_standard() : m.ledger_groups_own({ year: fromYear })}
        columns={[
          { key: 'name', label: m.ledger_groups_name(), cell: (one) => one.name },
          { key: 'row', label: m.ledger_groups_row(), cell: (one) => rowWord[one.row]() },
          { key: 'prefixes', label: m.ledger_groups_prefixes(), cell: (one) => one.prefixes.join(', '), nowrap: true },
          {
            key: 'review',
            label: m.ledger_col_status(),
            cell: (one) =>
              one.isReviewed ? (
                <Status kind="ok" label={m.ledger_groups_reviewed()} />
              ) : (
                <Status kind="remark" label={m.ledger_groups_review()} />
              ),
            nowrap: true,
          },
        ]}
        rows={groups}
        rowKey={(one) => one.key}
        cards
      />
      {may.keep && <Edit groups={groups} year={year} open={told?.failure !== undefined} />}
    </>
  )
}

type Group = Awaited<ReturnType<typeof loader>>['groups'][number]

const blank: Omit<Group, 'isReviewed'> = { key: '', name: '', row: 'op-costs', position: 0, prefixes: [] }

const Edit = ({ groups, year, open }: { groups: readonly Group[]; year: number; open: boolean }) => (
  <Disclosure summary={m.ledger_groups_edit()} open={open}>
    <Form method="post" className="form">
      <p>{m.ledger_groups_delete_hint()}</p>
      <TextField name="fromYear" label={m.ledger_groups_from()} defaultValue={String(year)} required />
      {[...groups, blank].map((group, at) => (
        <fieldset key={group.key} className="field">
          <legend>{group.name || m.ledger_groups_new()}</legend>
          <div className="fields">
            <TextField
              id={`key-${at}`}
              name="key"
              label={m.ledger_groups_key()}
              defaultValue={group.key}
              readOnly={group.key !== ''}
            />
            <TextField id={`name-${at}`} name="name" label={m.ledger_groups_name()} defaultValue={group.name} />
            <Select
              id={`row-${at}`}
              name="row"
              label={m.ledger_groups_row()}
              defaultValue={group.row}
              options={statementRows.map((row) => ({ value: row, label: rowWord[row]() }))}
            />
            <TextField
              id={`prefixes-${at}`}
              name="prefixes"
              label={m.ledger_groups_prefixes()}
              defaultValue={group.prefixes.join(' ')}
            />
          </div>
        </fieldset>
      ))}
      <div className="form-actions">
        <Button type="submit">{m.ledger_groups_save()}</Button>
      </div>
    </Form>
  </Disclosure>
)
