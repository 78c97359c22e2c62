import { m } from '../../../generated/paraglide/messages.js'
import type { Finding } from '../../../shared/finding.ts'
import { Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { findingText } from '../finding-text.service.ts'
import type { CheckCode } from '../minutes-check.ts'

/** What does not add up in the minutes, each with the way to it. */
export function FindingList({ findings }: { findings: readonly Finding<CheckCode>[] }) {
  return (
    <Section title={m.minutes_check_title()} id="kontroll">
      {findings.length === 0 ? (
        <p>
          <Status kind="ok" label={m.minutes_check_none()} />
        </p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.code}-${JSON.stringify(finding.facts)}`}>
              <Status kind={finding.severity === 'error' ? 'error' : 'warning'} />{' '}
              {'number' in finding.facts ? (
                <a href={`#p${finding.facts.number}`}>{findingText(finding)}</a>
              ) : (
                findingText(finding)
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
