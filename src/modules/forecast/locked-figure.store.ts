import { newId, type Read, type Write } from '../../platform/context.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import type { RoundId } from '../follow-up/index.ts'
import type { Figure } from './forecast.ts'

/** What a closed round said. Written once. */

export interface LockedFigure extends Figure {
  readonly author: PersonId | null
}

export async function insertLockedFigures(tx: Write, round: RoundId, figures: readonly LockedFigure[]): Promise<void> {
  for (let from = 0; from < figures.length; from += 1_000) {
    const values = figures.slice(from, from + 1_000).map(({ unit, group, author, ...amounts }) => ({
      tenantId: tx.tenant,
      figureId: newId(),
      roundId: round,
      unitId: unit,
      groupKey: group,
      authorId: author,
      ...amounts,
    }))
    await tx.db.insertInto('lockedFigure').values(values).execute()
  }
}

export async function listLockedFigures(tx: Read, round: RoundId): Promise<LockedFigure[]> {
  const rows = await tx.db
    .selectFrom('lockedFigure')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('roundId', '=', round)
    .orderBy('unitId')
    .orderBy('groupKey')
    .execute()
  return rows.map((row) => ({
    unit: row.unitId as UnitId | null,
    group: row.groupKey,
    periodBudget: row.periodBudget as Money,
    periodActual: row.periodActual as Money,
    yearBudget: row.yearBudget as Money,
    forecast: row.forecast as Money,
    measures: row.measures as Money,
    author: row.authorId as PersonId | null,
  }))
}
