import type { Context, Write } from '../../platform/context.ts'
import { StaleVersion } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { checkOfficer, loggedCase } from './case.service.ts'
import { lockCase, saveCase } from './case.store.ts'
import type { CaseFile, CaseId, SecrecyMarking } from './case-file.ts'
import * as rules from './case-rules.ts'
import { mayKeepRegister, mayWorkWithCase } from './cases.policy.ts'
import { insertChanges } from './register-change.store.ts'
import { type Lifting, liftingChange, markingChange } from './register-change.ts'
import { readSecretCases, removeSecretCase, saveSecretCase } from './secret.store.ts'

/** What the desk does with a case that is registered. Each deed names the revision the person saw. */

export interface Step {
  readonly id: CaseId
  readonly revision: number
}

export function change(
  ctx: Context,
  deed: string,
  { id, revision }: Step,
  may: typeof mayKeepRegister | typeof mayWorkWithCase,
  act: (tx: Write, before: CaseFile) => Promise<CaseFile> | CaseFile,
) {
  return ctx.write(deed, id, async (tx) => {
    const before = await lockCase(tx, id)
    ctx.must<CaseFile>(may, before)
    if (before.revision !== revision) throw new StaleVersion('case', before, { revision })
    const after = await saveCase(tx, before, await act(tx, before))
    return [loggedCase(before), loggedCase(after)] as const
  })
}

/** @throws Refusal case.closed, case.officer-without-seat; StaleVersion */
export const assignCase = (ctx: Context, step: Step, officer: PersonId | null) =>
  change(ctx, 'case.assign', step, mayKeepRegister, async (tx, before) => {
    await checkOfficer(ctx, tx, officer)
    return rules.assign(before, officer)
  })

/** @throws Refusal case.closed, case.lies-with-body; StaleVersion */
export const closeCase = (ctx: Context, step: Step) =>
  change(ctx, 'case.close', step, mayWorkWithCase, (_, before) => rules.close(before, ctx.today()))

/** @throws Refusal case.not-closed; StaleVersion */
export const reopenCase = (ctx: Context, step: Step) =>
  change(ctx, 'case.reopen', step, mayKeepRegister, (_, before) => rules.reopen(before))

export interface Marking {
  readonly secrecy: SecrecyMarking
  /** What everybody reads from now on. */
  readonly publicTitle: string
}

/**
 * Marks a case secret, or changes its marking: its title moves apart, and everybody else reads the public one.
 * @throws Refusal case.public-title-same, case.day-ahead; StaleVersion
 */
export const markCaseSecret = (ctx: Context, step: Step, { secrecy, publicTitle }: Marking) =>
  change(ctx, 'case.mark-secret', step, mayKeepRegister, async (tx, before) => {
    const secret = (await readSecretCases(tx, [before.id])).get(before.id)
    const title = secret?.title ?? before.publicTitle
    rules.checkTitles({ title, publicTitle, secrecy })
    rules.checkDays(before.openedOn, secrecy, ctx.today())
    await insertChanges(tx, placeOf(ctx, before), [markingChange(before.secrecy, secrecy)])
    await saveSecretCase(tx, before.id, { title, returnedReason: secret?.returnedReason ?? before.returnedReason })
    return { ...before, secrecy, publicTitle, returnedReason: '' }
  })

const placeOf = (ctx: Context, { id }: CaseFile) => ({
  caseFile: id,
  document: null,
  changedAt: ctx.now(),
  changedBy: ctx.actor.person,
})

/**
 * The marking is lifted by a decision: the title is everybody's again, and nothing but the history is left apart.
 * @throws Refusal case.not-marked, case.day-ahead, register.lifted-before-marked; StaleVersion
 */
export const liftSecrecy = (ctx: Context, step: Step, order: Lifting) =>
  change(ctx, 'case.lift-secrecy', step, mayKeepRegister, async (tx, before) => {
    await insertChanges(tx, placeOf(ctx, before), [liftingChange(before.secrecy, order, ctx.today())])
    const secret = (await readSecretCases(tx, [before.id])).get(before.id)
    await removeSecretCase(tx, before.id)
    return {
      ...before,
      secrecy: null,
      publicTitle: secret?.title ?? before.publicTitle,
      returnedReason: secret?.returnedReason ?? before.returnedReason,
    }
  })
