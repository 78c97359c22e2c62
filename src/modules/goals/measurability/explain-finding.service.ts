import { m } from '../../../generated/paraglide/messages.js'
import type { Facts } from '../../../shared/failure.ts'
import { type MeasurabilityCode, type MeasurabilityFinding, measurabilityCodes } from './measurability.ts'
import { rules } from './register.ts'

/** What a finding says to a person, in the reader's language. */
export interface ExplainedFinding {
  readonly title: string
  readonly explanation: string
  readonly suggestion: string
}

type Locale = 'sv' | 'en'
type Message = (facts: Facts, options?: { locale: Locale }) => string

const keyOf = (code: MeasurabilityCode, part: string) => `goals_check_${code.replaceAll('-', '_')}_${part}`

const say = (key: string, facts: Facts, locale: Locale): string =>
  (m as unknown as Record<string, Message>)[key]!(facts, { locale })

export function explainFinding(finding: MeasurabilityFinding, locale: Locale): ExplainedFinding {
  const part = (name: string) => (finding.reason === '' ? name : `${finding.reason}_${name}`)
  return {
    title: say(keyOf(finding.code, 'title'), {}, locale),
    explanation: say(keyOf(finding.code, part('explanation')), finding.facts, locale),
    suggestion: say(keyOf(finding.code, part('suggestion')), finding.facts, locale),
  }
}

export interface RegisterLine {
  readonly code: MeasurabilityCode
  readonly severity: MeasurabilityFinding['severity']
  readonly title: string
  readonly looksFor: string
  readonly blindSpot: string
}

/** The register: each code, what it looks for and what it is known not to see. */
export const registerOfRules = (locale: Locale): RegisterLine[] =>
  rules
    .toSorted((a, b) => measurabilityCodes.indexOf(a.code) - measurabilityCodes.indexOf(b.code))
    .map(({ code, severity }) => ({
      code,
      severity,
      title: say(keyOf(code, 'title'), {}, locale),
      looksFor: say(keyOf(code, 'looks'), {}, locale),
      blindSpot: say(keyOf(code, 'blind'), {}, locale),
    }))
