import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import type { Action, ActionId } from '../goals/index.ts'
import { progressStatuses, type ToldProgress } from './action-progress.ts'

/** The reporting form's fields for one action, read as a person fills them in. */

export const actionFieldName = (part: 'status' | 'actual' | 'note', action: string): string =>
  `action-${part}-${action}`

export type ReadAction =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault'; readonly field: string }
  | { readonly kind: 'told'; readonly told: ToldProgress }

const longestNote = 2_000

/** A form without the action's status says nothing of it. Money is typed in kronor and kept in öre. */
export function readAction(
  { id, budget }: { readonly id: ActionId } & Pick<Action, 'budget'>,
  field: (name: string) => unknown,
): ReadAction {
  const text = (part: 'status' | 'actual' | 'note') => String(field(actionFieldName(part, id)) ?? '').trim()
  const status = progressStatuses.find((one) => one === text('status'))
  if (!status) return { kind: 'nothing' }
  const typed = budget === null ? '' : text('actual')
  const kronor = typed === '' ? null : parseSwedishNumber(typed)
  if (kronor === undefined || (kronor !== null && (kronor < 0 || kronor > 1e12)))
    return { kind: 'fault', field: actionFieldName('actual', id) }
  const actual = kronor === null ? null : Math.round(kronor * 100)
  return { kind: 'told', told: { action: id, status, actual, note: text('note').slice(0, longestNote) } }
}
