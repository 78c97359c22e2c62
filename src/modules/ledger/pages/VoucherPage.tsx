import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { codeParts } from '../account.ts'
import { showVoucher } from '../show-ledger.service.ts'
import { ledgerPath } from './LedgerTabs.tsx'
import { kr, partWord } from './words.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const no = Number(params.no)
  if (!isId(params.import ?? '') || !Number.isInteger(no) || no < 1 || no > 2 ** 31 - 1) throw new NotFound('voucher')
  const { head, lines, hidden } = await showVoucher(context.get(requestContext), params.import ?? '', no)
  return { head, hidden, lines: lines.map((line, at) => ({ ...line, at })) }
}

type Line = Awaited<ReturnType<typeof loader>>['lines'][number]

/** Only the code parts that some line has: most vouchers have few. */
const columns = (lines: readonly Line[], hidden: number): readonly Column<Line>[] => [
  {
    key: 'account',
    label: m.ledger_drill_account(),
    cell: (line) => `${line.account} ${line.accountName}`,
    ...(hidden === 0 && { foot: m.ledger_voucher_sum() }),
  },
  ...(['responsibility', ...codeParts] as const)
    .filter((part) => lines.some((line) => line[part] !== ''))
    .map((part): Column<Line> => ({ key: part, label: partWord[part](), cell: (line) => line[part], nowrap: true })),
  { key: 'text', label: m.ledger_vouchers_text(), cell: (line) => line.text },
  {
    key: 'amount',
    label: m.ledger_drill_amount(),
    cell: (line) => kr(line.amount, 2),
    number: true,
    ...(hidden === 0 && {
      foot: kr(
        lines.reduce((sum, line) => sum + line.amount, 0),
        2,
      ),
    }),
  },
]

/** One voucher as it was booked. */
export default function VoucherPage() {
  const { head, lines, hidden } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        title={m.ledger_voucher_title({ number: `${head.series} ${head.number}` })}
        lead={[head.bookedOn, head.text].filter((word) => word !== '').join(' · ')}
        crumbs={[
          { label: m.ledger_title(), href: ledgerPath },
          { label: m.ledger_actuals_title(), href: `${ledgerPath}/utfall?ar=${head.bookedOn.slice(0, 4)}` },
        ]}
      />
      <Table
        caption={m.ledger_voucher_caption()}
        columns={columns(lines, hidden)}
        rows={lines}
        rowKey={(line) => String(line.at)}
        cards
        {...(hidden > 0 && { footnote: m.ledger_voucher_hidden({ count: hidden }) })}
      />
    </>
  )
}
