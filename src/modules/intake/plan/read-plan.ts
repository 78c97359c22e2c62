import type { Line, ReadAsData, ReadDemand, ReadGoal, ReadIndicator, ReadPlan } from '../../review/index.ts'
import { type Place, placeOf } from '../draft.ts'
import { actionsOf } from './plan-actions.ts'
import { daysOfColumns, lastDayOf } from './plan-days.ts'
import type {
  DraftArea,
  DraftGoal,
  DraftHeading,
  DraftIndicator,
  DraftTarget,
  PlanDoubt,
  PlanDraft,
} from './plan-draft.ts'
import { intoOf } from './plan-into.ts'
import { type Held, leftOutOf, linesBetween } from './plan-lines.ts'
import {
  chapter,
  columnHeading,
  headingOf,
  labelled,
  provisionsIn,
  source,
  tableHeading,
  targetColumn,
  targetLabel,
  titleOf,
} from './plan-phrases.ts'
import { directionOf, kindOf, targetOf, unitOf } from './plan-targets.ts'

/** From what the review read of a plan to a draft. What the extraction put in the wrong order is left for a person to place. */
export function readPlanDraft({ document, plan }: Pick<ReadAsData, 'document' | 'plan'>): PlanDraft | undefined {
  return plan ? new Drafting(document.lines, plan).draft() : undefined
}

type Focus = NonNullable<ReadGoal['focus']>

const mostAround = 40
const longestTable = 60

class Drafting {
  readonly #lines: readonly Line[]
  readonly #plan: ReadPlan
  /** Where something begins, in order. */
  readonly #starts: readonly number[]
  readonly #areas: DraftArea[] = []
  readonly #held: Held[] = []
  readonly #used = new Set<number>()

  constructor(lines: readonly Line[], plan: ReadPlan) {
    this.#lines = lines
    this.#plan = plan
    this.#starts = [
      ...plan.headings,
      ...plan.goals.flatMap((goal) => [
        goal,
        ...goal.indicators,
        ...goal.actions,
        ...(goal.responsible ? [goal.responsible] : []),
        ...(goal.focus ? [goal.focus] : []),
      ]),
      ...plan.loose.flatMap(({ focus, indicator }) => [focus, indicator]),
    ]
      .map(({ line }) => line.number)
      .toSorted((a, b) => a - b)
  }

  draft(): PlanDraft {
    const headings = this.#plan.headings.map((one) => this.#heading(one))
    const goals = this.#plan.goals.map((goal, at) => this.#goal(goal, at))
    const indicators = [
      ...this.#plan.goals.flatMap((goal, at) => this.#indicatorsOf(goal, at)),
      ...this.#plan.loose.map((one) => this.#loose(one)),
    ]
    const first = Math.min(...this.#starts)
    const last = Math.max(...this.#held.map(({ line }) => line))
    return {
      into: intoOf(this.#lines),
      headings,
      areas: this.#areas,
      goals,
      indicators,
      leftOut: leftOutOf(this.#lines, this.#held, this.#used, { from: first, to: this.#endOf(last) }),
    }
  }

  #hold(line: Line, text: string): void {
    this.#held.push({ line: line.number, text })
  }

  /** The line before the next thing begins, or the next chapter. */
  #endOf(number: number): number {
    const next = this.#starts.find((start) => start > number)
    if (next !== undefined) return next - 1
    const chapterAt = this.#lines.find((line) => line.number > number && chapter.test(line.text))?.number
    return Math.min(number + 12, chapterAt ?? Number.POSITIVE_INFINITY) - 1
  }

  #from(number: number, to = this.#endOf(number)): Line[] {
    return this.#lines.filter((line) => line.number >= number && line.number <= to)
  }

  #heading({ number, text, line }: ReadPlan['headings'][number]): DraftHeading {
    this.#hold(line, `${line.text} ${text}`)
    const [title, description] = headingOf(text)
    return { number, title, description, becomes: '', place: placeOf(line) }
  }

  #area(focus: Focus | null): number | null {
    if (!focus) return null
    this.#hold(focus.line, focus.text)
    const at = this.#areas.findIndex(({ text }) => text === focus.text)
    return at >= 0 ? at : this.#areas.push({ text: focus.text, unit: '', place: placeOf(focus.line, focus.text) }) - 1
  }

  #goal(goal: ReadGoal, at: number): DraftGoal {
    const [title, description] = titleOf(goal.text)
    this.#hold(goal.line, goal.text)
    const { actions, leadIns } = actionsOf(goal.actions)
    for (const said of goal.actions)
      if (!leadIns.some((text) => text.includes(said.text.replaceAll(/\s+/g, ' ').trim())))
        this.#hold(said.line, said.text)
    for (const { title: action, place } of actions) this.#held.push({ line: place.line, text: action })
    if (goal.responsible) this.#hold(goal.responsible.line, goal.responsible.text)
    const splits = this.#plan.headings.some((heading) => heading.splits?.line.number === goal.line.number)
    const doubt: PlanDoubt | null = splits ? 'heading-inside' : goal.isUncertain ? 'beside-split' : null
    const heading = this.#plan.headings.findIndex(({ line }) => line.number === goal.heading?.line.number)
    return {
      isIn: true,
      title,
      description,
      role: (goal.responsible?.text ?? '').replace(/\.$/, ''),
      area: this.#area(goal.focus),
      heading: doubt ? null : heading >= 0 ? heading : 'none',
      order: String(at + 1),
      actions,
      doubt,
      around: doubt ? this.#around(goal, at) : [],
      place: placeOf(goal.line, goal.text),
    }
  }

  /** From the line above a goal to where the next begins, the heading that stands in between among them. */
  #around({ line }: ReadGoal, at: number): Place[] {
    const next = this.#plan.goals[at + 1]?.line.number ?? line.number + mostAround
    return linesBetween(this.#lines, line.number - 3, next - 1).slice(0, mostAround)
  }

  #indicatorsOf(goal: ReadGoal, at: number): DraftIndicator[] {
    const columns = this.#columnsOf(goal)
    const bare = goal.indicators.findIndex(({ demands }) => demands.length === 0)
    return goal.indicators.map((one, index): DraftIndicator => {
      this.#hold(one.line, one.text)
      const ofTitle = index === bare ? goal.demands.filter(({ kind }) => kind !== 'secret') : []
      const kind = kindOf(one.text, one.demands.length > 0 ? one.demands : ofTitle)
      const demands = one.demands.length > 0 ? one.demands : ofTitle
      return {
        goal: at,
        name: one.text,
        kind,
        unit: unitOf(one.demands),
        direction: directionOf(one.text, one.demands),
        source: this.#sourceOf(one),
        targets: this.#targetsOf(one, goal, kind, demands, columns),
        doubt: null,
        around: [],
        place: placeOf(one.line, one.text),
      }
    })
  }

  #loose({ focus, indicator }: ReadPlan['loose'][number]): DraftIndicator {
    const { line, text } = indicator
    this.#area(focus)
    this.#hold(line, text)
    const going = this.#from(line.number + 1).filter((one) => one.text.trim() !== '')
    const name = text || (going[0]?.text.trim() ?? '')
    if (text === '' && going[0]) this.#hold(going[0], name)
    const { demands } = indicator
    const kind = kindOf(name, demands)
    return {
      goal: null,
      name,
      kind,
      unit: unitOf(demands),
      direction: directionOf(name, demands),
      source: this.#sourceOf(indicator),
      targets: demands.map((demand) =>
        targetOf(demand, {
          kind,
          ofTitle: null,
          isInTitle: false,
          words: name,
          provision: '',
          place: placeOf(line, demand.printed),
        }),
      ),
      doubt: 'loose',
      around: linesBetween(this.#lines, focus.line.number - 2, line.number + 8),
      place: placeOf(line, name),
    }
  }

  /** Days that the columns above the targets tell. */
  #columnsOf(goal: ReadGoal): readonly string[] {
    const first = goal.indicators[0]?.line.number ?? 0
    const lines = this.#from(goal.line.number + 1, first - 1).filter(({ text }) => columnHeading.test(text.trim()))
    const days = daysOfColumns(lines.map(({ text }) => text.trim()).join(' '))
    if (days.length > 0) for (const { number } of lines) this.#used.add(number)
    return days
  }

  #sourceOf({ line }: ReadIndicator): string {
    for (const one of this.#from(line.number + 1)) {
      const [, said] = source.exec(one.text) ?? []
      if (said === undefined) continue
      this.#hold(one, one.text)
      return said.trim()
    }
    return ''
  }

  #targetsOf(
    one: ReadIndicator,
    goal: ReadGoal,
    kind: DraftIndicator['kind'],
    demands: readonly ReadDemand[],
    columns: readonly string[],
  ): DraftTarget[] {
    const isInTitle = one.demands.length === 0
    const own = this.#from(one.line.number)
    const provisions = provisionsIn(own.map(({ text }) => text.trim()).join(' '))
    // Two targets of one indicator are not for the same day: then the columns tell which.
    const isByColumn =
      columns.length === demands.length && new Set(demands.map(({ due }) => due)).size === 1 && demands.length > 1
    const secrets = demands.filter((demand) => demand.kind === 'secret')
    this.#held.push({ line: one.line.number, text: provisions.map(({ whole }) => whole).join(' ') })
    if (!isInTitle) this.#passTargetLines(own, one)
    return demands.map((demand, at) => {
      const place = this.#placeOfDemand(
        demand,
        isInTitle ? this.#from(goal.line.number) : own,
        isInTitle ? goal.line : one.line,
      )
      this.#held.push({ line: place.line, text: demand.printed, isWhole: true })
      return targetOf(demand, {
        kind,
        column: isByColumn ? columns[at] : isInTitle ? undefined : this.#dayAbove(demand, place.line),
        ofTitle: goal.demands.find(({ due }) => due !== null)?.due ?? null,
        isInTitle,
        words: isInTitle ? goal.text : one.text,
        provision: demand.kind === 'secret' ? (provisions[secrets.indexOf(demand)]?.provision ?? '') : '',
        place,
      })
    })
  }

  /** `Målvärde 2026: 84 %` says its year; in a table the heading of the column does. */
  #dayAbove({ due }: ReadDemand, number: number): string | undefined {
    const at = this.#lines.findIndex((line) => line.number === number)
    const [, year] = targetLabel.exec(this.#lines[at]?.text ?? '') ?? []
    if (year !== undefined) return lastDayOf(year)
    if (due !== null) return undefined
    for (const { text } of this.#lines.slice(Math.max(0, at - longestTable), at).toReversed()) {
      const years = tableHeading.test(text) ? [...text.matchAll(targetColumn)] : []
      if (years.length > 0) return years.length === 1 ? lastDayOf(years[0]?.[1] ?? null) : undefined
      if (labelled.test(text)) return undefined
    }
    return undefined
  }

  /** `Minst 70 %   100 %` holds nothing but what was read as targets. */
  #passTargetLines(own: readonly Line[], { demands }: ReadIndicator): void {
    for (const { number, text } of own) {
      let rest = text.replaceAll(/\s+/g, ' ')
      for (const { printed } of demands) rest = rest.replace(printed, '')
      rest = rest.replace(targetLabel, '')
      if (/\d/.test(text) && rest.replaceAll(/[\s/,;.]/g, '') === '') this.#used.add(number)
    }
  }

  #placeOfDemand({ printed }: ReadDemand, lines: readonly Line[], otherwise: Line): Place {
    const found = lines.find(({ text }) => text.replaceAll(/\s+/g, ' ').includes(printed))
    return placeOf(found ?? otherwise, printed)
  }
}
