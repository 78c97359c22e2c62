import {
  type Block,
  heading,
  type ListItem,
  lead,
  type Mark,
  paragraph,
  type ReportDocument,
  text,
} from '../../shared/document.ts'
import { decisionText, goalAddress, goalAnchor, goalCard, goalName } from './goal-blocks.ts'
import { yearsOf } from './plan-years.ts'
import type { GoalFacts, PlanFacts } from './report-facts.ts'
import { figure, type ReportWords, type SentenceKey } from './report-words.ts'

/** The operational plan as a document: from the vision down to who does what, each figure counted from the plan itself. */

export function composePlanReport(facts: PlanFacts, words: ReportWords): ReportDocument {
  const demo = demoOf(facts, false)
  return {
    ...documentFrame(facts.municipality, words, demo),
    kind: words.word(`plan_kind_${facts.kind}`),
    title: facts.title,
    subtitle: words.word('plan_years', { unit: facts.unit, years: yearsOf(facts) }),
    decision: decisionText(facts.decision, words),
    status: planMark(facts, words),
    dated: facts.dated,
    blocks: [
      ...draftNote(facts, words),
      ...chainBlocks(facts, words),
      ...goalSections(facts, words),
      ...aboutBlocks(facts, demo, words),
    ],
  }
}

/** What in a report is not the municipality's own word: invented values, or the whole of it. */
export type Demo = 'values' | 'copy' | null

export const demoOf = (of: { readonly isDemo: boolean }, hasInventedValues: boolean): Demo =>
  hasInventedValues ? 'values' : of.isDemo ? 'copy' : null

export function documentFrame(municipality: string, words: ReportWords, demo: Demo) {
  return {
    language: words.language,
    publisher: municipality,
    demoMark: demo === 'values' ? words.word('demo_mark') : demo === 'copy' ? words.word('demo_copy') : null,
    words: {
      contents: words.word('contents'),
      page: words.word('page'),
      tableBehind: words.word('table_behind'),
      missingGlyphs: words.word('missing_glyphs'),
      coatOfArms: words.word('coat_of_arms', { municipality }),
    },
  }
}

export function planMark(facts: Pick<PlanFacts, 'status' | 'version'>, words: ReportWords): Mark {
  const status = words.word(`status_${facts.status}`)
  return {
    tone: facts.status === 'adopted' ? 'met' : 'neutral',
    text: `${words.word('version_number', { number: facts.version })} · ${status}`,
  }
}

export function draftNote(facts: Pick<PlanFacts, 'status'>, words: ReportWords): readonly Block[] {
  if (facts.status !== 'draft' && facts.status !== 'proposed') return []
  return [{ kind: 'note', tone: 'draft', title: words.word('draft_title'), parts: words.say('draft_text') }]
}

export function demoNote(demo: Demo, words: ReportWords): readonly Block[] {
  if (demo === null) return []
  const [title, told] =
    demo === 'values' ? (['demo_title', 'demo_text'] as const) : (['demo_copy_title', 'demo_copy_text'] as const)
  return [{ kind: 'note', tone: 'demo', title: words.word(title), parts: words.say(told) }]
}

/** Sizes of a plan as bound figures: each leads to where it is counted. */
export function planCounts(facts: PlanFacts, words: ReportWords) {
  const source = `/mal/${facts.key}`
  const own = facts.goals.filter((goal) => goal.levelKind !== 'vision')
  const count = (key: SentenceKey, value: number) => figure(words.word(key, { count: value }), value, '', source)
  return {
    goals: count('count_goals', own.length),
    indicators: count('count_indicators', own.flatMap((goal) => goal.indicators).length),
    actions: count('count_actions', own.flatMap((goal) => goal.actions).length),
    strategic: count('count_strategic', strategicAbove(facts).length),
  }
}

/** Only the strategic goals that something in the plan hangs from. */
const strategicAbove = (facts: PlanFacts) => {
  const parents = new Set(facts.goals.map((goal) => goal.parent))
  return facts.above.filter((goal) => goal.levelKind === 'strategic' && parents.has(goal.id))
}

function chainBlocks(facts: PlanFacts, words: ReportWords): readonly Block[] {
  const counts = planCounts(facts, words)
  const top = facts.above.length === 0
  return [
    heading(1, words.word('plan_chain_title'), 'kedjan'),
    lead(words.say(top ? 'plan_chain_lead_top' : 'plan_chain_lead', counts)),
    ...(facts.valueWords.length > 0
      ? [paragraph(...words.say('plan_values', { words: text(facts.valueWords.join(', ')) }))]
      : []),
    { kind: 'list', items: chainItems(facts) },
  ]
}

/** The chain as an indented list: the picture's text, and what a screen reader hears. */
export function chainItems(facts: PlanFacts): readonly ListItem[] {
  const wanted = new Set([
    ...facts.goals.map((goal) => goal.parent),
    ...strategicAbove(facts).map((goal) => goal.parent),
  ])
  const above = facts.above.filter((goal) => wanted.has(goal.id))
  const all = [...above, ...facts.goals]
  const known = new Set(all.map((goal) => goal.id))
  const below = (parent: string | null, depth: number): readonly ListItem[] =>
    all
      .filter((goal) => (goal.parent !== null && known.has(goal.parent) ? goal.parent : null) === parent)
      .flatMap((goal) => [chainItem(goal, depth), ...below(goal.id, depth + 1)])
  return below(null, 0)
}

const chainItem = (goal: GoalFacts, depth: number): ListItem => ({
  depth,
  label: goalName(goal),
  text: goal.title,
  href: goalAddress(goal),
})

/** Goals gathered under the goal above that they serve, in the order of the plan. */
function goalSections(facts: PlanFacts, words: ReportWords): readonly Block[] {
  const all = new Map([...facts.above, ...facts.goals].map((goal) => [goal.id, goal]))
  const groups = Map.groupBy(facts.goals, (goal) => sectionOf(goal, all))
  const place = (section: GoalFacts | undefined) => (section ? facts.above.indexOf(section) : facts.above.length)
  return [...groups]
    .toSorted(([a], [b]) => place(a) - place(b))
    .flatMap(([section, goals]) => [
      section
        ? heading(
            1,
            words.word('plan_goals_of', { level: section.levelName, goal: section.title }),
            `under-${goalAnchor(section)}`,
          )
        : heading(1, words.word('plan_other_goals'), 'mal'),
      ...goals.flatMap((goal) => goalCard(goal, all.get(goal.parent ?? ''), words)),
    ])
}

/** The strategic goal a goal serves, or its parent when the plan stands alone. */
function sectionOf(goal: GoalFacts, all: ReadonlyMap<string, GoalFacts>): GoalFacts | undefined {
  const parent = all.get(goal.parent ?? '')
  if (!parent || parent.levelKind === 'vision') return undefined
  return parent.levelKind === 'strategic' ? parent : (sectionOf(parent, all) ?? parent)
}

function aboutBlocks(facts: PlanFacts, demo: Demo, words: ReportWords): readonly Block[] {
  const decision = decisionText(facts.decision, words)
  return [
    heading(1, words.word('about_report'), 'om'),
    paragraph(...words.say('plan_about_lead', { municipality: text(facts.municipality), number: facts.version })),
    paragraph(text(decision ?? words.word('not_adopted'))),
    ...(facts.status === 'replaced' ? [paragraph(...words.say('plan_about_replaced'))] : []),
    ...(facts.reason === '' ? [] : [paragraph(...words.say('plan_reason', { reason: text(facts.reason) }))]),
    ...demoNote(demo, words),
  ]
}
