import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type DraftParagraph, draftOutcomes, type Tried } from '../minutes/minutes-draft.ts'
import type { MinutesParts } from './MinutesFields.tsx'
import { MinutesReceivers } from './MinutesReceivers.tsx'
import { minutesDoubtWord, minutesOutcomeWord } from './minutes-words.ts'
import { placeWord } from './words.ts'

/** The §§ of a draft, each folded with how it would stand. */
export function MinutesParagraphs({ content: { paragraphs }, choices, errors }: MinutesParts) {
  const taken = paragraphs.filter(({ isTaken }) => isTaken).length
  const isMissing = (at: number) =>
    [...Object.keys(choices.needed), ...Object.keys(errors)].some((field) => field.startsWith(`paragraphs.${at}.`))
  return (
    <Section title={m.intake_minutes_paragraphs({ taken, all: paragraphs.length })}>
      <div className="minutes-rows">
        {paragraphs.map((one, at) => (
          <Disclosure
            key={`${one.place.line} ${one.number}`}
            open={isMissing(at)}
            summary={
              <span className="minutes-summary">
                <span>{m.intake_minutes_paragraph({ number: one.number, heading: one.heading })}</span>
                <ParagraphState one={one} isMissing={isMissing(at)} tried={choices.paragraphs[at]} />
              </span>
            }
          >
            <ParagraphFields
              one={one}
              field={`paragraphs.${at}`}
              caseTitle={choices.cases[at] ?? null}
              tried={choices.paragraphs[at]}
              errors={errors}
            />
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}

interface StateProps {
  readonly one: DraftParagraph
  readonly isMissing: boolean
  readonly tried: Tried | undefined
}

function ParagraphState({ one, isMissing, tried }: StateProps) {
  if (!one.isTaken) return <Status kind="closed" label={m.intake_minutes_state_out()} />
  if (isMissing) return <Status kind="warning" label={m.intake_minutes_state_missing()} />
  if (tried?.refusal || one.outcome === 'open')
    return <Status kind="warning" label={m.intake_minutes_state_undecided()} />
  return <Status kind="ok" label={minutesOutcomeWord(one.outcome)} />
}

interface FieldsProps {
  readonly one: DraftParagraph
  readonly field: string
  readonly caseTitle: string | null
  readonly tried: Tried | undefined
  readonly errors: MinutesParts['errors']
}

function ParagraphFields({ one, field, caseTitle, tried, errors }: FieldsProps) {
  const own = (name: string) => ({ name: `${field}.${name}`, error: errors[`${field}.${name}`] })
  const area = (name: 'summary' | 'background' | 'treatment' | 'note', label: string) => (
    <TextArea {...own(name)} label={label} defaultValue={one.texts[name]} rows={one.texts[name] === '' ? 2 : 6} />
  )
  return (
    <>
      <p className="muted small">
        {m.intake_minutes_printed_as({ place: placeWord(one.place), printed: one.place.printed })}
      </p>
      <Checkbox
        {...own('isTaken')}
        label={m.intake_minutes_take_paragraph({ number: one.number })}
        hint={one.doubt && minutesDoubtWord(one.doubt)}
        defaultChecked={one.isTaken}
      />
      {tried?.refusal && <p className="strong">{m.intake_minutes_undecided({ why: tried.refusal })}</p>}
      <div className="fields">
        <TextField {...own('number')} label={m.intake_minutes_number()} defaultValue={one.number} maxLength={4} />
        <TextField {...own('heading')} label={m.intake_minutes_heading()} defaultValue={one.heading} maxLength={500} />
        <TextField
          {...own('caseNumber')}
          label={m.intake_minutes_case()}
          hint={caseHint(one.caseNumber, caseTitle)}
          defaultValue={one.caseNumber}
          maxLength={60}
        />
        <Select
          {...own('outcome')}
          label={m.intake_minutes_outcome()}
          options={draftOutcomes.map((outcome) => ({ value: outcome, label: minutesOutcomeWord(outcome) }))}
          defaultValue={one.outcome}
        />
      </div>
      <TextArea
        {...own('clauses')}
        label={m.intake_minutes_clauses()}
        hint={m.intake_minutes_clauses_hint()}
        defaultValue={one.clauses.join('\n')}
        rows={Math.min(12, one.clauses.length * 2 + 1)}
      />
      <Disclosure summary={m.intake_minutes_texts()}>
        {area('summary', m.intake_minutes_summary())}
        {area('background', m.intake_minutes_background())}
        {area('treatment', m.intake_minutes_treatment())}
        {area('note', m.intake_minutes_note())}
      </Disclosure>
      <Deeds
        title={m.intake_minutes_conflicts()}
        field={`${field}.conflicts`}
        deeds={one.conflicts}
        say={m.intake_minutes_take_conflict}
      />
      <Deeds
        title={m.intake_minutes_dissents()}
        field={`${field}.dissents`}
        deeds={one.dissents}
        say={m.intake_minutes_take_dissent}
      />
      <Tasks one={one} field={field} />
      <MinutesReceivers receivers={one.receivers} field={`${field}.receivers`} errors={errors} />
      <div className="fields">
        <Checkbox {...own('isSecret')} label={m.intake_minutes_secret()} defaultChecked={one.isSecret} />
        <TextField
          {...own('provision')}
          label={m.intake_minutes_provision()}
          defaultValue={one.provision}
          optional
          maxLength={100}
        />
      </div>
    </>
  )
}

const caseHint = (caseNumber: string, title: string | null): string => {
  if (caseNumber === '') return m.intake_minutes_case_none()
  return title === null ? m.intake_minutes_case_unknown() : m.intake_minutes_case_known({ title })
}

interface DeedsProps {
  readonly title: string
  readonly field: string
  readonly deeds: DraftParagraph['conflicts']
  say(facts: { readonly name: string }): string
}

function Deeds({ title, field, deeds, say }: DeedsProps) {
  if (deeds.length === 0) return null
  return (
    <fieldset className="field">
      <legend>{title}</legend>
      {deeds.map(({ name, sentence, isTaken }, at) => (
        <Checkbox
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is its name.
          key={at}
          name={`${field}.${at}.isTaken`}
          label={say({ name })}
          hint={sentence}
          defaultChecked={isTaken}
        />
      ))}
    </fieldset>
  )
}

function Tasks({ one: { tasks }, field }: Pick<FieldsProps, 'one' | 'field'>) {
  if (tasks.length === 0) return null
  return (
    <fieldset className="field">
      <legend>{m.intake_minutes_tasks({ count: tasks.length })}</legend>
      <span className="hint">{m.intake_minutes_tasks_lead()}</span>
      {tasks.map(({ clause, actor, task, isTaken }, at) => (
        <Checkbox
          key={clause}
          name={`${field}.tasks.${at}.isTaken`}
          label={m.intake_minutes_take_task({ actor, task })}
          defaultChecked={isTaken}
        />
      ))}
    </fieldset>
  )
}
