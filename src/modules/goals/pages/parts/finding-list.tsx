import { m } from '../../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { Status } from '../../../../ui/status.tsx'
import type { MeasurabilityFinding } from '../../measurability/measurability.ts'
import { findingText, findingTitle } from './finding-words.ts'

const kinds = { error: 'error', warning: 'warning', note: 'remark' } as const

/** Findings beside what they concern: what is wrong, and how it could be put instead. */
export function FindingList({ findings }: { findings: readonly MeasurabilityFinding[] | undefined }) {
  if (!findings || findings.length === 0) return null
  return (
    <ul className="goals-findings">
      {findings.map((finding) => {
        const { explanation, suggestion } = findingText(finding)
        return (
          <li key={`${finding.code}-${finding.reason}-${finding.indicator ?? finding.action ?? ''}`}>
            <Status kind={kinds[finding.severity]} label={findingTitle(finding.code)} />
            <p dir="auto">{explanation}</p>
            <p className="muted" dir="auto">
              {suggestion}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** On pages one reads, the remarks are told in a line and unfold on demand. */
export function FoldedFindings({ findings }: { findings: readonly MeasurabilityFinding[] }) {
  if (findings.length === 0) return null
  return (
    <Disclosure summary={m.goals_page_finding_count({ count: findings.length })}>
      <FindingList findings={findings} />
    </Disclosure>
  )
}
