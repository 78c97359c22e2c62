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
