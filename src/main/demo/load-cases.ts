import {
  addVersion,
  assignCase,
  closeCase,
  enterEarlierCase,
  explainGap,
  importClasses,
  publishVersion,
  type RecordDocumentId,
  redactDocument,
  registerCase,
  registerDocument,
  type SentFile,
  setSeries,
} from '../../modules/cases/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Day } from '../../shared/local-date.ts'
import type { DemoCases } from './demo-cases.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { People } from './load-people.ts'

interface Loading {
  readonly contextAt: (now: string) => Context
  readonly units: UnitIds
  readonly people: People
}

/** When those who carry the cases today had come to their seats. */
const counted = '2026-09-10T08:00:00Z'

const morning = (day: Day): string => `${day}T08:00:00Z`

/** The register as it grew: each case and document on the day it was registered. */
export async function loadCases(loading: Loading, { classes, series, cases, gaps }: DemoCases): Promise<void> {
  const { contextAt, units } = loading
  const ctx = contextAt(counted)
  await importClasses(ctx, classes)
  for (const one of series) await setSeries(ctx, { ...one, body: known(units, one.body) })
  for (const one of cases) await loadCase(loading, one)
  for (const { body, year, ...gap } of gaps) await explainGap(ctx, known(units, body), year, gap)
}

async function loadCase({ contextAt, units, people }: Loading, demo: DemoCases['cases'][number]): Promise<void> {
  const { body, earlierNumber, officer, documents, close, invented, publicTitle = demo.title, ...told } = demo
  const order = {
    ...told,
    publicTitle,
    body: known(units, body),
    officer: null,
    isDemo: invented === true,
  }
  const ctx = contextAt(morning(told.openedOn))
  const made = await (earlierNumber === undefined
    ? registerCase(ctx, order)
    : enterEarlierCase(ctx, { ...order, runningNumber: earlierNumber }))
  for (const { registeredOn, invented: _, publicTitle: shown, file, ...document } of documents) {
    const on = contextAt(morning(registeredOn ?? document.day))
    const record = await registerDocument(on, made.id, { ...document, publicTitle: shown ?? document.title })
    if (file) await loadFile(on, record.id, file)
  }
  const step = { id: made.id, revision: made.revision }
  const worker = officer === null ? undefined : people.get(officer)
  if (worker) await assignCase(contextAt(counted), step, worker.id)
  if (close) await closeCase(contextAt(morning(close)), step)
}

type DemoFile = NonNullable<DemoCases['cases'][number]['documents'][number]['file']>

/** The file as it came, a masked rendition beside it where something in it is secret, and what everybody may have. */
async function loadFile(ctx: Context, id: RecordDocumentId, { name, text, mask, publish }: DemoFile): Promise<void> {
  const isMail = name.endsWith('.eml')
  const content = text.join(isMail ? '\r\n' : '\n\n')
  const original = await addVersion(ctx, id, { name, body: new Blob([content]).stream() as SentFile['body'] })
  const order = mask && { ...mask, version: original.version, passages: [], personalNumbers: true }
  const shown = order ? await redactDocument(ctx, id, order) : original
  if (publish) await publishVersion(ctx, id, shown.version, { considered: false })
}
