import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { showAccounts, unplaced } from '../show-ledger.service.ts'
import { drillOf, readDrill } from './drill-asked.ts'
import './ledger.css'
import { ledgerPath } from './LedgerTabs.tsx'
import { kr, periodWord, query } from './words.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { page: _, ...wish } = readDrill(request.url, ctx.locale, params.unit)
  const { name, groups, accounts, lastMonth } = await showAccounts(ctx, wish)
  const places = new Map(groups.map((one) => [one.key, one]))
  const gathered = Map.groupBy(accounts, (one) => one.group ?? unplaced)
  const nameOf = (key: string) => places.get(key)?.name ?? m.ledger_unplaced()
  const placeOf = (key: string) => places.get(key)?.position ?? groups.length
  return {
    wish,
    lastMonth,
    total: sumOf(accounts),
    unit: name || m.ledger_unplaced(),
    group: wish.group ? nameOf(wish.group) : '',
    parts: [...gathered]
      .sort(([one], [other]) => placeOf(one) - placeOf(other))
      .map(([key, some]) => ({ key, name: nameOf(key), total: sumOf(some), accounts: some })),
  }
}

const sumOf = (some: readonly { readonly amount: number }[]): number =>
  some.reduce((total, one) => total + one.amount, 0)

type Page = Awaited<ReturnType<typeof loader>>

interface Row {
  readonly key: string
  readonly label: string
  readonly href: string
  readonly amount: number
  readonly isGroup: boolean
}

/** A group with its sum, as budgets and forecasts tell it, and the accounts it is made of. */
const rowsOf = ({ wish, parts }: Page): Row[] =>
  parts.flatMap(({ key, name, total, accounts }) => {
    const below = accounts.map((one) => ({
      key: `${key} ${one.account}`,
      label: `${one.account} ${one.name}`,
      href: `${ledgerPath}/verifikat${query(drillOf({ ...wish, account: one.account }))}`,
      amount: one.amount,
      isGroup: false,
    }))
    if (wish.group !== undefined) return below
    const { enhet: _, ...asked } = drillOf({ ...wish, group: key })
    const href = `${ledgerPath}/utfall/${wish.unit}${query(asked)}`
    return [{ key, label: name, href, amount: total, isGroup: true }, ...below]
  })

/** The accounts behind one figure, gathered in their groups. */
export default function AccountsPage() {
  const page = useLoaderData<typeof loader>()
  const { wish, unit, group, total, lastMonth } = page
  const rows = rowsOf(page)
  const period = periodWord(wish, lastMonth)
  return (
    <>
      <PageTitle
        title={unit}
        lead={[group, period].filter((word) => word !== '').join(' · ')}
        crumbs={[
          { label: m.ledger_title(), href: ledgerPath },
          {
            label: m.ledger_actuals_title(),
            href: `${ledgerPath}/utfall${query({ ar: wish.year, grupp: wish.group })}`,
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={m.ledger_drill_none()} />
      ) : (
        <Table
          caption={m.ledger_drill_caption({ unit, period })}
          columns={[
            {
              key: 'account',
              label: m.ledger_drill_account(),
              cell: (row) => (
                <span className={row.isGroup ? 'strong' : 'ledger-account'}>
                  <Link to={row.href}>{row.label}</Link>
                </span>
              ),
              foot: m.ledger_actuals_total(),
            },
            {
              key: 'amount',
              label: m.ledger_drill_amount(),
              cell: (row) => (row.isGroup ? <strong>{kr(row.amount, 2)}</strong> : kr(row.amount, 2)),
              number: true,
              foot: kr(total, 2),
            },
          ]}
          rows={rows}
          rowKey={(row) => row.key}
        />
      )}
    </>
  )
}
