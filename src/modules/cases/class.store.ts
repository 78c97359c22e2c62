import type { Read, Write } from '../../platform/context.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseClass } from './classification.ts'

const selectClasses = (tx: Read) =>
  tx.db
    .selectFrom('caseClass')
    .select(['code', 'name', 'parentCode as parent', 'validFrom as from', 'validUntil as until'])
    .where('tenantId', '=', tx.tenant)

export const listClasses = (tx: Read): Promise<CaseClass[]> => selectClasses(tx).orderBy('code').execute()

export const findClassOn = (tx: Read, code: string, on: Day): Promise<CaseClass | undefined> =>
  selectClasses(tx)
    .where('code', '=', code)
    .where('validFrom', '<=', on)
    .where((of) => of.or([of('validUntil', 'is', null), of('validUntil', '>', on)]))
    .executeTakeFirst()

/** Parents first, since each points at its own. A code that is there keeps its days and gets the new name. */
export async function saveClasses(tx: Write, classes: readonly CaseClass[]): Promise<void> {
  const parentsFirst = [...classes].sort((one, other) => one.code.length - other.code.length)
  for (const { code, name, parent, from, until } of parentsFirst) {
    await tx.db
      .insertInto('caseClass')
      .values({ tenantId: tx.tenant, code, name, parentCode: parent, validFrom: from, validUntil: until })
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'code']).doUpdateSet({ name, parentCode: parent, validUntil: until }),
      )
      .execute()
  }
}
