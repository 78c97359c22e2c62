import type { DemoBudget } from './demo-budget.contract.ts'
import type { DemoFault, DemoGoal, DemoMunicipality, DemoPlan } from './demo-files.contract.ts'

/** Words in one file that point at something no file has, and words that were given to two things. */
export function brokenReferences(demo: DemoMunicipality): DemoFault[] {
  return [
    ...ofOrganisation(demo),
    ...demo.plans.flatMap((plan) => ofPlan(demo, plan)),
    ...ofFollowUp(demo),
    ...demo.budgets.flatMap((budget) => ofBudget(demo, budget)),
    ...ofForecasts(demo),
    ...ofEarlierYear(demo),
    ...ofPublications(demo),
    ...ofCases(demo),
    ...ofNextBudget(demo),
    ...twice('units.json', keysOf(demo.units)),
    ...twice('people.json', keysOf(demo.people)),
    ...twice('steering-models.json', keysOf(demo.models)),
    ...twice('calendar.json', keysOf(demo.rounds)),
  ]
}

interface Place {
  readonly file: string
  readonly path: string
}

/** A fault for each word that is not among the known. */
const missing = (known: readonly string[], words: readonly (string | null)[], place: Place): DemoFault[] =>
  words
    .filter((word) => word !== null && !known.includes(word))
    .map((word) => ({ ...place, problem: `nothing is called ${word}` }))

const twice = (file: string, words: readonly string[]): DemoFault[] =>
  words
    .filter((word, at) => words.indexOf(word) !== at)
    .map((word) => ({ file, path: word, problem: `two are called ${word}` }))

const keysOf = (things: readonly { readonly key: string }[]): string[] => things.map(({ key }) => key)

/** A parent of the same plan is written by its ref alone. */
export const absolute = (plan: string, parent: string): string => (parent.includes('/') ? parent : `${plan}/${parent}`)

function ofOrganisation({ units, moves, people }: DemoMunicipality): DemoFault[] {
  const known = keysOf(units)
  const parents = units.flatMap(({ key, periods }) =>
    missing(
      known,
      periods.map(({ parent }) => parent),
      { file: 'units.json', path: key },
    ),
  )
  const moved = moves.flatMap(({ key, from, to }) => missing(known, [from, to], { file: 'units.json', path: key }))
  const seats = people.flatMap((person) =>
    missing(
      known,
      person.seats.map(({ unit }) => unit),
      { file: 'people.json', path: person.key },
    ),
  )
  return [...parents, ...moved, ...seats]
}

function ofForecasts({ units, people, rounds, forecasts: { round, forecasts, plan } }: DemoMunicipality): DemoFault[] {
  const place = { file: 'forecasts.json', path: round }
  const wantedUnits = [plan.unit, ...plan.measures.map(({ unit }) => unit), ...forecasts.map(({ unit }) => unit)]
  return [
    ...missing(keysOf(rounds), [round], place),
    ...missing(keysOf(units), wantedUnits, place),
    ...missing(keysOf(people), [plan.person, ...forecasts.map(({ person }) => person)], place),
  ]
}

/** Bodies, officers and codes of the register. */
function ofCases({ units, people, cases: { cases, series, gaps, classes } }: DemoMunicipality): DemoFault[] {
  const place = { file: 'cases.json', path: 'cases' }
  return [
    ...missing(
      keysOf(units),
      [...cases, ...series, ...gaps].map(({ body }) => body),
      place,
    ),
    ...missing(
      keysOf(people),
      cases.map(({ officer }) => officer),
      place,
    ),
    ...missing(
      classes.map(({ code }) => code),
      cases.map(({ classification }) => classification),
      place,
    ),
  ]
}

function ofNextBudget({ units, people, nextBudget, accounts }: DemoMunicipality): DemoFault[] {
  const { lines, companies, party, year } = nextBudget
  const wanted = [...lines, ...party.lines].flatMap(({ unit, counterpart = null }) => [unit, counterpart])
  const place = { file: `budget-${year}.json`, path: 'lines' }
  return [
    ...missing(keysOf(units), [...wanted, ...companies.map(({ unit }) => unit)], place),
    ...missing(keysOf(people), [party.author], { ...place, path: 'party.author' }),
    ...missing(
      keysOf(units),
      accounts.grants.map(({ unit }) => unit),
      { file: 'grants.json', path: 'grants' },
    ),
  ]
}

function ofPublications({ units, people, rounds, interim, publications }: DemoMunicipality): DemoFault[] {
  const parts = publications.flatMap((one) => one.parts)
  const wantedUnits = [...interim.forecasts.map(({ unit }) => unit), ...parts.map(({ unit }) => unit ?? null)]
  const writers = [...interim.forecasts, ...parts.flatMap(({ texts }) => texts)].map(({ person }) => person)
  const place = { file: 'publications.json', path: 'publications' }
  return [
    ...missing(
      [...keysOf(rounds), interim.round.key],
      publications.map(({ round }) => round),
      place,
    ),
    ...missing(keysOf(units), wantedUnits, place),
    ...missing(keysOf(people), writers, place),
    ...twice('publications.json', keysOf(publications)),
  ]
}

function ofEarlierYear({ units, people, rounds, earlierYear }: DemoMunicipality): DemoFault[] {
  return earlierYear.rounds.flatMap(({ round, forecasts, plan }) => {
    const place = { file: `forecasts-${earlierYear.year}.json`, path: round.key }
    const planned = plan ? [plan.unit, ...plan.measures.map(({ unit }) => unit)] : []
    return [
      ...missing(keysOf(units), [...forecasts.map(({ unit }) => unit), ...planned], place),
      ...missing(keysOf(people), [...forecasts.map(({ person }) => person), ...(plan ? [plan.person] : [])], place),
      ...twice(place.file, [...keysOf(rounds), round.key]),
    ]
  })
}

/** The rows that stand for a body, the companies and who decided. */
function ofBudget({ units }: DemoMunicipality, { key, tables, companies, decision }: DemoBudget): DemoFault[] {
  const bound = tables.flatMap(({ rows }) => rows.map((row) => row.bound?.unit ?? null))
  const words = [...bound, ...companies.map(({ unit }) => unit), decision.body]
  return missing(keysOf(units), words, { file: `budget-${key}.json`, path: 'tables' })
}

function ofPlan(demo: DemoMunicipality, { plan, versions, goals, file, fileOf }: DemoPlan): DemoFault[] {
  const units = keysOf(demo.units)
  const deciders = versions.flatMap((version) => (version.status === 'adopted' ? [version.decision.body] : []))
  return [
    ...missing(units, [plan.unit, ...deciders], { file, path: 'plan' }),
    ...missing(keysOf(demo.models), [plan.model], { file, path: 'plan' }),
    ...twice(
      file,
      goals.map(({ ref }) => ref),
    ),
    ...goals.flatMap((goal) => ofGoal(demo, plan, goal, { file: fileOf.get(goal.ref) ?? file, path: goal.ref })),
  ]
}

function ofGoal(demo: DemoMunicipality, plan: DemoPlan['plan'], goal: DemoGoal, place: Place): DemoFault[] {
  const model = demo.models.find(({ key }) => key === plan.model)
  const parent = goal.parent === null ? null : absolute(plan.key, goal.parent)
  return [
    ...missing(keysOf(model?.levels ?? []), [goal.level], place),
    ...missing(keysOf(model?.perspectives ?? []), goal.perspectives, place),
    ...missing(goalPaths(demo), [parent], place),
    ...missing(keysOf(demo.units), goal.focusUnits, place),
    ...twice(place.file, keysOf(goal.indicators)),
  ]
}

const goalPaths = ({ plans }: DemoMunicipality): string[] =>
  plans.flatMap(({ plan, goals }) => goals.map(({ ref }) => `${plan.key}/${ref}`))

const indicatorPaths = ({ plans }: DemoMunicipality): string[] =>
  plans.flatMap(({ plan, goals }) =>
    goals.flatMap((goal) => goal.indicators.map(({ key }) => `${plan.key}/${goal.ref}/${key}`)),
  )

function ofFollowUp(demo: DemoMunicipality): DemoFault[] {
  const [goals, indicators, people, rounds] = [
    goalPaths(demo),
    indicatorPaths(demo),
    keysOf(demo.people),
    keysOf(demo.rounds),
  ]
  const told = demo.reports.flatMap((report) => {
    const place = { file: 'reports.json', path: report.goal }
    const persons = [report.reporter, ...report.steps.map(({ person }) => person)]
    return [
      ...missing(goals, [report.goal], place),
      ...missing(rounds, [report.round], place),
      ...missing(people, persons, place),
    ]
  })
  return [
    ...demo.measurements.flatMap(({ indicator }) =>
      missing(indicators, [indicator], { file: 'values.json', path: indicator }),
    ),
    ...told,
    ...demo.trends.flatMap(({ goal }) => missing(goals, [goal], { file: 'reports.json', path: goal })),
  ]
}
