import type { Read } from '../../../platform/context.ts'
import type { BudgetVersionId } from '../../budget/index.ts'
import { type FigureKind, type FigurePlace, figureKinds } from '../../statements/index.ts'
import { originsOf } from '../draft.store.ts'

/** Where the figures of a version's statements were read; the latest document first. */
export async function placesOfFigures(tx: Read, version: BudgetVersionId): Promise<FigurePlace[]> {
  const found = await originsOf(tx, 'statement-figure', `${version}/`)
  return found.flatMap(({ subject, document, page, line, printed }) => {
    const [, table = '', row = '', column = ''] = subject.split('/')
    const [year = '', kind = ''] = column.split('.')
    return isKind(kind) ? [{ table, row, year: Number(year), kind, document, page, line, printed }] : []
  })
}

const isKind = (text: string): text is FigureKind => figureKinds.some((kind) => kind === text)
