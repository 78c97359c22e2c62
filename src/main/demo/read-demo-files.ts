import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { brokenReferences } from './broken-references.ts'
import { assignmentsFile } from './demo-assignments.contract.ts'
import { assumptionsFile } from './demo-assumptions.contract.ts'
import { budgetFile } from './demo-budget.contract.ts'
import { casesFile } from './demo-cases.contract.ts'
import {
  calendarFile,
  type DemoFault,
  type DemoMunicipality,
  type DemoPlan,
  goalsFile,
  municipalityFile,
  peopleFile,
  planFile,
  reportsFile,
  steeringModelsFile,
  unitsFile,
  valuesFile,
} from './demo-files.contract.ts'
import { earlierYearFile, forecastsFile } from './demo-forecast.contract.ts'
import { meetingsFile } from './demo-meetings.contract.ts'
import { minutesFile } from './demo-minutes.contract.ts'
import { grantsFile, nextBudgetFile } from './demo-next-budget.contract.ts'
import { publicationsFile } from './demo-publications.contract.ts'

/** Reads a demo municipality from its folder and checks every file before anything is stored. */

export const hedemora = fileURLToPath(new URL('../../../examples/hedemora/', import.meta.url))

/** A plan stands after the plans its goals hang from. */
const planFiles = ['council-plan-2021.json', 'council-plan.json', 'executive-board-plan.json', 'activity-plan.json']

/** The earliest first. */
const budgetFiles = ['budget-2021.json', 'budget-2026.json']

/** Names every fault of every file at once. */
export class BadDemoFiles extends Error {
  readonly faults: readonly DemoFault[]
  constructor(faults: readonly DemoFault[]) {
    super(faults.map(({ file, path, problem }) => `${file}: ${path}: ${problem}`).join('\n'))
    this.name = 'BadDemoFiles'
    this.faults = faults
  }
}

/** Reads one file by its contract; a fault is put on the list and gives undefined. */
type Reader = <Contract extends z.ZodType>(file: string, contract: Contract) => Promise<z.infer<Contract> | undefined>

export async function readDemoFiles(folder = hedemora): Promise<DemoMunicipality> {
  const faults: DemoFault[] = []
  const read = readerOf(folder, faults)
  const [municipality, organisation, people, models, calendar, values, told, forecasts, sets, written] =
    await Promise.all([
      read('municipality.json', municipalityFile),
      read('units.json', unitsFile),
      read('people.json', peopleFile),
      read('steering-models.json', steeringModelsFile),
      read('calendar.json', calendarFile),
      read('values.json', valuesFile),
      read('reports.json', reportsFile),
      read('forecasts.json', forecastsFile),
      read('assumptions.json', assumptionsFile),
      read('publications.json', publicationsFile),
    ])
  const earlierYear = await read('forecasts-2025.json', earlierYearFile)
  const nextBudget = await read('budget-2027.json', nextBudgetFile)
  const accounts = await read('grants.json', grantsFile)
  const cases = await read('cases.json', casesFile)
  const meetings = await read('meetings.json', meetingsFile)
  const minutes = await read('minutes.json', minutesFile)
  const assignments = await read('assignments.json', assignmentsFile)
  const plans = await Promise.all(planFiles.map((file) => readPlan(read, file)))
  const budgets = await Promise.all(budgetFiles.map((file) => read(file, budgetFile)))
  if (faults.length > 0) throw new BadDemoFiles(faults)
  const demo = {
    ...municipality!,
    ...organisation!,
    ...people!,
    ...models!,
    plans: plans.map((plan) => plan!),
    ...calendar!,
    ...values!,
    ...told!,
    budgets: budgets.map((budget) => budget!),
    forecasts: forecasts!,
    earlierYear: earlierYear!,
    nextBudget: nextBudget!,
    accounts: accounts!,
    cases: cases!,
    meetings: meetings!,
    minutes: minutes!,
    assignments: assignments!,
    ...sets!,
    ...written!,
  }
  const broken = brokenReferences(demo)
  if (broken.length > 0) throw new BadDemoFiles(broken)
  return demo
}

async function readPlan(read: Reader, file: string): Promise<DemoPlan | undefined> {
  const found = await read(file, planFile)
  if (!found) return undefined
  const { goalFiles, goals: own, ...plan } = found
  const apart = await Promise.all(
    goalFiles.map(async (part) => ({ part, goals: (await read(part, goalsFile))?.goals ?? [] })),
  )
  const parts = [{ part: file, goals: own }, ...apart]
  const fileOf = new Map(parts.flatMap(({ part, goals }) => goals.map(({ ref }) => [ref, part] as const)))
  return { ...plan, goals: parts.flatMap(({ goals }) => goals), file, fileOf }
}

const readerOf =
  (folder: string, faults: DemoFault[]): Reader =>
  async (file, contract) => {
    const content = await readJson(folder, file, faults)
    if (content === undefined) return undefined
    const parsed = contract.safeParse(content)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      faults.push({ file, path: issue.path.join('.'), problem: issue.message })
    }
    return undefined
  }

async function readJson(folder: string, file: string, faults: DemoFault[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, file), 'utf8'))
  } catch (error) {
    faults.push({ file, path: '', problem: (error as Error).message })
    return undefined
  }
}
