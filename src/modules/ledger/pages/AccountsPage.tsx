import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { showAccounts } from '../show-ledger.service.ts'
import { drillOf, readDrill } from './drill-asked.ts'
import { ledgerPath } from './LedgerTabs.tsx'
import { kr, periodWord, query } from './words.ts'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { page: _, ...wish } = readDrill(request.url, ctx.locale, params.unit)
  const { name, groups, accounts } = await showAccounts(ctx, wish)
  return {
    wish,
    accounts,
    unit: name || m.ledger_unplaced(),
    group: wish.group ? (groups.find((one) => one.key === wish.group)?.name ?? m.ledger_unplaced()) : '',
  }
}

/** The accounts behind one figure. */
export default function AccountsPage() {
  const { wish, accounts, unit, group } = useLoaderData<typeof loader>()
  const period = periodWord(wish)
  const total = accounts.reduce((sum, one) => sum + one.amount, 0)
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
      {accounts.length === 0 ? (
        <EmptyState title={m.ledger_drill_none()} />
      ) : (
        <Table
          caption={m.ledger_drill_caption({ unit, period })}
          columns={[
            {
              key: 'account',
              label: m.ledger_drill_account(),
              cell: (one) => (
                <Link to={`${ledgerPath}/verifikat${query(drillOf({ ...wish, account: one.account }))}`}>
                  {one.account} {one.name}
                </Link>
              ),
              foot: m.ledger_actuals_total(),
            },
            {
              key: 'amount',
              label: m.ledger_drill_amount(),
              cell: (one) => kr(one.amount, 2),
              number: true,
              negative: (one) => one.amount < 0,
              foot: kr(total, 2),
            },
          ]}
          rows={accounts}
          rowKey={(one) => one.account}
        />
      )}
    </>
  )
}
