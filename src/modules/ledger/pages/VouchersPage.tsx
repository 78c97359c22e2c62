import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { formatNumber } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { showVouchers } from '../show-ledger.service.ts'
import { drillOf, readDrill } from './drill-asked.ts'
import { ledgerPath } from './LedgerTabs.tsx'
import { kr, periodWord, query } from './words.ts'

const size = 50

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { page, ...wish } = readDrill(request.url, ctx.locale)
  const { name, groups: _, ...found } = await showVouchers(ctx, wish, { offset: (page - 1) * size, size })
  return { wish, page, ...found, unit: name || m.ledger_unplaced() }
}

/** The vouchers behind one figure. */
export default function VouchersPage() {
  const { wish, page, items, total, amount, lastMonth, unit } = useLoaderData<typeof loader>()
  const period = periodWord(wish, lastMonth)
  const { konto: _, ...above } = drillOf(wish)
  return (
    <>
      <PageTitle
        title={m.ledger_vouchers_title()}
        lead={[unit, wish.account ?? '', period].filter((word) => word !== '').join(' · ')}
        crumbs={[
          { label: m.ledger_title(), href: ledgerPath },
          {
            label: m.ledger_actuals_title(),
            href: `${ledgerPath}/utfall${query({ ar: wish.year, grupp: wish.group })}`,
          },
          { label: unit, href: `${ledgerPath}/utfall/${wish.unit}${query(above)}` },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={m.ledger_drill_none()} />
      ) : (
        <>
          <Table
            caption={m.ledger_vouchers_count({ count: total, shown: formatNumber(total) })}
            columns={[
              {
                key: 'number',
                label: m.ledger_vouchers_number(),
                cell: (one) => (
                  <Link to={`${ledgerPath}/verifikat/${one.import}/${one.no}`}>
                    {one.series} {one.number}
                  </Link>
                ),
                nowrap: true,
                foot: total > size ? m.ledger_vouchers_sum_all() : m.ledger_voucher_sum(),
              },
              { key: 'day', label: m.ledger_vouchers_date(), cell: (one) => one.bookedOn, nowrap: true },
              { key: 'text', label: m.ledger_vouchers_text(), cell: (one) => one.text },
              {
                key: 'amount',
                label: m.ledger_vouchers_part(),
                cell: (one) => kr(one.amount, 2),
                number: true,
                foot: kr(amount, 2),
              },
            ]}
            rows={items}
            rowKey={(one) => `${one.import} ${one.no}`}
            cards
          />
          <Pagination page={page} pageSize={size} total={total} />
        </>
      )}
    </>
  )
}
