import type { UnitId } from '../../../shared/ids.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import type { BudgetVersionId } from '../../budget/index.ts'
import type { FigureKind } from '../../statements/index.ts'
import type { DraftContent, Place } from '../draft.ts'

/** Tables of a budget that somebody else wrote, as they were read: which table each is, what its columns tell, and every figure with its place. */

/** Which of the municipality's tables it is: the keys of the statements, and `other` for a table of its own. */
export const tableRoles = [
  'frames',
  'frame-change',
  'means',
  'income',
  'balance',
  'cash-flow',
  'investments',
  'other',
] as const
export type TableRole = (typeof tableRoles)[number]

/** Why something is not marked to be taken in until a person says more. */
export type Doubt = 'no-year' | 'no-kind' | 'twice' | 'no-figures' | 'not-a-budget-table'

export interface DraftColumn {
  /** As printed. */
  readonly label: string
  readonly year: number | null
  readonly kind: FigureKind | null
  readonly take: boolean
  readonly doubt?: Doubt | undefined
}

/** A figure as it will enter; the printed words stay as they were also when a person puts the figure right. */
export interface DraftFigure {
  readonly printed: string
  readonly digits: number
  readonly decimals: number
}

export interface DraftRow extends Place {
  readonly label: string
  readonly take: boolean
  readonly isSum: boolean
  /** All its figures are percentages. */
  readonly isPercent: boolean
  /**
   * What the row is: the key of a standard row, a body as `unit:<id>`, `unit:none` for what no body has been given, `own` for a row of its
   * own. Null while nobody has said: a body is then found by its name.
   */
  readonly match: string | null
  readonly figures: readonly (DraftFigure | null)[]
  readonly doubt?: Doubt | undefined
}

/** What happens to a table that the version holds figures in already. Null: it has not been said. */
export const overHeldChoices = ['replace', 'leave-out'] as const
export type OverHeld = (typeof overHeldChoices)[number]

export interface DraftTable extends Place {
  readonly title: string
  readonly role: TableRole
  readonly unit: MoneyUnit | null
  readonly take: boolean
  readonly doubt?: Doubt | undefined
  /** Its rows also become frames of the version. */
  readonly asFrames: boolean
  readonly overHeld: OverHeld | null
  readonly columns: readonly DraftColumn[]
  readonly rows: readonly DraftRow[]
}

/** Where it goes. */
export type BudgetTarget =
  | { readonly to: 'version'; readonly version: BudgetVersionId }
  /** A new version of the budget of a year that is there. */
  | { readonly to: 'new-version'; readonly budget: string }
  | { readonly to: 'new-budget' }

export interface BudgetDraft extends DraftContent {
  /** Null while nobody has chosen. */
  readonly target: BudgetTarget | null
  /** Of a new budget: its year and title, and of a new version its name. */
  readonly year: number | null
  readonly title: string
  readonly versionName: string
  readonly tables: readonly DraftTable[]
}

/** Drafts one may write in, budgets one may begin a version of, bodies that rows may be of. */
export interface BudgetChoices {
  readonly versions: readonly { readonly id: BudgetVersionId; readonly label: string }[]
  readonly budgets: readonly { readonly key: string; readonly label: string }[]
  readonly mayCreate: boolean
  readonly bodies: readonly Body[]
  /** What the form begins with while nobody has chosen. */
  readonly suggested: string
  /** Tables of the chosen version that hold figures. */
  readonly held: readonly string[]
  /** What rows without a word of their own are taken to be, by `table.row`. */
  readonly found: Readonly<Record<string, string>>
  /** What stands in the way of taking it in, by the field it stands at. */
  readonly needed: Readonly<Record<string, string>>
  /** What standard rows are called, by `role.key`; the few that have no name are not there. */
  readonly rowNames: Readonly<Record<string, string>>
}

export interface Body {
  readonly id: UnitId
  readonly key: string
  readonly name: string
}

/** `version:…`, `new-version:2027`, `new-budget`: a target as a choice in a form. */
export const targetKey = (target: BudgetTarget): string =>
  target.to === 'version'
    ? `version:${target.version}`
    : target.to === 'new-version'
      ? `new-version:${target.budget}`
      : target.to

export function targetOf(key: string): BudgetTarget | null {
  const [to, name = ''] = key.split(':')
  if (to === 'version' && name) return { to, version: name as BudgetVersionId }
  if (to === 'new-version' && name) return { to, budget: name }
  return to === 'new-budget' ? { to } : null
}
