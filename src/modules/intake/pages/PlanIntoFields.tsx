import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { PlanForm } from './plan-form.ts'
import { headingName } from './plan-words.ts'
import { placeWord } from './words.ts'

/** Which plan the goals go to: one that is there as a draft, or a new one. */
export function PlanIntoFields({ content: { into }, choices, errors }: PlanForm) {
  return (
    <Section title={m.intake_plan_into()}>
      <div className="form">
        <Select
          name="into.version"
          label={m.intake_plan_into_plan()}
          hint={m.intake_plan_into_plan_hint()}
          options={[{ value: '', label: m.goals_page_new_plan() }, ...choices.versions]}
          defaultValue={into.version}
          error={errors['into.version']}
        />
        <Disclosure summary={m.intake_plan_into_new()} open={into.version === ''}>
          <div className="form">
            <TextField
              name="into.title"
              label={m.goals_page_plan_title()}
              maxLength={300}
              defaultValue={into.title}
              error={errors['into.title']}
            />
            <TextField
              name="into.key"
              label={m.goals_page_plan_key()}
              hint={m.goals_page_plan_key_hint()}
              defaultValue={into.key}
              error={errors['into.key']}
            />
            <Select
              name="into.kind"
              label={m.goals_page_plan_kind()}
              options={[
                { value: 'council', label: m.goals_page_kind_one_council() },
                { value: 'committee', label: m.goals_page_kind_one_committee() },
                { value: 'unit', label: m.goals_page_kind_one_unit() },
              ]}
              defaultValue={into.kind}
              error={errors['into.kind']}
            />
            <div className="fields">
              <Select
                name="into.unit"
                label={m.goals_page_unit()}
                options={choices.ownUnits}
                empty={m.goals_page_choose()}
                defaultValue={into.unit}
                error={errors['into.unit']}
              />
              <Select
                name="into.model"
                label={m.goals_page_model()}
                options={choices.models}
                empty={m.goals_page_choose()}
                defaultValue={into.model || (choices.models.length === 1 ? choices.models[0]?.value : '')}
                error={errors['into.model']}
              />
            </div>
            <div className="fields">
              <TextField
                name="into.firstYear"
                label={m.goals_page_first_year()}
                defaultValue={into.firstYear}
                error={errors['into.firstYear']}
              />
              <TextField
                name="into.lastYear"
                label={m.goals_page_last_year()}
                defaultValue={into.lastYear}
                error={errors['into.lastYear']}
              />
            </div>
          </div>
        </Disclosure>
        <Select
          name="into.level"
          label={m.intake_plan_level()}
          options={choices.levels}
          empty={m.intake_plan_level_lowest()}
          defaultValue={into.level}
          error={errors['into.level']}
        />
      </div>
    </Section>
  )
}

/** What the document's headings are: goals that are there, goals that come in, or nothing. */
export function PlanHeadingFields({ content, choices, errors }: PlanForm) {
  const { headings, goals } = content
  return (
    <Section title={m.intake_plan_headings({ count: headings.length })}>
      <p className="prose">{m.intake_plan_headings_lead()}</p>
      {headings.map((one, at) => {
        const name = `heading.${at}`
        const below = goals.filter(({ isIn, heading }) => isIn && heading === at).length
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a heading is known by its place in the document.
          <div className="panel plan-part" key={at}>
            <h3>{headingName(content, at)}</h3>
            <p className="muted small">
              {m.intake_plan_heading_below({ count: below })} · {placeWord(one.place)}
            </p>
            <Select
              name={`${name}.becomes`}
              label={m.intake_plan_becomes()}
              hint={one.becomes === '' && choices.suggested[at] ? m.intake_plan_becomes_same() : undefined}
              options={[
                { value: 'new', label: m.intake_plan_becomes_new() },
                { value: 'none', label: m.intake_plan_becomes_none() },
                ...choices.above,
              ]}
              empty={m.goals_page_choose()}
              defaultValue={one.becomes || (choices.suggested[at] ?? '')}
              error={errors[`${name}.becomes`]}
            />
            <Disclosure summary={m.intake_plan_words()} open={Boolean(errors[`${name}.title`])}>
              <div className="form">
                <TextArea
                  name={`${name}.title`}
                  label={m.goals_page_title()}
                  rows={2}
                  defaultValue={one.title}
                  error={errors[`${name}.title`]}
                />
                <TextArea
                  name={`${name}.description`}
                  label={m.goals_page_description()}
                  rows={3}
                  defaultValue={one.description}
                />
              </div>
            </Disclosure>
          </div>
        )
      })}
    </Section>
  )
}

/** Which units the document means. */
export function PlanAreaFields({ content: { areas }, choices }: PlanForm) {
  return (
    <Section title={m.intake_plan_areas({ count: areas.length })}>
      <p className="prose">{m.intake_plan_areas_lead()}</p>
      <div className="form">
        {areas.map(({ text, unit, place }, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: an area is known by its place in the document.
            key={at}
            name={`area.${at}.unit`}
            label={text}
            hint={placeWord(place)}
            options={choices.units}
            empty={m.intake_plan_area_none()}
            defaultValue={unit}
          />
        ))}
      </div>
    </Section>
  )
}
