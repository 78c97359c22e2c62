import type { Facts } from './failure.ts'

/** Something a person should look at; many are shown at once, none stops the hand. */
export interface Finding<Code extends string = string> {
  readonly code: Code
  readonly severity: 'error' | 'warning' | 'note'
  readonly facts: Facts
}
