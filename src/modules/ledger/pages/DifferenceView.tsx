import type { ReactNode } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Difference } from '../ledger-import.ts'
import { kr } from './words.ts'

const kindWord = { added: m.ledger_diff_added, removed: m.ledger_diff_removed, changed: m.ledger_diff_changed } as const

interface NamedDifference extends Omit<Difference, 'groups'> {
  readonly groups: readonly (Difference['groups'][number] & { readonly name: string })[]
}

interface ChangedSumsProps {
  readonly difference: NamedDifference
  readonly file: string
  /** What is to be decided about it. */
  readonly children: ReactNode
}

/** A file beside the one it would take the place of: what it means for the sums, and the decision. */
export function ChangedSums({ difference: { added, removed, changed, groups }, file, children }: ChangedSumsProps) {
  return (
    <Section title={m.ledger_preview_difference()}>
      <p>{m.ledger_preview_difference_text({ file, added, removed, changed })}</p>
      {groups.length > 0 && (
        <Table
          caption={m.ledger_diff_groups()}
          columns={[
            { key: 'group', label: m.ledger_actuals_group(), cell: (one) => one.name },
            { key: 'before', label: m.ledger_diff_before(), cell: (one) => kr(one.before, 2), number: true },
            { key: 'after', label: m.ledger_diff_after(), cell: (one) => kr(one.after, 2), number: true },
            {
              key: 'change',
              label: m.ledger_diff_kind(),
              cell: (one) => kr(one.after - one.before, 2),
              number: true,
            },
          ]}
          rows={groups}
          rowKey={(one) => one.group ?? ''}
        />
      )}
      {children}
    </Section>
  )
}

/** The first vouchers that differ, for who wants to look closer. */
export const ChangedVouchers = ({ difference: { first } }: { difference: NamedDifference }) =>
  first.length > 0 && (
    <Disclosure summary={m.ledger_diff_caption()}>
      <Table
        caption={m.ledger_diff_caption()}
        captionHidden
        columns={[
          { key: 'number', label: m.ledger_vouchers_number(), cell: (one) => `${one.series} ${one.number}` },
          { key: 'kind', label: m.ledger_diff_kind(), cell: (one) => kindWord[one.kind](), nowrap: true },
          { key: 'day', label: m.ledger_vouchers_date(), cell: (one) => one.bookedOn, nowrap: true },
          { key: 'text', label: m.ledger_vouchers_text(), cell: (one) => one.text },
          { key: 'debit', label: m.ledger_preview_debit(), cell: (one) => kr(one.debit, 2), number: true },
        ]}
        rows={first}
        rowKey={(one) => `${one.kind} ${one.series} ${one.number} ${one.digest}`}
      />
    </Disclosure>
  )
