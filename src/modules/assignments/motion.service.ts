import type { Context } from '../../platform/context.ts'
import { listOpenCases } from '../cases/index.ts'
import { mayReadAssignments } from './assignments.policy.ts'
import { type Motion, motionOf, reportDay, reportedMotions, yearOfReport } from './motion.ts'

export interface MotionsShown {
  /** Undecided, oldest first. */
  readonly motions: readonly Motion[]
  /** The report to the council that comes next. */
  readonly report: { readonly year: number; readonly lastDay: string; readonly motions: readonly Motion[] }
}

/** Members' motions and residents' proposals that are not decided, and what the next yearly report to the council tells. */
export const showMotions = (ctx: Context): Promise<MotionsShown> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssignments, undefined)
    const today = ctx.today()
    const motions = (await listOpenCases(ctx, tx, null))
      .filter((caseFile) => caseFile.kind === 'member-motion')
      .map((caseFile) => motionOf(caseFile, today))
      .toSorted((one, other) => other.age - one.age)
    const year = yearOfReport(today)
    return { motions, report: { year, lastDay: reportDay(year), motions: reportedMotions(motions, year) } }
  })
