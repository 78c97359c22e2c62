import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import { refuse } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { type Day, yearOf } from '../../shared/local-date.ts'
import { findUnit, isBody, periodOn, seatHoldersOn, unitsIn } from '../organisation/index.ts'
import * as store from './case.store.ts'
import type { CaseEvent, CaseFile, CaseId } from './case-file.ts'
import * as rules from './case-rules.ts'
import { mayKeepRegister } from './cases.policy.ts'
import { findClassOn } from './class.store.ts'
import { slugOf, writeNumber } from './number-series.ts'
import { revealCase, revealCases } from './reveal.service.ts'
import { saveSecretCase, saveSecretReason } from './secret.store.ts'
import { drawNumber, takeNumber } from './series.store.ts'

const life = openQuestion<[Context, Read, CaseId], readonly CaseEvent[]>('the life of a case')
/** Meetings, minutes and assignments tell what they know of a case; joined at start. */
export const askForCaseLife = life.join

/** Everything the other modules tell of a case. */
export const lifeOf = async (ctx: Context, tx: Read, id: CaseId): Promise<CaseEvent[]> =>
  (await life.askAll(ctx, tx, id)).flat()

const registered = openQuestion<[Context, Write, CaseFile], void>('after a case is registered')
/** Whoever tells others of it, in the same transaction; what is secret of the case is not in it. Joined at start. */
export const afterCaseRegistered = registered.join

export interface NewCase {
  readonly body: UnitId
  readonly classification: string
  readonly title: string
  readonly publicTitle: string
  readonly secrecy: CaseFile['secrecy']
  readonly officer: PersonId | null
  readonly openedOn: Day
  readonly kind: CaseFile['kind']
  readonly isDemo?: boolean
}

/**
 * What the log keeps of a case. No title: one that is open today may be marked secret tomorrow, and the log never changes.
 */
export function loggedCase({ title: _title, publicTitle: _public, returnedReason: _reason, ...rest }: CaseFile) {
  return { ...rest, label: rest.number }
}

type Number = { readonly series: { readonly form: string; readonly bodyCode: string }; readonly number: number }

async function register(ctx: Context, deed: string, order: NewCase, draw: (tx: Write) => Promise<Number>) {
  const id = newId<'case'>() as CaseId
  let made: CaseFile | undefined
  await ctx.write(deed, id, async (tx) => {
    ctx.must(mayKeepRegister, order)
    await checkOrder(ctx, tx, order)
    const { series, number: runningNumber } = await draw(tx)
    const year = yearOf(order.openedOn)
    const number = writeNumber(series.form, { ...series, year, number: runningNumber, ...order })
    const { title, isDemo = false, ...told } = order
    made = rules.maskCase({
      ...told,
      id,
      title,
      number,
      slug: slugOf(number),
      status: rules.restingStatus(order.officer),
      closedOn: null,
      returnedReason: '',
      returnedBy: null,
      revision: 1,
    })
    await store.insertCase(tx, made, { runningNumber, isDemo })
    if (order.secrecy) await saveSecretCase(tx, id, { title, returnedReason: '' })
    if (deed === 'case.register') await registered.askAll(ctx, tx, made)
    return [null, loggedCase(made)]
  })
  return made as CaseFile
}

async function checkOrder(ctx: Context, tx: Read, order: NewCase): Promise<void> {
  rules.checkTitles(order)
  rules.checkDays(order.openedOn, order.secrecy, ctx.today())
  const unit = findUnit(await unitsIn(tx), order.body)
  const period = unit && periodOn(unit, order.openedOn)
  if (!period || !isBody(period.kind)) refuse('case.no-body', { day: order.openedOn })
  if (!(await findClassOn(tx, order.classification, order.openedOn)))
    refuse('case.class-unknown', { code: order.classification })
  await checkOfficer(ctx, tx, order.officer)
}

/** The officer is somebody who has a seat today: only they can sign in and do the work. */
export async function checkOfficer(ctx: Context, tx: Read, officer: PersonId | null): Promise<void> {
  if (officer === null) return
  const holders = await seatHoldersOn(tx, ctx.today())
  if (!holders.some(({ person }) => person === officer)) refuse('case.officer-without-seat')
}

/**
 * Draws the next number of the body's series for the year in the same transaction: gapless, unique. What is secret of it
 * does not come back.
 * @throws Refusal case.no-body, case.no-series, case.class-unknown, case.day-ahead, case.public-title-same,
 *   case.public-title-without-secrecy, case.officer-without-seat, case.number-taken
 */
export const registerCase = (ctx: Context, order: NewCase): Promise<CaseFile> =>
  register(ctx, 'case.register', order, (tx) => drawNumber(tx, order.body, yearOf(order.openedOn)))

/** A case from the register that was before, with the number it had; the series goes on after the highest. */
export const enterEarlierCase = (
  ctx: Context,
  order: NewCase & { readonly runningNumber: number },
): Promise<CaseFile> => {
  const { runningNumber: number, ...rest } = order
  return register(ctx, 'case.enter-earlier', rest, async (tx) => ({
    series: await takeNumber(tx, order.body, yearOf(order.openedOn), number),
    number,
  }))
}

/** Undefined when it is not there. What is secret of it comes only to those who may read it. */
export async function findCase(ctx: Context, tx: Read, id: CaseId): Promise<CaseFile | undefined> {
  const found = await store.findCaseBy(tx, { id })
  return found && revealCase(ctx, tx, found)
}

export async function findCaseByNumber(ctx: Context, tx: Read, number: string): Promise<CaseFile | undefined> {
  const found = await store.findCaseBy(tx, { number })
  return found && revealCase(ctx, tx, found)
}

/** By which provision cases are marked as secret, which is told to everybody; those that are not are left out. */
export const markingsOf = (tx: Read, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, string>> =>
  store.listMarkings(tx, ids)

/** Open cases of a body, newest first: to choose from when an agenda is made. */
export const listOpenCases = async (ctx: Context, tx: Read, body: UnitId | null): Promise<readonly CaseFile[]> =>
  revealCases(ctx, tx, await store.listOpenCases(tx, body))

/** A body has referred it back: it lies with its officer again, and the reason stands in the case. */
export async function returnToOfficer(tx: Write, id: CaseId, reason: string, by: UnitId): Promise<void> {
  const before = await store.lockCase(tx, id)
  const returnedReason = before.secrecy ? '' : reason
  await store.saveCase(tx, before, { ...rules.move(before, 'with-officer'), returnedReason, returnedBy: by })
  if (before.secrecy) await saveSecretReason(tx, id, reason)
}

/** A body has decided finally, or it is on the way to the next one. Why it once came back stands no longer. */
export async function moveCase(tx: Write, id: CaseId, status: 'with-body' | 'decided'): Promise<void> {
  const before = await store.lockCase(tx, id)
  await store.saveCase(tx, before, { ...rules.move(before, status), returnedReason: '', returnedBy: null })
  if (before.secrecy) await saveSecretReason(tx, id, '')
}
