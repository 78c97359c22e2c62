import { findAdoptedBudget } from '../../modules/budget/index.ts'
import { closeRound, listRounds, openRound, planRound } from '../../modules/follow-up/index.ts'
import { approveForecast, followedUpIn, saveForecast, sendForecast } from '../../modules/forecast/index.ts'
import {
  addPart,
  createPublication,
  movePart,
  type Part,
  type PartStatus,
  type Publication,
  partsIn,
  placePart,
  publishPublication,
  savePart,
  saveText,
} from '../../modules/publications/index.ts'
import type { Context } from '../../platform/context.ts'
import type { DemoPublications } from './demo-publications.contract.ts'
import type { ContextOf } from './load-follow-up.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { People } from './load-people.ts'

/** A context of the loader's own at an instant. */
type ContextAt = (now: string) => Context

interface Loading {
  readonly contextAt: ContextAt
  readonly contextOf: ContextOf
  readonly units: UnitIds
  readonly people: People
}

const morning = (day: string): string => `${day}T08:00:00Z`

/** The interim round that is over: forecasts by their writers, approved, and every figure locked as it stood. */
export async function loadInterim(loading: Loading, { round: told, forecasts }: DemoPublications['interim']) {
  const { contextAt, contextOf, units, people } = loading
  const { status: _, ...plan } = told
  const keeper = contextAt(morning(plan.opensOn))
  const planned = await planRound(keeper, plan)
  const round = await openRound(keeper, planned.id, planned.revision)
  for (const { unit, person, comment, holdsBecause } of forecasts) {
    const own = contextOf(known(people, person), morning(plan.reportDueOn))
    const place = { round: round.id, unit: known(units, unit) }
    const figures = holdsBecause === '' ? [] : await own.read((tx) => followedUpIn(tx, round.id))
    const lines = figures
      .filter((figure) => figure.unit === place.unit)
      .map(({ group, yearBudget }) => ({ group, amount: yearBudget, reason: holdsBecause }))
    const saved = await saveForecast(own, place, { revision: 0, comment, lines })
    const sent = await sendForecast(own, place, saved.revision)
    await approveForecast(contextAt(morning(plan.approveDueOn)), place, sent.revision)
  }
  await closeRound(contextAt(morning(plan.acceptDueOn)), round.id, round.revision)
}

/** Books and reports with what many authors have written in them; some are published, one is in work. */
export async function loadPublications(
  loading: Loading,
  publications: DemoPublications['publications'],
  year: number,
): Promise<void> {
  for (const { key, kind, title, round: roundKey, writtenOn, publishedOn, parts } of publications) {
    const ctx = loading.contextAt(morning(writtenOn))
    const version = await ctx.read((tx) => findAdoptedBudget(tx, year))
    const round = (await listRounds(ctx)).find((one) => one.key === roundKey)
    if (!version || (roundKey !== null && !round)) throw new Error(`no budget of ${year} or no round ${roundKey}`)
    const begun = await createPublication(ctx, {
      key,
      kind,
      title,
      budgetVersion: version.id,
      round: round?.id ?? null,
      unit: 'mkr',
      decimals: 1,
    })
    for (const [place, part] of parts.entries()) await loadPart(loading, ctx, begun, { ...part, place })
    if (publishedOn) await publishPublication(loading.contextAt(morning(publishedOn)), begun.id, begun.revision)
  }
}

type DemoPart = DemoPublications['publications'][number]['parts'][number] & { readonly place: number }

async function loadPart(
  { contextOf, units, people }: Loading,
  ctx: Context,
  publication: Publication,
  { title, unit, role, status, texts, place }: DemoPart,
): Promise<void> {
  const find = async (): Promise<Part | undefined> =>
    (await ctx.read((tx) => partsIn(tx, publication.id))).find((one) => one.title === title)
  const begun = await find()
  const head = { title, role: role ?? begun?.role ?? title, unit: unit ? known(units, unit) : begun?.unit }
  if (head.unit === undefined) throw new Error(`the part ${title} has no unit`)
  const placed = { ...head, unit: head.unit }
  if (!begun) await addPart(ctx, publication.id, { ...placed, content: 'text' })
  else if (unit) await savePart(ctx, { ...placed, part: begun.id, content: begun.content, revision: begun.revision })
  const part = await find()
  if (!part) throw new Error(`no part ${title}`)
  await placePart(ctx, { part: part.id, place })
  for (const { person, body } of texts) {
    const own = contextOf(known(people, person), ctx.now())
    await saveText(own, { part: part.id, text: null, body, revision: 0 })
  }
  for (const step of stepsTo[status]) {
    const standing = await find()
    if (standing && standing.status !== step)
      await movePart(ctx, { part: standing.id, status: step, revision: standing.revision })
  }
}

const stepsTo: Readonly<Record<PartStatus, readonly PartStatus[]>> = {
  'not-begun': [],
  writing: ['writing'],
  ready: ['ready'],
  locked: ['ready', 'locked'],
}
