import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { DraftPerson } from '../minutes/minutes-draft.ts'
import type { MinutesParts } from './MinutesFields.tsx'
import { minutesDoubtWord } from './minutes-words.ts'
import { placeWord } from './words.ts'

/** Who was there, and who each of them is here. */
export function MinutesPeople({ content: { people }, choices, errors }: MinutesParts) {
  const taken = people.filter(({ isTaken }) => isTaken).length
  if (people.length === 0)
    return (
      <Section title={m.intake_minutes_people({ taken: 0, all: 0 })}>
        <p>{m.intake_minutes_people_none()}</p>
      </Section>
    )
  const lists = [
    ['deciding', m.intake_minutes_list_deciding()],
    ['substitute', m.intake_minutes_list_substitute()],
    ['other', m.intake_minutes_list_other()],
  ] as const
  const options = [
    { value: 'guest', label: m.intake_minutes_who_guest() },
    ...choices.holders.map(({ person, name, party }) => ({
      value: person as string,
      label: party === '' ? name : `${name} (${party})`,
    })),
  ]
  return (
    <Section title={m.intake_minutes_people({ taken, all: people.length })}>
      <p className="muted">{m.intake_minutes_people_lead()}</p>
      {lists.map(([list, title]) => {
        const own = people.map((one, at) => ({ one, at })).filter(({ one }) => one.list === list)
        return (
          own.length > 0 && (
            <section key={list}>
              <h3>{title}</h3>
              {own.map(({ one, at }) => (
                <PersonFields
                  key={at}
                  one={one}
                  field={`people.${at}`}
                  who={choices.matched[at] ?? ''}
                  options={options}
                  errors={errors}
                />
              ))}
            </section>
          )
        )
      })}
    </Section>
  )
}

interface PersonFieldsProps {
  readonly one: DraftPerson
  readonly field: string
  readonly who: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly errors: MinutesParts['errors']
}

function PersonFields({ one, field, who, options, errors }: PersonFieldsProps) {
  const own = (name: string) => ({ name: `${field}.${name}`, error: errors[`${field}.${name}`] })
  const folded = ['name', 'role', 'only', 'except'].some((name) => errors[`${field}.${name}`])
  return (
    <div className="minutes-person">
      <Checkbox
        {...own('isTaken')}
        label={m.intake_minutes_take_person({ name: one.party === '' ? one.name : `${one.name} (${one.party})` })}
        hint={personHint(one)}
        defaultChecked={one.isTaken}
      />
      <Select
        {...own('as')}
        label={m.intake_minutes_who_of({ name: one.name })}
        empty={m.intake_minutes_who_choose()}
        options={options}
        defaultValue={who}
      />
      <Disclosure summary={m.intake_minutes_more_of({ name: one.name })} open={folded}>
        <div className="fields">
          <TextField {...own('name')} label={m.intake_minutes_name()} defaultValue={one.name} maxLength={200} />
          {one.list === 'other' && (
            <TextField {...own('role')} label={m.intake_minutes_role()} defaultValue={one.role} maxLength={200} />
          )}
          <TextField
            {...own('only')}
            label={m.intake_minutes_only()}
            hint={m.intake_minutes_only_hint()}
            defaultValue={one.only}
            maxLength={100}
          />
          <TextField
            {...own('except')}
            label={m.intake_minutes_except()}
            hint={m.intake_minutes_except_hint()}
            defaultValue={one.except}
            maxLength={100}
          />
        </div>
        <div className="row">
          <Checkbox {...own('isChair')} label={m.intake_minutes_chair()} defaultChecked={one.isChair} />
          <Checkbox {...own('isApprover')} label={m.intake_minutes_approver()} defaultChecked={one.isApprover} />
        </div>
      </Disclosure>
    </div>
  )
}

/** Where it stands and what was read of it, and why it may be wrong. */
const personHint = (one: DraftPerson): string =>
  [
    m.intake_minutes_printed_as({ place: placeWord(one.place), printed: one.place.printed }),
    one.only !== '' && m.intake_minutes_only_told({ paragraphs: one.only }),
    one.isApprover && m.intake_minutes_approver(),
    one.doubt && minutesDoubtWord(one.doubt),
  ]
    .filter(Boolean)
    .join(' · ')
