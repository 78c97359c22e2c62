import type { DemoFault, DemoGoal, DemoMunicipality, DemoPlan } from './demo-files.contract.ts'

/** Words in one file that point at something no file has. */
export function brokenReferences(demo: DemoMunicipality): DemoFault[] {
  const faults: DemoFault[] = []
  const known = knownOf(demo)
  const check = (set: ReadonlySet<string>, word: string | null, file: string, path: string) => {
    if (word !== null && !set.has(word)) faults.push({ file, path, problem: `nothing is called ${word}` })
  }
  for (const unit of demo.units) {
    for (const { parent } of unit.periods) check(known.units, parent, 'units.json', unit.key)
  }
  for (const move of demo.moves) {
    for (const unit of [move.from, move.to]) check(known.units, unit, 'units.json', move.key)
  }
  for (const person of demo.people) {
    for (const seat of person.seats) check(known.units, seat.unit, 'people.json', person.key)
  }
  for (const plan of demo.plans) {
    check(known.units, plan.plan.unit, plan.plan.key, 'unit')
    check(known.models, plan.plan.model, plan.plan.key, 'model')
    for (const goal of plan.goals)
      checkGoal(demo, plan, goal, (set, word) => check(set, word, plan.plan.key, goal.ref), known)
  }
  for (const { indicator, periodEnd } of demo.measurements) check(known.indicators, indicator, 'values.json', periodEnd)
  for (const report of demo.reports) {
    check(known.goals, report.goal, 'reports.json', report.goal)
    check(known.rounds, report.round, 'reports.json', report.goal)
    for (const person of [report.reporter, ...report.steps.map((step) => step.person)]) {
      check(known.people, person, 'reports.json', report.goal)
    }
  }
  for (const trend of demo.trends) check(known.goals, trend.goal, 'reports.json', trend.goal)
  return faults
}

type Check = (set: ReadonlySet<string>, word: string | null) => void
type Known = ReturnType<typeof knownOf>

function checkGoal(demo: DemoMunicipality, { plan }: DemoPlan, goal: DemoGoal, check: Check, known: Known): void {
  const model = demo.models.find(({ key }) => key === plan.model)
  const levels = new Set(model?.levels.map(({ key }) => key))
  const perspectives = new Set(model?.perspectives.map(({ key }) => key))
  check(levels, goal.level)
  check(known.goals, goal.parent === null ? null : absolute(plan.key, goal.parent))
  for (const unit of goal.focusUnits) check(known.units, unit)
  for (const perspective of goal.perspectives) check(perspectives, perspective)
}

/** A parent of the same plan is written by its ref alone. */
export const absolute = (plan: string, parent: string): string => (parent.includes('/') ? parent : `${plan}/${parent}`)

const keys = (things: readonly { readonly key: string }[]): ReadonlySet<string> => new Set(things.map(({ key }) => key))

const knownOf = ({ units, people, models, rounds, plans }: DemoMunicipality) => ({
  units: keys(units),
  people: keys(people),
  models: keys(models),
  rounds: keys(rounds),
  goals: new Set(plans.flatMap(({ plan, goals }) => goals.map(({ ref }) => `${plan.key}/${ref}`))),
  indicators: new Set(
    plans.flatMap(({ plan, goals }) =>
      goals.flatMap((goal) => goal.indicators.map(({ key }) => `${plan.key}/${goal.ref}/${key}`)),
    ),
  ),
})
