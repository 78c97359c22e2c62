import type { Context } from '../../platform/context.ts'
import type { Finding } from '../../shared/finding.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { type Money, noMoney, plus, sumOf } from '../../shared/money.ts'
import { yearsOf } from '../budget/index.ts'
import { flatten, isBody, nameOn, pathOn, type periodOn, treeOn, type Unit, unitsIn } from '../organisation/index.ts'
import { chargeOf } from './capital-charge.ts'
import { chargesIn, earnerOf, internalInterest } from './charges.service.ts'
import { listInvestments } from './investment.store.ts'
import { findingsOf, type Investment } from './investment.ts'
import { mayBookCharges, mayEditInvestmentRules, mayPlanInvestment } from './investments.policy.ts'
import { rightsIn, versionAt } from './investments.service.ts'
import { limitsOf, rulesIn } from './rules.service.ts'

export interface PlannedProject {
  readonly project: Investment
  readonly unitName: string
  readonly findings: readonly Finding[]
  /** Depreciation and interest in each of the three years. */
  readonly charges: readonly { readonly depreciation: Money; readonly interest: Money }[]
  readonly mayEdit: boolean
}

export interface PlanOfBody {
  readonly body: UnitId | null
  readonly name: string
  readonly projects: readonly PlannedProject[]
  readonly decidedTotal: Money
  /** Own amounts and carried over, in each of the three years. */
  readonly amounts: readonly Money[]
  readonly carriedOver: readonly Money[]
}

/** Investments of a version by body with three years, sums, findings and capital charges. @throws NotFound */
export const showInvestmentPlan = (ctx: Context, key: string, number: number) =>
  ctx.read(async (tx) => {
    const version = await versionAt(ctx, tx, key, number)
    const rights = await rightsIn(ctx, tx, version)
    const units = await unitsIn(tx)
    const rules = await rulesIn(ctx, tx)
    const years = yearsOf(version.budget)
    const percents: (number | null)[] = []
    for (const year of years) percents.push(await internalInterest(tx, version, year))
    const first = day(`${version.budget.year}-01-01`)
    const on = treeOn(units, first) ? first : ctx.today()
    const nameOf = nameIn(units, on)
    const isOpen = version.status === 'draft' && ctx.actor.scope === 'write'
    const may = (unit: UnitId) => isOpen && mayPlanInvestment(ctx.actor, { unit, ...rights })
    const planned = (await listInvestments(tx, version.id)).map(
      (project): PlannedProject & { body: UnitId | null } => ({
        project,
        body: pathOn(units, project.unit, on).findLast(({ kind }) => isBody(kind))?.id ?? null,
        unitName: nameOf(project.unit),
        findings: findingsOf(project, limitsOf(rules)),
        charges: years.map((year, at) => {
          const charge = chargeOf(project, year, percents[at] ?? 0)
          return { depreciation: charge?.depreciation ?? noMoney, interest: charge?.interest ?? noMoney }
        }),
        mayEdit: may(project.unit),
      }),
    )
    const tree = treeOn(units, on)
    const nodes = tree ? flatten(tree).map(({ node }) => node) : []
    const earner = await earnerOf(tx, version.id)
    const { units: charges } = await chargesIn(tx, version, earner)
    const whole = { municipality: rights.municipality }
    return {
      version,
      years,
      rules,
      percents,
      bodies: bodiesOf(planned, years, nameOf),
      charges: charges.map((charge) => ({ ...charge, unitName: nameOf(charge.unit) })),
      earner,
      unitChoices: nodes
        .filter((node) => node.kind !== 'municipality' && node.kind !== 'company')
        .map((node) => ({ unit: node.id, name: node.name, may: may(node.id) })),
      may: {
        add: nodes.some((node) => may(node.id)),
        book: isOpen && mayBookCharges(ctx.actor, rights),
        rules: ctx.actor.scope === 'write' && mayEditInvestmentRules(ctx.actor, whole),
      },
    }
  })

const nameIn =
  (units: readonly Unit[], on: Parameters<typeof periodOn>[1]) =>
  (id: UnitId | null): string => {
    const unit = units.find((one) => one.id === id)
    return unit ? nameOn(unit, on) : ''
  }

/** Projects gathered under the body that answers for them, with sums that add up to the projects'. */
function bodiesOf(
  planned: readonly (PlannedProject & { readonly body: UnitId | null })[],
  years: readonly number[],
  nameOf: (id: UnitId | null) => string,
): PlanOfBody[] {
  return [...new Set(planned.map((one) => one.body))].map((body) => {
    const projects = planned.filter((one) => one.body === body)
    const inYear = (year: number, part: 'amount' | 'carriedOver') =>
      sumOf(projects.map(({ project }) => project.years.find((one) => one.year === year)?.[part] ?? noMoney))
    return {
      body,
      name: nameOf(body),
      projects,
      decidedTotal: projects.reduce((sum, { project }) => plus(sum, project.decidedTotal), noMoney),
      amounts: years.map((year) => inYear(year, 'amount')),
      carriedOver: years.map((year) => inYear(year, 'carriedOver')),
    }
  })
}
