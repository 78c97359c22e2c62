import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, lastOfMonth, type Span } from '../../shared/local-date.ts'

/** Which unit answers for a responsibility code (ansvar) of the code string, over time. */

export interface UnitCode extends Span {
  readonly code: string
  /** All codes that begin so; the longest beginning decides, and a whole code goes before any beginning. */
  readonly isPrefix: boolean
  readonly unit: UnitId
  /** Key of the source whose code it is. Left out, the code means the same whichever source it comes from. */
  readonly source?: string
}

/** A code as one source uses it. */
export interface SourceCode {
  readonly source: string
  readonly code: string
}

/** A code's unit in some months of a year, both ends included; null where nobody has said: "ej fördelat". */
export interface PlacedCode extends SourceCode {
  readonly unit: UnitId | null
  readonly firstMonth: number
  readonly lastMonth: number
}

type Rules = ReadonlyMap<string, readonly UnitCode[]>
type Find = (code: string, on: Day) => UnitId | null

/**
 * Finds the unit of a source's code on a day: what is said of that source goes before what is said of all. Looking up takes as many
 * steps as the code has signs, whatever the number of rules.
 */
export function unitFinder(rules: readonly UnitCode[]): (source: string, code: string, on: Day) => UnitId | null {
  const bySource = Map.groupBy(rules, (rule) => rule.source ?? '')
  const finders = new Map([...bySource].map(([source, some]) => [source, finderOf(some)]))
  const general = finders.get('')
  return (source, code, on) => (source === '' ? null : finders.get(source)?.(code, on)) ?? general?.(code, on) ?? null
}

function finderOf(rules: readonly UnitCode[]): Find {
  const whole: Rules = Map.groupBy(
    rules.filter((rule) => !rule.isPrefix),
    (rule) => rule.code,
  )
  const prefixes: Rules = Map.groupBy(
    rules.filter((rule) => rule.isPrefix),
    (rule) => rule.code,
  )
  const holding = (some: readonly UnitCode[] | undefined, on: Day) =>
    some?.find((rule) => rule.from <= on && (rule.until === null || on < rule.until))?.unit
  return (code, on) => {
    const exact = holding(whole.get(code), on)
    if (exact) return exact
    for (let length = code.length; length > 0; length--) {
      const found = holding(prefixes.get(code.slice(0, length)), on)
      if (found) return found
    }
    return null
  }
}

/** A month belongs to the unit that answers for the code on its last day. Neighbouring months of one unit become one stretch. */
export function placeCodes(rules: readonly UnitCode[], codes: readonly SourceCode[], year: number): PlacedCode[] {
  const find = unitFinder(rules)
  const ends = Array.from({ length: 12 }, (_, month) => lastOfMonth(year, month + 1))
  return codes.flatMap(({ source, code }) => {
    const placed: PlacedCode[] = []
    ends.forEach((on, at) => {
      const unit = find(source, code, on)
      const last = placed[placed.length - 1]
      if (last && last.unit === unit) placed[placed.length - 1] = { ...last, lastMonth: at + 1 }
      else placed.push({ source, code, unit, firstMonth: at + 1, lastMonth: at + 1 })
    })
    return placed
  })
}

/**
 * The rules of the codes touched, before and after new ones: what held before holds until the day the new begins; a later
 * rule for the same code keeps its own days. Of two new rules for one code and day the later counts.
 * @throws Refusal unit-code.form, unit-code.days
 */
export function withRules(rules: readonly UnitCode[], added: readonly UnitCode[]) {
  const keyOf = ({ source = '', code, isPrefix }: TouchedCode) => `${source}${isPrefix ? '*' : '='}${code}`
  const touched = new Map<string, UnitCode[]>(added.map((rule) => [keyOf(rule), []]))
  for (const rule of rules) touched.get(keyOf(rule))?.push(rule)
  const before = [...touched.values()].flat()
  for (const rule of added) {
    if (rule.code.trim() === '' || rule.code.length > 60) refuse('unit-code.form', { code: rule.code })
    if (rule.until !== null && rule.until <= rule.from) refuse('unit-code.days', { code: rule.code })
    const key = keyOf(rule)
    touched.set(key, [...(touched.get(key) ?? []).flatMap((one) => cutBy(one, rule)), rule])
  }
  const after = [...touched.values()].flat()
  return {
    touched: added.map(({ source = '', code, isPrefix }): TouchedCode => ({ source, code, isPrefix })),
    before,
    after,
  }
}

/** All rules of one code, or of one beginning, in one source. */
export type TouchedCode = Pick<UnitCode, 'source' | 'code' | 'isPrefix'>

/** What is left of a rule beside a new one: the days before it and the days after it. */
export function cutBy(old: UnitCode, rule: Span): UnitCode[] {
  const left: UnitCode[] = []
  if (old.from < rule.from) {
    const until = old.until === null || old.until > rule.from ? rule.from : old.until
    left.push({ ...old, until })
  }
  const { until } = rule
  if (until !== null && (old.until === null || old.until > until))
    left.push(old.from < until ? { ...old, from: until } : old)
  return left
}

export interface WantedCode {
  readonly code: string
  readonly isPrefix: boolean
  /** Key or name of the unit, as written. */
  readonly unit: string
  readonly line: number
}

/**
 * Reads pasted lines or a CSV file: code and unit, separated by tab, semicolon or comma. A code that ends in `*` stands for all
 * that begin so. Empty lines and a heading line ("ansvar…", "kod…") are passed over.
 */
export function readPastedCodes(text: string): { readonly wanted: WantedCode[]; readonly unreadable: number[] } {
  const wanted: WantedCode[] = []
  const unreadable: number[] = []
  text.split(/\r\n|\n|\r/).forEach((raw, at) => {
    const line = raw.replace(/^\uFEFF/, '')
    if (line.trim() === '' || (at === 0 && /^\W*(ansvar|kod|code|responsibility)/i.test(line))) return
    const cells = line.split(/[\t;,]/).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replace(/^'(?=[=+\-@])/, ''),
    )
    const [code = '', unit = ''] = cells
    if (code === '' || code === '*' || unit === '') unreadable.push(at + 1)
    else wanted.push({ code: code.replace(/\*$/, ''), isPrefix: code.endsWith('*'), unit, line: at + 1 })
  })
  return { wanted, unreadable }
}
