import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx'
import { DateField, FileField, NumberField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/filter-bar.tsx'
import { Section } from '../../../ui/page-title.tsx'

export function ShowForms() {
  const units = [
    { value: 'school', label: m.ui_sample_school() },
    { value: 'care', label: m.ui_sample_care() },
  ]
  return (
    <Section title={m.ui_sample_forms()}>
      <FilterBar label={m.ui_sample_filter()}>
        <Select label={m.ui_sample_unit()} name="filter-unit" options={units} empty={m.ui_sample_choose()} />
        <Select label={m.ui_sample_year()} name="filter-year" options={[{ value: '2026', label: '2026' }]} />
      </FilterBar>
      <p className="muted">{m.ui_sample_form_note()}</p>
      <div className="columns">
        <DraftForm draftKey="formsprak" className="form panel">
          <TextField
            label={m.ui_sample_goal()}
            name="goal"
            hint={m.ui_sample_goal_hint()}
            defaultValue={m.ui_sample_goal_value()}
          />
          <div className="fields">
            <NumberField label={m.ui_sample_value()} name="value" unit="%" defaultValue={76.4} />
            <DateField label={m.ui_sample_due()} name="due" defaultValue="2026-09-15" />
          </div>
          <Select label={m.ui_sample_unit()} name="unit" options={units} empty={m.ui_sample_choose()} />
          <RadioGroup
            label={m.ui_sample_direction()}
            name="direction"
            defaultValue="more"
            choices={[
              { value: 'more', label: m.ui_sample_more() },
              { value: 'less', label: m.ui_sample_less(), hint: m.ui_sample_less_hint() },
            ]}
          />
          <CheckboxGroup label={m.ui_sample_unit()} name="units" choices={units} defaultValues={['care']} inline />
          <Checkbox label={m.ui_sample_public()} name="public" defaultChecked />
          <div className="form-actions">
            <Button type="button">{m.ui_sample_save()}</Button>
            <Button type="reset" variant="quiet">
              {m.ui_sample_back()}
            </Button>
          </div>
        </DraftForm>
        <div className="form panel">
          <ErrorSummary errors={{ 'faulty-value': m.ui_sample_value_error() }} />
          <NumberField
            label={m.ui_sample_value()}
            name="faulty-value"
            unit="%"
            defaultValue={m.ui_sample_unknown()}
            error={m.ui_sample_value_error()}
          />
          <TextArea label={m.ui_sample_comment()} name="comment" optional />
          <FileField label={m.ui_sample_evidence()} name="evidence" hint={m.ui_sample_evidence_hint()} optional />
          <TextField label={m.ui_sample_locked()} name="locked" readOnly defaultValue="KS 2026/112" />
        </div>
      </div>
    </Section>
  )
}
