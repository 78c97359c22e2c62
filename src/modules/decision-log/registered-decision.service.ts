import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { UnitId } from '../../shared/ids.ts'

/**
 * The § that a decision reference points at. Goals and budgets rest on decisions but stand below minutes, so they ask
 * here; minutes answer, joined at start. Where nobody answers, every reference is one that somebody has typed.
 */

export interface RegisteredDecision extends DecisionReference {
  readonly id: string
  readonly bodyName: string
  /** Empty when it is secret. */
  readonly title: string
  readonly publicPath: string
}

const found = openQuestion<[Context, Read, DecisionReference], RegisteredDecision | undefined>(
  'which approved § a decision is',
)
const choices = openQuestion<[Context, Read, readonly UnitId[]], readonly RegisteredDecision[]>(
  'which approved §§ can be chosen',
)
export const askForRegisteredDecision = found.join
export const askForDecisionsToChoose = choices.join

/** Undefined when no approved minutes hold it: the reference is only what somebody has typed. */
const findRegisteredDecision = async (
  ctx: Context,
  tx: Read,
  reference: DecisionReference | null,
): Promise<RegisteredDecision | undefined> =>
  reference === null ? undefined : (await found.askAll(ctx, tx, reference)).find((one) => one !== undefined)

/** Where each of some decisions can be read, by {@link decisionKey}; those that are only typed are left out. */
export const pathsOfDecisions = (
  ctx: Context,
  references: readonly DecisionReference[],
): Promise<Readonly<Record<string, string>>> =>
  ctx.read(async (tx) => {
    const paths: Record<string, string> = {}
    for (const one of references) {
      const registered = await findRegisteredDecision(ctx, tx, one)
      if (registered) paths[decisionKey(one)] = registered.publicPath
    }
    return paths
  })

/** Where one decision can be read; null when there is none, or it is only typed. */
export const pathOfDecision = async (ctx: Context, reference: DecisionReference | null): Promise<string | null> =>
  reference && ((await pathsOfDecisions(ctx, [reference]))[decisionKey(reference)] ?? null)

export const decisionKey = ({ body, decidedOn, paragraph, caseNumber }: DecisionReference): string =>
  [body, decidedOn, paragraph, caseNumber].join('|')

/** What bodies have decided in approved minutes, newest first. */
const decisionsToChoose = (ctx: Context, bodies: readonly UnitId[]): Promise<readonly RegisteredDecision[]> =>
  ctx.read(async (tx) => (await choices.askAll(ctx, tx, bodies)).flat())

/** The same as a list to choose from in a form: the value is what `chosen` holds. */
export const decisionOptions = async (
  ctx: Context,
  bodies: readonly UnitId[],
): Promise<readonly { readonly value: string; readonly label: string }[]> =>
  (await decisionsToChoose(ctx, bodies)).map(({ id, bodyName, decidedOn, paragraph, title, caseNumber }) => ({
    value: id,
    label: [`${bodyName} ${decidedOn} ${paragraph}`, title, caseNumber].filter((part) => part !== '').join(' · '),
  }))

/** A form in which a § was chosen (`chosen`) gets the body, day, § and case number of it; what was typed beside gives way. */
export async function withChosenDecision(
  ctx: Context,
  { chosen, ...typed }: Readonly<Record<string, unknown>>,
  bodies: readonly UnitId[],
): Promise<Record<string, unknown>> {
  if (typeof chosen !== 'string') return typed
  const decision = (await decisionsToChoose(ctx, bodies)).find(({ id }) => id === chosen)
  if (!decision) return typed
  const { body, decidedOn, paragraph, caseNumber } = decision
  return { ...typed, body, decidedOn, paragraph, ...(caseNumber !== '' && { caseNumber }) }
}
