import type { ChangeMeasure, DemandType, Direction, IndicatorKind } from '../../goals/index.ts'
import type { DraftGoal, DraftHeading, DraftIndicator, DraftTarget, PlanDraft } from './plan-draft.ts'

/** The form of a draft of a plan laid upon what the draft held. Nothing is refused here: what is typed is kept as it is. */
export function editedPlan(draft: PlanDraft, form: FormData): PlanDraft {
  const read = new Fields(form)
  const { into, headings, areas, goals, indicators } = draft
  return {
    ...draft,
    into: {
      version: read.text('into.version', into.version),
      title: read.text('into.title', into.title),
      key: read.text('into.key', into.key),
      kind: read.text('into.kind', into.kind),
      unit: read.text('into.unit', into.unit),
      model: read.text('into.model', into.model),
      firstYear: read.text('into.firstYear', into.firstYear),
      lastYear: read.text('into.lastYear', into.lastYear),
      level: read.text('into.level', into.level),
    },
    headings: headings.map((one, at): DraftHeading => {
      const name = `heading.${at}`
      return {
        ...one,
        title: read.text(`${name}.title`, one.title),
        description: read.text(`${name}.description`, one.description),
        becomes: read.text(`${name}.becomes`, one.becomes),
      }
    }),
    areas: areas.map((one, at) => ({ ...one, unit: read.text(`area.${at}.unit`, one.unit) })),
    goals: goals.map((one, at) => goalOf(read, one, `goal.${at}`, draft)),
    indicators: indicators.map((one, at) => indicatorOf(read, one, `indicator.${at}`, draft)),
  }
}

class Fields {
  readonly #form: FormData
  constructor(form: FormData) {
    this.#form = form
  }

  has(name: string): boolean {
    return this.#form.has(name)
  }

  text(name: string, was: string): string {
    const sent = this.#form.get(name)
    return typeof sent === 'string' ? sent.replaceAll('\r\n', '\n').trim() : was
  }

  /** A box that is not ticked sends nothing: the field beside it tells that it was there. */
  box(name: string, beside: string, was: boolean): boolean {
    return this.has(beside) ? this.has(name) : was
  }

  word<Word extends string>(name: string, words: readonly Word[], was: Word): Word {
    const sent = this.text(name, was)
    return words.find((word) => word === sent) ?? was
  }

  /** A place in a list, a word beside the list, or null for nothing chosen. */
  place<Word extends string>(name: string, size: number, word: Word, was: number | Word | null): number | Word | null {
    if (!this.has(name)) return was
    const sent = this.text(name, '')
    if (sent === '' || sent === word) return sent === '' ? null : word
    const at = Number(sent)
    return Number.isInteger(at) && at >= 0 && at < size ? at : was
  }
}

function goalOf(read: Fields, goal: DraftGoal, name: string, { headings, areas }: PlanDraft): DraftGoal {
  const area = read.place(`${name}.area`, areas.length, 'none', goal.area)
  return {
    ...goal,
    isIn: read.box(`${name}.in`, `${name}.title`, goal.isIn),
    title: read.text(`${name}.title`, goal.title),
    description: read.text(`${name}.description`, goal.description),
    role: read.text(`${name}.role`, goal.role),
    area: area === 'none' ? null : area,
    heading: read.place(`${name}.heading`, headings.length, 'none', goal.heading),
    order: read.text(`${name}.order`, goal.order),
    actions: goal.actions.map((one, at) => {
      const action = `${name}.action.${at}`
      return {
        ...one,
        isIn: read.box(`${action}.in`, `${action}.title`, one.isIn),
        title: read.text(`${action}.title`, one.title),
        ownerRole: read.text(`${action}.owner`, one.ownerRole),
      }
    }),
  }
}

const kinds: readonly IndicatorKind[] = ['number', 'count', 'share', 'index', 'rank', 'answer', 'milestone']
const directions: readonly (Direction | '')[] = ['', 'up', 'down', 'keep']
const types: readonly DemandType[] = ['at-least', 'at-most', 'equals', 'rank-at-most', 'change', 'milestone', 'answer']
const measures: readonly ChangeMeasure[] = ['percent', 'percentage-points', 'number']

function indicatorOf(read: Fields, one: DraftIndicator, name: string, { goals }: PlanDraft): DraftIndicator {
  return {
    ...one,
    goal: read.place(`${name}.goal`, goals.length, 'out', one.goal),
    name: read.text(`${name}.name`, one.name),
    kind: read.word(`${name}.kind`, kinds, one.kind),
    unit: read.text(`${name}.unit`, one.unit),
    direction: read.word(`${name}.direction`, directions, one.direction),
    source: read.text(`${name}.source`, one.source),
    targets: one.targets.map((target, at) => targetOf(read, target, `${name}.target.${at}`)),
  }
}

const targetOf = (read: Fields, target: DraftTarget, name: string): DraftTarget => ({
  ...target,
  isIn: read.box(`${name}.in`, `${name}.due`, target.isIn),
  due: read.text(`${name}.due`, target.due),
  type: target.isSecret ? '' : read.word<DemandType | ''>(`${name}.type`, types, target.type),
  value: read.text(`${name}.value`, target.value),
  measure: read.word(`${name}.measure`, measures, target.measure),
  provision: read.text(`${name}.provision`, target.provision),
})
