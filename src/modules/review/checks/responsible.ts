import type { ReadDocument } from '../document.ts'
import type { ReviewFinding } from '../finding.ts'
import type { ReadPlan, Said } from '../plans/plan.ts'
import { planFinding, said } from './plan-quotes.ts'

/** Who answers for the goals of a plan. */
export function checkResponsible(plan: ReadPlan, document: Pick<ReadDocument, 'lines'>): ReviewFinding[] {
  const { goals } = plan
  const without = goals.filter(({ responsible }) => responsible === null)
  const isUsual = without.length * 4 <= goals.length && goals.length >= 4
  return [
    ...(isUsual ? without.map((goal) => planFinding('goal-without-responsible', 'note', [said(goal)])) : []),
    ...unclear(plan),
    ...unknown(plan, document),
  ]
}

const group = /\b(?:med flera|m\.? ?fl\b|\p{L}*grupp(?:en|er|erna)?\b|alla|samtliga|berörda|respektive)/iu

const unclear = ({ goals }: ReadPlan): ReviewFinding[] =>
  goals.flatMap(({ responsible }): ReviewFinding[] =>
    responsible && group.test(responsible.text)
      ? [planFinding('responsible-unclear', 'note', [said(responsible)])]
      : [],
  )

const role =
  /(?:chef(?:en)?|direktör(?:en)?|samordnare(?:n)?|strateg(?:en)?|ledare(?:n)?|ansvarig|controller|nämnd(?:en)?|avdelning(?:en)?|enhet(?:en)?|förvaltning(?:en)?|kontor(?:et)?|verksamhet(?:en)?)$/u

/** What the title of a role is about: `näringsliv` of `näringslivschef`, `ekonomi` of `ekonomichef`. */
function subjectsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  return words
    .map((word) => word.replace(role, '').replace(/[aeos]$/, ''))
    .filter((word) => word.length >= 2 && !/^(?:och|samt|för|i|av|tf|vice)$/.test(word))
}

/** A role about something that nothing else in the plan speaks of. */
function unknown({ goals }: ReadPlan, { lines }: Pick<ReadDocument, 'lines'>): ReviewFinding[] {
  const areas = new Set(goals.flatMap(({ focus }) => focus?.text ?? []))
  const told = goals.flatMap(({ responsible }) => responsible ?? [])
  if (areas.size < 3 || told.length < 4) return []
  const own = new Set(told.map(({ line }) => line.number))
  const rest = lines
    .flatMap(({ number, text }) => (own.has(number) ? [] : [text]))
    .join(' ')
    .toLowerCase()
  const isKnown = ({ text }: Said) => {
    const subjects = subjectsOf(text)
    return subjects.length === 0 || subjects.some((subject) => rest.includes(subject))
  }
  const strange = told.filter((one) => !isKnown(one))
  return strange.length * 4 > told.length
    ? []
    : strange.map((one) => planFinding('responsible-unknown', 'note', [said(one)]))
}
