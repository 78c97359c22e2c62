import { m } from '../../../generated/paraglide/messages.js'
import type { Indicator } from '../../goals/index.ts'
import { type Measurement, trendChart } from '../../indicators/index.ts'
import type { ActionStand } from '../action-progress.ts'
import type { IndicatorVerdict } from '../proposal.ts'
import { sexesOf } from '../reading-form.ts'
import type { ReportingView } from '../reporting.service.ts'
import {
  amount,
  demandWords,
  kronor,
  proposalWords,
  sexWord,
  typedKronor,
  typedValue,
  valueWords,
  whyWords,
} from './words.ts'

/** What the reporting page shows of one indicator, in words already: the browser gets no rules and no foreign module. */
export interface IndicatorField {
  readonly id: string
  readonly name: string
  readonly kind: Indicator['kind']
  readonly unit: string
  readonly targets: readonly string[]
  readonly baseline: string
  readonly last: string
  readonly shown: string
  readonly typed: string
  /** Women and men, where the indicator is split; empty else. */
  readonly parts: readonly SexField[]
  readonly state: string
  readonly source: string
  /** Empty when no value was there. */
  readonly seen: string
  readonly secretBy: string
  readonly isDemo: boolean
  readonly isPreliminary: boolean
  /** Empty when there is nothing to draw a line through. */
  readonly points: readonly { readonly label: string; readonly value: number }[]
  readonly wanted: { readonly label: string; readonly value: number } | null
  readonly verdicts: readonly { readonly status: IndicatorVerdict['status']; readonly words: string }[]
}

/** One action of the goal, in words already. */
export interface ActionField {
  readonly id: string
  readonly title: string
  readonly ownerRole: string
  readonly ends: string
  readonly status: ActionStand['status']
  readonly told: ActionStand['told']
  readonly isLate: boolean
  readonly isDemo: boolean
  /** Empty for an action without money of its own. */
  readonly budget: string
  readonly actual: string
  readonly typedActual: string
  readonly note: string
}

export interface SexField {
  readonly sex: 'women' | 'men'
  readonly label: string
  readonly typed: string
  readonly seen: string
}

export function fieldsOf(view: ReportingView): IndicatorField[] {
  return view.goal.indicators.map((indicator) => fieldOf(view, indicator))
}

function fieldOf({ series, round, proposal }: ReportingView, indicator: Indicator): IndicatorField {
  const { unit } = indicator
  const all = series.filter((one) => one.indicator === indicator.id)
  const own = all.filter((one) => one.sex === 'total')
  const now = own.find((one) => one.periodEnd === round.periodEnd)
  const last = own.findLast((one) => one.periodEnd < round.periodEnd)
  return {
    id: indicator.id,
    name: indicator.name,
    kind: indicator.kind,
    unit,
    targets: indicator.targets.map((target) => demandWords(target.demand, target.secrecy, target.due, unit)),
    baseline: indicator.baseline ? `${amount(indicator.baseline.value, unit)} (${indicator.baseline.on})` : '',
    last: last ? `${wordsBySex(all, last, unit)} (${last.periodEnd})` : '',
    shown: now ? wordsBySex(all, now, unit) : '',
    typed: typedValue(now?.content ?? null),
    parts: partsOf(indicator, all, round.periodEnd),
    state: stateOf(now),
    source: now?.source || indicator.source,
    seen: now ? String(now.revision) : '',
    secretBy: indicator.targets.find((target) => target.secrecy)?.secrecy?.provision ?? '',
    isDemo: now?.isDemo ?? false,
    isPreliminary: now?.preliminary ?? false,
    ...lineOf(indicator, own),
    verdicts: proposal.verdicts
      .filter((verdict) => verdict.indicator === indicator.id)
      .map((verdict) => ({ status: verdict.status, words: whyWords(verdict, unit) })),
  }
}

/** As `61,5 %, kvinnor 64 %, män 59 %`. A secret whole says it once for its parts. */
function wordsBySex(all: readonly Measurement[], whole: Measurement, unit: string): string {
  const parts = all.filter((one) => one.sex !== 'total' && one.periodEnd === whole.periodEnd && one.content !== null)
  const words = (sex: 'women' | 'men') =>
    parts.filter((one) => one.sex === sex).map((one) => `${sexWord[sex]().toLowerCase()} ${valueWords(one, unit)}`)
  return [valueWords(whole, unit), ...words('women'), ...words('men')].join(', ')
}

function partsOf(indicator: Indicator, all: readonly Measurement[], periodEnd: string): SexField[] {
  return sexesOf(indicator)
    .filter((sex) => sex !== 'total')
    .map((sex) => {
      const now = all.find((one) => one.sex === sex && one.periodEnd === periodEnd)
      return {
        sex,
        label: sexWord[sex](),
        typed: typedValue(now?.content ?? null),
        seen: now ? String(now.revision) : '',
      }
    })
}

/** Secret values are not drawn, not even for those who may read them: a picture is soon copied. */
function lineOf(indicator: Indicator, own: readonly Measurement[]): Pick<IndicatorField, 'points' | 'wanted'> {
  const open = own.filter((one) => one.secrecy === null)
  const chart = trendChart(indicator, open)
  const points = (chart.lines[0]?.points ?? []).map(({ on, value }) => ({ label: on, value }))
  const wanted = chart.wanted.at(-1)
  const isSecret = indicator.targets.some((target) => target.secrecy)
  if (isSecret || points.length < 2) return { points: [], wanted: null }
  return { points, wanted: wanted ? { label: `${m.follow_up_form_target()} ${wanted.on}`, value: wanted.value } : null }
}

function stateOf(now: Measurement | undefined): string {
  if (!now || now.status === 'secret') return 'final'
  if (now.content?.kind === 'milestone' && now.content.reachedOn === null) return 'not-reached'
  return now.status
}

function actionsOf({ goal, actions }: ReportingView): ActionField[] {
  return goal.actions.flatMap(({ id, title, ownerRole, ends, budget }) => {
    const stand = actions.find((one) => one.action === id)
    if (!stand) return []
    const { status, told, isLate, isDemo, actual, note } = stand
    return {
      ...{ id, title, ownerRole, status, told, isLate, isDemo, note },
      ends: ends ?? '',
      budget: budget === null ? '' : kronor(budget),
      actual: actual === null ? '' : kronor(actual),
      typedActual: actual === null ? '' : typedKronor(actual),
    }
  })
}

/** The page's data: only what it shows crosses to the browser. */
export function pageOf(view: ReportingView) {
  const { report, round, goal, proposal, steps, may } = view
  const sentBack = report.status === 'to-report' ? steps.findLast((step) => step.step === 'send-back') : undefined
  return {
    report: {
      id: report.id,
      revision: report.revision,
      status: report.status,
      comment: report.comment,
      assessedStatus: report.assessedStatus,
      assessment: report.assessment,
      isDemo: report.isDemo,
    },
    round: { key: round.key, name: round.name, periodEnd: round.periodEnd, status: round.status },
    dues: { report: round.reportDueOn, approve: round.approveDueOn, accept: round.acceptDueOn },
    goal: { title: goal.title, description: goal.description },
    units: view.carriers,
    fields: fieldsOf(view),
    actions: actionsOf(view),
    proposal: { status: proposal.status, words: proposalWords(proposal), isPreliminary: proposal.preliminary },
    evidence: view.evidence.map(({ id, title, link, file }) => ({ id, title, link, isFile: file !== null })),
    steps: steps.map(({ at, personName, step, reason }) => ({ day: at.slice(0, 10), personName, step, reason })),
    sentBack: sentBack && { name: sentBack.personName, reason: sentBack.reason },
    earlier: view.earlier.flatMap(({ round: one, report: its }) =>
      its.assessedStatus ? [{ name: one.name, key: one.key, status: its.assessedStatus, text: its.assessment }] : [],
    ),
    may,
  }
}

export type ReportingPageData = ReturnType<typeof pageOf>
