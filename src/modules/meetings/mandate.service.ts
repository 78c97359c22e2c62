import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Composition } from './mandate.ts'

/** Who holds a mandate in the body on a day. */
export function compositionOf(_tx: Read, _body: UnitId, _on: Day): Promise<Composition> {
  throw new Error('not built yet')
}
