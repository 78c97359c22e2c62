import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import { type BudgetVersion, type BudgetVersionId, getBudgetVersion } from '../budget/index.ts'
import type { FigurePlace } from './figure-place.ts'

/** Figures that were read out of a document are told with their place; who reads documents knows of the statements, not the other way round. */

const places = openQuestion<[Read, BudgetVersionId], readonly FigurePlace[]>(
  'where the figures of statements come from',
)

/** Answered by the modules that take in documents, the latest place first. */
export const askForFigurePlaces = places.join

/** Of a version and of those it was copied from; the nearest first. For those who may read the version. */
export const figurePlaces = (ctx: Context, version: BudgetVersion): Promise<readonly FigurePlace[]> =>
  ctx.read(async (tx) => {
    const found: FigurePlace[] = []
    const seen = new Set<BudgetVersionId>()
    for (let id: BudgetVersionId | null = version.id; id !== null && !seen.has(id); ) {
      seen.add(id)
      found.push(...(await places.askAll(tx, id)).flat())
      id = (await getBudgetVersion(tx, id)).basedOn
    }
    return found
  })
