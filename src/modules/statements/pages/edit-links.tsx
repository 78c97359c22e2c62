import { m } from '../../../generated/paraglide/messages.js'
import { LinkButton } from '../../../ui/button.tsx'
import type { StatementCell } from '../statement.ts'
import { cellKey } from '../statement.ts'

/** Addresses of the forms, so that each can be opened without script and sent to a colleague. */

export const panelId = 'andra'

const at = (part: string, parts: Readonly<Record<string, string>>) =>
  `?${new URLSearchParams({ del: part, ...parts })}#${panelId}`

export const figureHref = (part: string, cell: StatementCell): string => at(part, { tal: cellKey(cell) })
export const newRow = '+'
export const rowHref = (part: string, table: string, row: string): string => at(part, { rad: `${table}/${row}` })
export const newTable = '+'
export const tableHref = (part: string, table: string): string => at(part, { tabell: table })
export const newEquation = '+'
export const equationHref = (code: string): string => at('samband', { lage: 'skrivna', andra: code })

export const Cancel = ({ href }: { href: string }) => (
  <LinkButton href={href} variant="quiet">
    {m.statements_cancel()}
  </LinkButton>
)
