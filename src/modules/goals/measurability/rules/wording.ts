import type { Goal } from '../../goal.ts'
import { has, matches } from '../lexicon.ts'
import { carriedLevels, type Remark, type Rule } from '../measurability.ts'
import { clauses, hasAmount, mainClause, namesDay, words } from '../swedish.ts'
import { measuresDoing } from './activity.ts'

/** Whether the words of a goal say what shall be reached, how much, and when. */

/** The goal gets its amount from an indicator that measures something other than work done. */
const measuredElsewhere = (goal: Goal): boolean =>
  goal.indicators.some(
    (one) =>
      !measuresDoing(one) &&
      one.targets.some(
        ({ demand, secrecy }) =>
          secrecy !== null || (demand !== null && !['milestone', 'answer'].includes(demand.type)),
      ),
  )

const determiners = new Set('den det de en ett denna detta dessa sin sitt sina vår vårt våra kommunens alla'.split(' '))
const shortVerbs = new Set('bli ha få gå se ske stå nå bo ta ge ses tas nås ges fås vara finnas'.split(' '))
const verbForm = /(?:a|as)$/u

/** "Avdelningen ska under året strategi och riktlinje": nothing is said to be done or reached. */
export function lacksVerb(title: string): boolean {
  const said = words(title)
  const at = said.findIndex((word) => word === 'ska' || word === 'skall')
  if (at < 0) return false
  return !said.some((word, index) => {
    if (shortVerbs.has(word)) return index > at
    return index > at && verbForm.test(word) && !determiners.has(word) && !determiners.has(said[index - 1] ?? '')
  })
}

function vagueWord(goal: Goal): Remark | undefined {
  const covered = measuredElsewhere(goal)
  for (const clause of clauses(goal.title)) {
    if (hasAmount(clause)) continue
    const direction = matches('change').exec(mainClause(clause))?.[0]
    if (direction && !covered) return { reason: 'amount', facts: { word: direction.toLowerCase() } }
    const vague = matches('vague').exec(clause.replace(/,\s+(?:som|vilket)\s.*$/iu, ''))?.[0]
    if (vague && !isPurpose(clause, vague)) return { reason: 'vague', facts: { word: vague.toLowerCase() } }
  }
  return undefined
}

/** What stands only in the purpose does not have to be measured here. */
const isPurpose = (clause: string, word: string): boolean => !has('vague', mainClause(clause)) && !/^ett /iu.test(word)

export const noDirectionOrVague: Rule = {
  code: 'no-direction-or-vague',
  severity: 'warning',
  reads: 'language',
  prepare: (plan) => {
    const measured = carriedLevels(plan)
    return (goal) => {
      if (lacksVerb(goal.title)) return [{ reason: 'verb' }]
      const found = measured.has(goal.level) ? vagueWord(goal) : undefined
      return found ? [found] : []
    }
  },
}

export const noDate: Rule = {
  code: 'no-date',
  severity: 'error',
  reads: 'language',
  prepare: (plan) => {
    const dated = carriedLevels(plan)
    return (goal) =>
      dated.has(goal.level) &&
      !namesDay(`${goal.title} ${goal.description} ${goal.indicators.map((one) => one.name).join(' ')}`) &&
      goal.indicators.every((one) => one.targets.length === 0)
        ? [{}]
        : []
  },
}
