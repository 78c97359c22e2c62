import type { StatementRow, StoredGroup } from './account.ts'
import groups from './standard-groups.json' with { type: 'json' }

/**
 * The groups of Kommun-Bas that hold until a municipality has made its own: main groups 30–88 as published with the chart,
 * gathered so that a budget can be read. `isReviewed` is false where no source was at hand for what an account group is called.
 */
export const standardGroups: readonly StoredGroup[] = groups.map((group, position) => ({
  ...group,
  row: group.row as StatementRow,
  position,
}))
