import { data, Link, redirect, useSearchParams } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { type Asked, answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import { AssignedList } from '../../../ui/assigned-list.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import {
  assignedFor,
  decisionKey,
  decisionOptions,
  pathsOfDecisions,
  withChosenDecision,
} from '../../decision-log/index.ts'
import { reversalForm, ruleForm, transferForm } from '../budget.contract.ts'
import { showVersion } from '../show-budget.service.ts'
import { reverseTransfer, saveTransferRule, transferFunds } from '../transfer.service.ts'
import type { Transfer } from '../transfer.ts'
import { budgetsPath, transfersPath, unitAsked, versionPath } from './budget-addresses.ts'
import { unitName } from './budget-words.ts'
import { ReversalForm } from './reversal-form.tsx'
import { TransferForm } from './transfer-form.tsx'
import { TransferRules } from './transfer-rules.tsx'
import { UnitChoice } from './unit-choice.tsx'
import './budget.css'

export async function loader({ context, params, request }: Asked<'key'>) {
  const ctx = context.get(requestContext)
  const { version, transfers, names, may, deciders, units, rules, groups } = await showVersion(ctx, params.key)
  const paths = await pathsOfDecisions(ctx, transfers)
  const assigned = await Promise.all(transfers.map(({ id }) => assignedFor(ctx, 'transfer', id)))
  return {
    version,
    transfers,
    assigned: assigned.flat(),
    paths: Object.fromEntries(transfers.map((one) => [one.id, paths[decisionKey(one)] ?? null])),
    choices: may.transfer ? await decisionOptions(ctx, deciders) : [],
    names,
    may,
    rules,
    groups: groups.map(({ key, name }) => ({ value: key, label: name })),
    places: units.map((unit) => ({ value: unit, label: names[unit] ?? '' })),
    deciders: deciders.map((unit) => ({ value: unit, label: names[unit] ?? '' })),
    unit: unitAsked(request.url),
    today: ctx.today(),
    reversed: transfers.find(({ id }) => id === new URL(request.url).searchParams.get('aterfor')) ?? null,
  }
}

export async function action({ context, params, request }: Asked<'key'>) {
  const ctx = context.get(requestContext)
  const { version, deciders } = await showVersion(ctx, params.key)
  const back = redirect(`${transfersPath(version)}?sparat=1&enhet=${unitAsked(request.url)}`, 303)
  return answerForm(await request.formData(), async (sent) => {
    const { intent, ...typed } = formInput(sent)
    const input = await withChosenDecision(ctx, typed, deciders)
    if (intent === 'rule') await saveTransferRule(ctx, parseInput(ruleForm, input, ctx.locale))
    else if (intent === 'transfer') await transferFunds(ctx, version.id, parseInput(transferForm, input, ctx.locale))
    else if (intent === 'reverse') await reverseTransfer(ctx, version.id, parseInput(reversalForm, input, ctx.locale))
    else throw data(null, { status: 400 })
    return back
  })
}

/** Money moved since the budget was decided, and the form to register another move. */
export default function TransfersPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, transfers, names, may, unit, reversed } = loaderData
  const groupName = (key: string) => loaderData.groups.find((group) => group.value === key)?.label ?? key
  const endOf = ({ unit: place, group }: Transfer['from']) =>
    group === null ? unitName(names, place) : `${unitName(names, place)}, ${groupName(group)}`
  const reverseHref = (transfer: Transfer) => `${transfersPath(version)}?aterfor=${transfer.id}&enhet=${unit}#aterfor`
  const [params] = useSearchParams()
  const failed = (intent: string) => (actionData?.intent === intent ? actionData.failure : undefined)
  return (
    <>
      <PageTitle
        title={m.budget_transfers_title()}
        lead={m.budget_transfers_lead({ title: version.budget.title })}
        crumbs={[
          { label: m.budget_title(), href: budgetsPath },
          { label: version.budget.title, href: versionPath(version) },
        ]}
      />
      {params.has('sparat') && !actionData && <Banner tone="success" title={m.budget_saved()} live />}
      {version.status !== 'adopted' && <Banner tone="info" title={m.budget_transfers_not_adopted()} />}
      {transfers.length === 0 ? (
        <EmptyState title={m.budget_transfers_none()}>{m.budget_transfers_none_text()}</EmptyState>
      ) : (
        <>
          <UnitChoice unit={unit} />
          <Table
            caption={m.budget_transfers_caption({ year: version.budget.year })}
            note={m.budget_transfers_note({ unit })}
            columns={columns({
              unit,
              transfers,
              endOf,
              names,
              paths: loaderData.paths,
              reverseHref: may.transfer ? reverseHref : undefined,
            })}
            rows={transfers}
            rowKey={(transfer) => transfer.id}
            cards
          />
        </>
      )}
      <AssignedList title={m.budget_transfers_assigned()} items={loaderData.assigned} />
      {may.transfer && reversed && (
        <Section title={m.budget_reverse_title({ number: reversed.number })} id="aterfor">
          <ReversalForm
            transfer={reversed}
            from={endOf(reversed.from)}
            to={endOf(reversed.to)}
            deciders={loaderData.deciders}
            choices={loaderData.choices}
            today={loaderData.today}
            unit={unit}
            cancelHref={`${transfersPath(version)}?enhet=${unit}`}
            failure={failed('reverse')}
            typed={actionData?.intent === 'reverse' ? actionData.typed : {}}
          />
        </Section>
      )}
      {may.transfer && !reversed && (
        <Disclosure summary={m.budget_transfer_new()} open={Boolean(failed('transfer'))}>
          <TransferForm
            key={transfers.length}
            version={version}
            places={loaderData.places}
            groups={loaderData.groups}
            deciders={loaderData.deciders}
            choices={loaderData.choices}
            today={loaderData.today}
            unit={unit}
            failure={failed('transfer')}
            typed={actionData?.intent === 'transfer' ? actionData.typed : {}}
          />
        </Disclosure>
      )}
      <TransferRules rules={loaderData.rules} mayEdit={may.editRules} failure={failed('rule')} />
    </>
  )
}

interface Listed {
  readonly unit: MoneyUnit
  readonly transfers: readonly Transfer[]
  readonly endOf: (end: Transfer['from']) => string
  readonly names: Readonly<Record<string, string>>
  /** Where the § of each can be read; null when it was typed by hand. */
  readonly paths: Readonly<Record<string, string | null>>
  /** Undefined for one who may not move money. */
  readonly reverseHref: ((transfer: Transfer) => string) | undefined
}

function columns({ unit, transfers, endOf, names, paths, reverseHref }: Listed): Column<Transfer>[] {
  const numberOf = (id: Transfer['id']) => transfers.find((one) => one.id === id)?.number ?? ''
  const reversalOf = (transfer: Transfer) => transfers.find((one) => one.reverses === transfer.id)
  const wordsOf = (transfer: Transfer) => {
    const reversal = reversalOf(transfer)
    if (transfer.reverses !== null) return m.budget_reverses({ number: numberOf(transfer.reverses) })
    return reversal ? m.budget_reversed_by({ number: reversal.number }) : ''
  }
  return [
    {
      key: 'reason',
      label: m.budget_column_reason(),
      cell: (one) => (
        <>
          {`${one.number}. ${one.reason}`}
          {wordsOf(one) && <span className="budget-remark">{wordsOf(one)}</span>}
        </>
      ),
    },
    { key: 'from', label: m.budget_column_from(), cell: (one) => endOf(one.from) },
    { key: 'to', label: m.budget_column_to(), cell: (one) => endOf(one.to) },
    { key: 'amount', label: m.budget_column_amount(), number: true, cell: (one) => formatMoney(one.amount, unit) },
    {
      key: 'decision',
      label: m.budget_column_decision(),
      cell: (one) => {
        const words = `${unitName(names, one.body)} ${one.decidedOn}, ${one.paragraph}, ${one.caseNumber}`
        const path = paths[one.id]
        if (path) return <a href={path}>{words}</a>
        return (
          <>
            {words} <span className="budget-remark">{m.budget_decision_typed()}</span>
          </>
        )
      },
    },
    ...(reverseHref
      ? [
          {
            key: 'deeds',
            label: m.budget_column_deeds(),
            cell: (one: Transfer) =>
              one.reverses === null &&
              !reversalOf(one) && (
                <Link to={reverseHref(one)} aria-label={m.budget_reverse_named({ number: one.number })}>
                  {m.budget_reverse_link()}
                </Link>
              ),
          },
        ]
      : []),
  ]
}
