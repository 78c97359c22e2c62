import type { Line, ReadDocument } from '../document.ts'
import { demandsIn } from './demands.ts'
import { type TableHeading, type TableRow, tableHeadingOf, tableRowOf } from './goal-table.ts'
import { indicatorsOf } from './indicators.ts'
import type { PlanHeading, ReadGoal, ReadIndicator, ReadPlan, Said } from './plan.ts'
import { type Label, labelOf } from './plan-labels.ts'

/** Reads goals with their indicators, actions and responsible, from lines that open with a label. */

type Field = 'title' | 'indicators' | 'actions' | 'responsible' | 'heading' | 'focus' | null

interface OpenGoal {
  readonly heading: Said | null
  readonly focus: Said | null
  readonly line: Line
  title: string
  readonly indicators: Line[]
  readonly actions: Said[]
  responsible: { text: string; readonly line: Line } | null
  isUncertain: boolean
}

interface OpenHeading {
  readonly number: number | null
  readonly line: Line
  text: string
  splits: OpenGoal | null
}

const loneNumber = /^\d{1,4}(\s*\(\d+\))?$/
/** A cell that goes on with the line above. */
const goesOn = /^[\p{Ll}(]/u
const isTarget = /^(?:minst |högst |max |lägst )?\d/i
const isCounted = /^(?:andel|antal)/i
const chapter = /^\d+\.\d+(\.\d+)*\.?\s+\p{Lu}/u

class Reading {
  readonly headings: OpenHeading[] = []
  readonly goals: OpenGoal[] = []
  readonly loose: { focus: Said; indicator: ReadIndicator }[] = []
  /** Null after a heading that no goal has followed yet. */
  #goal: OpenGoal | null = null
  #heading: OpenHeading | null = null
  #focus: { text: string; readonly line: Line } | null = null
  #field: Field = null
  #isAfterBlank = false
  #table: TableHeading | null = null

  take(line: Line): void {
    const text = line.text.trim()
    if (text === '' || loneNumber.test(text)) {
      this.#isAfterBlank = true
      if (this.#field === 'indicators') this.#goal?.indicators.push(line)
      return
    }
    if (this.#isTableLine(line)) return
    const label = labelOf(line.text)
    if (label) this.#open(label, line)
    else if (chapter.test(text)) this.#close()
    else this.#goOn(line, text)
    this.#isAfterBlank = false
  }

  /** Whether the line is the heading of a table of goals or one of its rows. */
  #isTableLine(line: Line): boolean {
    const heading = tableHeadingOf(line.text)
    const row = heading || !this.#table || labelOf(line.text) ? undefined : tableRowOf(this.#table, line)
    if (heading) this.#close()
    if (row) this.#row(row)
    this.#table = heading ?? (row ? this.#table : null)
    this.#isAfterBlank = !heading && !row && this.#isAfterBlank
    return heading !== undefined || row !== undefined
  }

  #row({ line, cells }: TableRow): void {
    const { goal, indicator, target, action, responsible } = cells
    const isNew =
      goal !== undefined && (indicator !== undefined || this.#isAfterBlank || !this.#goal) && !goesOn.test(goal)
    if (goal !== undefined && isNew) this.#newGoal(goal, line)
    else if (goal !== undefined && this.#goal) this.#goal.title = joined(this.#goal.title, goal)
    const open = this.#goal
    if (!open) return
    if (indicator !== undefined) {
      if (!goesOn.test(indicator)) open.indicators.push({ ...line, text: '' })
      open.indicators.push({ ...line, text: indicator })
    }
    if (target !== undefined && isTarget.test(target)) open.indicators.push({ ...line, text: target })
    if (action !== undefined) open.actions.push({ text: action, line })
    if (responsible === undefined) return
    if (open.responsible && open.responsible.line !== line)
      open.responsible.text = joined(open.responsible.text, responsible)
    else open.responsible = { text: responsible, line }
  }

  #close(): void {
    this.#goal = null
    this.#field = null
    this.#focus = null
  }

  #open(label: Label, line: Line): void {
    const { kind, rest } = label
    if (kind === 'heading') {
      this.#heading = { number: label.number, line, text: rest, splits: null }
      this.headings.push(this.#heading)
      this.#focus = null
      this.#field = 'heading'
    } else if (kind === 'focus') {
      this.#close()
      this.#focus = { text: rest, line }
      this.#field = 'focus'
    } else if (kind === 'goal') this.#newGoal(rest, line)
    else this.#part(label, line)
  }

  #newGoal(title: string, line: Line): void {
    this.#goal = {
      heading: this.#heading,
      focus: this.#focus,
      line,
      title,
      indicators: [],
      actions: [],
      responsible: null,
      isUncertain: false,
    }
    this.goals.push(this.#goal)
    this.#field = 'title'
  }

  #part({ kind, rest }: Label, line: Line): void {
    const goal = this.#goal
    if (!goal) {
      if (kind === 'indicator' && this.#focus)
        this.loose.push({ focus: this.#focus, indicator: { text: rest, line, demands: demandsIn(rest) } })
      this.#field = null
      return
    }
    this.#splitBy(goal)
    if (kind === 'indicator' || kind === 'target') {
      if (kind === 'indicator') goal.indicators.push({ ...line, text: '' })
      goal.indicators.push({ ...line, text: rest })
      this.#field = 'indicators'
    } else if (kind === 'action') {
      if (rest !== '') goal.actions.push({ text: rest, line })
      this.#field = 'actions'
    } else if (kind === 'responsible') {
      goal.responsible ??= { text: rest, line }
      this.#field = 'responsible'
    } else this.#field = null
  }

  /** A heading that stands between a goal and its parts was printed somewhere else on the page. */
  #splitBy(goal: OpenGoal): void {
    const heading = this.#heading
    if (!heading || heading === goal.heading || heading.splits) return
    heading.splits = goal
    for (const one of this.goals)
      if (one === goal || (goal.focus !== null && one.focus === goal.focus)) one.isUncertain = true
  }

  #goOn(line: Line, text: string): void {
    const goal = this.#goal
    const isLower = /^[\p{Ll}(]/u.test(text)
    const isOver = this.#isAfterBlank && !isLower
    if (this.#field === 'heading' && this.#heading) {
      if (isOver && this.#heading.text !== '') this.#field = null
      else this.#heading.text = joined(this.#heading.text, text)
    } else if (this.#field === 'focus' && this.#focus) {
      if (isOver) this.#field = null
      else this.#focus.text = joined(this.#focus.text, text)
    } else if (goal && this.#field === 'title') {
      if (isOver && goal.title !== '') this.#field = null
      else goal.title = joined(goal.title, text)
    } else if (goal && this.#field === 'indicators') {
      // `Kurser som ges:` opens a list of something else.
      if (text.endsWith(':') && !isLower && !isCounted.test(text)) this.#field = null
      else goal.indicators.push(line)
    } else if (goal && this.#field === 'actions') goal.actions.push({ text, line })
    else if (goal?.responsible && this.#field === 'responsible') {
      if (goal.responsible.text === '') goal.responsible.text = text
      else this.#field = null
    }
  }
}

const joined = (first: string, rest: string): string =>
  /\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(rest) ? first.slice(0, -1) + rest : `${first} ${rest}`.trim()

/** Undefined for what is no plan of goals: fewer than two goals, or none that says how it is measured. */
export function readPlan({ lines }: Pick<ReadDocument, 'lines'>): ReadPlan | undefined {
  const reading = new Reading()
  for (const line of lines) reading.take(line)
  const made = new Map(reading.goals.map((goal) => [goal, goalOf(goal)]))
  const goals = [...made.values()]
  if (goals.length < 2 || goals.every(({ indicators }) => indicators.length === 0)) return undefined
  const headings = reading.headings.map(
    ({ number, line, text, splits }): PlanHeading => ({
      number,
      line,
      text: plain(text),
      splits: (splits && made.get(splits)) ?? null,
    }),
  )
  return { headings, goals, loose: reading.loose }
}

function goalOf({ title, line, heading, focus, indicators, actions, responsible, isUncertain }: OpenGoal): ReadGoal {
  return {
    text: plain(title),
    line,
    heading: heading && { text: plain(heading.text), line: heading.line },
    focus,
    demands: demandsIn(title),
    indicators: indicatorsOf(indicators),
    actions,
    responsible: responsible?.text ? { text: plain(responsible.text), line: responsible.line } : null,
    isUncertain,
  }
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
