import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import { NotFound } from '../../shared/failure.ts'
import { type Money, noMoney, sumOf } from '../../shared/money.ts'
import { type BudgetVersion, frameLinesOf, mayReadBudgetVersion, versionsOfYear, yearsOf } from '../budget/index.ts'
import * as store from './assumption.store.ts'
import { mayReadAssumptions } from './assumptions.policy.ts'
import { definitionsIn, nameOfDefinition, versionsOn, wholeOf } from './assumptions.service.ts'
import { type Base, circularDifference, lookupIn } from './circular-difference.ts'
import { isEffect, type PopulationEffect, populationEffect } from './population.ts'

/** What an assumption in per cent acts upon, of a version and year; cost negative. Null when it is not one's own key. */
export type BaseOf = (tx: Read, version: BudgetVersion, key: string, year: number) => Promise<Money | null>

const bases = openQuestion<Parameters<BaseOf>, Money | null>('assumptions.base')

/** Modules higher up tell what a percentage acts upon; joined in src/main. */
export const askForBase = (who: string, answer: BaseOf): void => bases.join(who, answer)

const askedKeys = ['internal-interest', 'payroll-surcharge'] as const

/** Price index acts on what each year opens with; the others are asked for. */
async function basesOf(tx: Read, version: BudgetVersion): Promise<Base[]> {
  const lines = await frameLinesOf(tx, version.id)
  const found: Base[] = []
  for (const year of yearsOf(version.budget)) {
    const opening = lines.filter((line) => line.year === year && line.kind === 'start').map((line) => line.amount)
    found.push({ key: 'price-index', year, amount: sumOf(opening) })
    for (const key of askedKeys) {
      const told = (await bases.askAll(tx, version, key, year)).filter((amount) => amount !== null)
      if (told.length > 0) found.push({ key, year, amount: sumOf(told) })
    }
  }
  return found.filter((base) => base.amount !== noMoney)
}

export interface DifferenceWish {
  /** Keys of two sets. */
  readonly from: string
  readonly to: string
  /** Number and budget key of the version whose frames and projects the percentages act upon. */
  readonly budget?: { readonly key: string; readonly number: number } | undefined
}

/** What changes from one set to another, value by value, with the effect in each year of a budget and the sums it is reckoned on. */
export const showDifference = (ctx: Context, wish: DifferenceWish) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssumptions, undefined)
    const [from, to] = [await store.getSet(tx, wish.from), await store.getSet(tx, wish.to)]
    const subject = await wholeOf(ctx, tx)
    const isReadable = (version: BudgetVersion) => mayReadBudgetVersion(ctx.actor, { ...subject, version })
    const asked = wish.budget
    const readable = asked
      ? (await versionsOfYear(tx, Number(asked.key.slice(0, 4)) || 0)).filter(isReadable)
      : [...(await versionsOn(tx, from.id)), ...(await versionsOn(tx, to.id))].filter(isReadable)
    const version = asked
      ? readable.find((one) => one.budget.key === asked.key && one.number === asked.number)
      : readable[0]
    if (asked && !version) throw new NotFound('budget-version')
    const definitions = await definitionsIn(tx)
    const told = [...from.values, ...to.values].filter((one) => one.key === 'tax-rate').map((one) => one.year)
    const years = version ? [...yearsOf(version.budget)] : [...new Set(told)].toSorted((a, b) => a - b)
    const found = version ? await basesOf(tx, version) : []
    return {
      from,
      to,
      version: version ?? null,
      bases: found,
      definitions: definitions.map((one) => ({ ...one, name: nameOfDefinition(ctx, one) })),
      difference: circularDifference(from, to, definitions, { years, bases: found }),
      people: years.map((year) => populationEffect(lookupIn(to.values), year)).filter(isEffect<PopulationEffect>),
    }
  })
