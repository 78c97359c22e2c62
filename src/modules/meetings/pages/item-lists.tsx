import type { PlannedItem } from '../agenda.ts'

/** What is proposed for decision, point by point. */
export const ClauseList = ({ clauses }: { readonly clauses: readonly string[] }) => (
  <ol>
    {clauses.map((clause) => (
      <li key={clause} dir="auto">
        {clause}
      </li>
    ))}
  </ol>
)

/** What the body is told of under one item: case, words and day. */
export const RowList = ({ rows }: Pick<PlannedItem, 'rows'>) => (
  <ul>
    {rows.map((row) => (
      <li key={`${row.caseNumber} ${row.text} ${row.day}`} dir="auto">
        {[row.caseNumber, row.text, row.day].filter(Boolean).join(' · ')}
      </li>
    ))}
  </ul>
)
