import { m } from '../../../generated/paraglide/messages.js'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { formMark, type MinutesChoices, type MinutesDraft } from '../minutes/minutes-draft.ts'
import { MinutesParagraphs } from './MinutesParagraphs.tsx'
import { MinutesPeople } from './MinutesPeople.tsx'
import { placeWord } from './words.ts'
import './minutes-draft.css'

export interface MinutesParts {
  readonly content: MinutesDraft
  readonly choices: MinutesChoices
  /** What was wrong when it was sent, by field. */
  readonly errors: Readonly<Record<string, string>>
}

/** A draft of minutes: the meeting, who was there, and the §§ one by one. What is folded is sent too. */
export function MinutesFields(props: MinutesParts) {
  return (
    <>
      <input type="hidden" name={formMark} value="1" />
      <Standing {...props} />
      <MeetingFields {...props} />
      <MinutesPeople {...props} />
      <MinutesParagraphs {...props} />
    </>
  )
}

/** At the top: what is needed, or what would become of it as it was last saved. */
function Standing({ content, choices: { bodies, needed, remarks } }: MinutesParts) {
  if (bodies.length === 0) return <Banner tone="warning">{m.intake_minutes_body_none()}</Banner>
  const fields = Object.entries(needed)
  const taken = (all: readonly { readonly isTaken: boolean }[]) => all.filter(({ isTaken }) => isTaken).length
  return (
    <>
      {fields.length > 0 ? (
        <Banner tone="warning" title={m.intake_minutes_needed()}>
          <ul>
            {fields.map(([field, words]) => (
              <li key={field}>
                <a href={`#${field}`}>
                  {whatOf(content, field)}
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </Banner>
      ) : (
        <Banner tone="info" title={m.intake_minutes_ready()}>
          {m.intake_minutes_ready_lead({ paragraphs: taken(content.paragraphs), people: taken(content.people) })}
        </Banner>
      )}
      {remarks.length > 0 && (
        <Banner tone="warning" title={m.intake_minutes_remarks()}>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}

/** `§ 12: ` or `Alfa Norr: `, so that like sentences can be told apart. */
function whatOf({ people, paragraphs }: MinutesDraft, field: string): string {
  const [list, at] = field.split('.')
  const number = paragraphs[Number(at)]?.number
  if (list === 'people') return `${people[Number(at)]?.name ?? ''}: `
  return list === 'paragraphs' && number ? `§ ${number}: ` : ''
}

function MeetingFields({ content: { meeting }, choices: { bodies, body }, errors }: MinutesParts) {
  return (
    <Section title={m.intake_minutes_meeting_title()}>
      <p className="muted">
        {m.intake_minutes_printed_as({ place: placeWord(meeting.place), printed: meeting.place.printed })}
      </p>
      <div className="fields">
        <Select
          name="meeting.body"
          label={m.intake_minutes_body()}
          hint={meeting.printedBody && m.intake_minutes_body_printed({ printed: meeting.printedBody })}
          empty={m.intake_minutes_body_choose()}
          options={bodies.map(({ unit, name }) => ({ value: unit, label: name }))}
          defaultValue={body}
          error={errors['meeting.body']}
        />
        <DateField
          name="meeting.day"
          label={m.intake_minutes_day()}
          defaultValue={meeting.day}
          error={errors['meeting.day']}
        />
        <TextField
          name="meeting.startsAt"
          label={m.intake_minutes_starts()}
          defaultValue={meeting.startsAt}
          maxLength={5}
          error={errors['meeting.startsAt']}
        />
        <TextField name="meeting.room" label={m.intake_minutes_room()} defaultValue={meeting.room} maxLength={200} />
      </div>
    </Section>
  )
}
