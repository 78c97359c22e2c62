import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { RadioGroup } from '../../../ui/forms/choices.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { StoppedParagraph } from '../release.service.ts'

/** Makes the extracts that are missing. */
export function AttestForm({ minutes }: { minutes: string }) {
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="minutes" value={minutes} />
      <p className="hint">{m.minutes_extract_hint()}</p>
      <p>
        <Button name="intent" value="attest" variant="secondary">
          {m.minutes_extract_make()}
        </Button>
      </p>
    </Form>
  )
}

/** What personal identity numbers stopped, what was decided of it, and a form to decide. */
export function StoppedPart({ stopped }: { stopped: readonly StoppedParagraph[] }) {
  return (
    <Section title={m.minutes_held_title()} id="stoppat">
      <Banner tone="warning">{m.minutes_held_staff()}</Banner>
      {stopped.map(({ paragraph, places, releases }) => (
        <article key={paragraph.id} className="panel stack">
          <h3>
            § {paragraph.number} {paragraph.title}
          </h3>
          {places.length > 0 && (
            <ul>
              {places.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          )}
          {releases.map((one) => (
            <p key={one.at}>
              {(one.verdict === 'publish' ? m.minutes_held_was_publish : m.minutes_held_was_withhold)({
                name: one.byName,
                at: formatInstant(one.at),
                reason: one.reason,
              })}
            </p>
          ))}
          <Form method="post" className="form" aria-label={m.minutes_held_decide({ number: paragraph.number })}>
            <input type="hidden" name="paragraph" value={paragraph.id} />
            <RadioGroup
              id={`verdict-${paragraph.number}`}
              name="verdict"
              label={m.minutes_held_verdict()}
              choices={[
                { value: 'withhold', label: m.minutes_held_withhold() },
                { value: 'publish', label: m.minutes_held_publish() },
              ]}
              defaultValue="withhold"
            />
            <TextArea
              id={`reason-${paragraph.number}`}
              name="reason"
              label={m.minutes_held_reason()}
              rows={2}
              required
            />
            <div className="form-actions">
              <Button name="intent" value="release" variant="secondary">
                {m.minutes_held_save()}
              </Button>
            </div>
          </Form>
        </article>
      ))}
    </Section>
  )
}
