import { m } from '../../../generated/paraglide/messages.js'
import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import type { Indicator } from '../../goals/index.ts'
import type { Measurement, Sex } from '../../indicators/index.ts'
import { readAction } from '../action-form.ts'
import type { ToldProgress } from '../action-progress.ts'
import { addFile, addLink, removeEvidence } from '../evidence.service.ts'
import type { EvidenceId } from '../evidence.ts'
import { draftContract, linkContract, sendBackContract, stepContract } from '../follow-up.contract.ts'
import { fieldName, readPart, readReading, sexesOf } from '../reading-form.ts'
import {
  acceptReport,
  approveReport,
  isSameReading,
  type ReportReading,
  saveReport,
  sendBackReport,
  sendReport,
} from '../report.service.ts'
import { sendReport as readyToSend } from '../report.ts'
import { type ReportingView, showReporting } from '../reporting.service.ts'

/** What the reporting page's buttons do; `intent` is the button. */
export async function takeIntent(ctx: Context, round: string, goal: string, form: FormData): Promise<string> {
  const view = await showReporting(ctx, round, goal)
  const { report } = view
  const input = formInput(form)
  const seen = () => parseInput(stepContract, input, ctx.locale)
  const intent = String(form.get('intent') ?? 'save')
  switch (intent) {
    case 'send': {
      const order = orderOf(ctx, view, form)
      // Refused before anything is stored: a page whose revision has moved on could never be saved again.
      readyToSend({ ...report, ...order }, view.round)
      await sendReport(ctx, report.id, await saveReport(ctx, report.id, order))
      break
    }
    case 'approve':
      await approveReport(ctx, report.id, seen())
      break
    case 'accept':
      await acceptReport(ctx, report.id, seen())
      break
    case 'send-back':
      await sendBackReport(ctx, report.id, parseInput(sendBackContract, input, ctx.locale))
      break
    case 'add-link':
      await addLink(ctx, report.id, parseInput(linkContract, input, ctx.locale))
      break
    case 'add-file':
      await addFile(ctx, report.id, await fileOf(form))
      break
    case 'remove-evidence':
      await removeEvidence(ctx, report.id, String(form.get('evidence')) as EvidenceId)
      break
    default:
      await saveReport(ctx, report.id, orderOf(ctx, view, form))
  }
  return intent
}

function orderOf(ctx: Context, view: ReportingView, form: FormData) {
  const draft = parseInput(draftContract, formInput(form), ctx.locale)
  const faults: Record<string, string> = {}
  const order = { ...draft, readings: readingsOf(view, form, faults), actions: actionsOf(view, form, faults) }
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults)
  return order
}

type Faults = Record<string, string>

function actionsOf({ goal }: ReportingView, form: FormData, faults: Faults): ToldProgress[] {
  return goal.actions.flatMap((action) => {
    const read = readAction(action, (name) => form.get(name))
    if (read.kind === 'told') return [read.told]
    if (read.kind === 'fault') faults[read.field] = m.follow_up_form_kronor_rule()
    return []
  })
}

/** Only what was changed is handed in again; every field that cannot be read is named at once. */
function readingsOf({ goal, series, round }: ReportingView, form: FormData, faults: Faults): ReportReading[] {
  const readings: ReportReading[] = []
  for (const indicator of goal.indicators) {
    for (const sex of sexesOf(indicator)) {
      const own = (one: Measurement) => one.indicator === indicator.id && one.sex === sex
      const known = series.find((one) => own(one) && one.periodEnd === round.periodEnd)
      const read = readingOf(form, indicator, sex, known)
      if (read === 'nothing') continue
      if (typeof read === 'string') faults[fieldName('value', indicator.id, sex)] = faultWords(read)
      else if (!isSameReading(read, known)) readings.push(read)
    }
  }
  return readings
}

function readingOf(
  form: FormData,
  indicator: Indicator,
  sex: Sex,
  known: Measurement | undefined,
): ReportReading | Fault | 'nothing' {
  const field = (part: 'value' | 'state' | 'source' | 'seen', of: Sex = 'total') =>
    String(form.get(fieldName(part, indicator.id, of)) ?? '').trim()
  const typed = { value: field('value', sex), state: field('state'), source: field('source') }
  const read = sex === 'total' ? readReading(indicator, typed) : readPart(indicator, typed, known)
  if (read.kind === 'fault') return read.fault
  if (read.kind === 'nothing') return 'nothing'
  const { status, content } = read
  const seenRevision = seenOf(field('seen', sex))
  return { indicator: indicator.id, sex, status, content, source: typed.source, seenRevision }
}

type Fault = 'number' | 'day' | 'answer'

const seenOf = (text: string): number | null => (text === '' ? null : Number(text))

const faultWords = (fault: Fault): string =>
  fault === 'day' ? m.follow_up_form_day_rule() : m.follow_up_form_number_rule()

async function fileOf(form: FormData) {
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') throw new InvalidInput({ file: m.platform_field_needed() })
  return {
    title: String(form.get('title') ?? '')
      .trim()
      .slice(0, 200),
    name: file.name,
    content: new Uint8Array(await file.arrayBuffer()),
  }
}
