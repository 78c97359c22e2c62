import { Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { type AssumptionDefinition, assumptionUnits } from '../assumption.ts'
import { shownValue, unitWord } from './words.ts'

interface DefinitionsProps {
  readonly definitions: readonly AssumptionDefinition[]
  readonly mayEdit: boolean
}

/** What can be told, and what is plausible. */
export const Definitions = ({ definitions, mayEdit }: DefinitionsProps) => (
  <Table
    caption={m.assumptions_definitions_caption()}
    note={m.assumptions_definitions_note()}
    cards
    rows={definitions}
    rowKey={(one) => one.key}
    columns={[
      { key: 'name', label: m.assumptions_definition(), cell: (one) => one.name },
      { key: 'unit', label: m.assumptions_unit(), cell: (one) => unitWord[one.unit]() },
      { key: 'low', label: m.assumptions_low(), number: true, cell: (one) => shownValue(one.low, one.unit) },
      { key: 'high', label: m.assumptions_high(), number: true, cell: (one) => shownValue(one.high, one.unit) },
      { key: 'evidence', label: m.assumptions_evidence(), cell: (one) => one.evidence || m.assumptions_evidence_own() },
      ...(mayEdit
        ? [
            {
              key: 'edit',
              label: m.assumptions_change(),
              cell: (one: AssumptionDefinition) => (
                <Link
                  to={`?antagande=${one.key}#antaganden`}
                  aria-label={m.assumptions_change_of({ name: one.name ?? one.key })}
                >
                  {m.assumptions_change()}
                </Link>
              ),
            },
          ]
        : []),
    ]}
  />
)

interface DefinitionFormProps {
  readonly definition: AssumptionDefinition | undefined
  readonly open: boolean
  readonly failure: FailureView | undefined
}

export const DefinitionForm = ({ definition, open, failure }: DefinitionFormProps) => (
  <Disclosure
    key={definition?.key ?? 'new'}
    summary={definition ? m.assumptions_change_of({ name: definition.name ?? '' }) : m.assumptions_add_definition()}
    open={open}
  >
    <DraftForm draftKey={`assumption-definition-${definition?.key ?? 'new'}`} failed={failure !== undefined}>
      <Failure failure={failure} />
      <input type="hidden" name="intent" value="define" />
      <input type="hidden" name="revision" value={definition?.revision ?? 0} />
      {definition && <input type="hidden" name="key" value={definition.key} />}
      <div className="fields">
        <TextField
          label={m.assumptions_name()}
          name="name"
          defaultValue={definition?.name ?? ''}
          maxLength={200}
          error={failure?.fields.name}
          required
        />
        {!definition && (
          <TextField
            label={m.assumptions_address()}
            name="key"
            hint={m.assumptions_address_hint()}
            maxLength={60}
            error={failure?.fields.key}
            required
          />
        )}
        <Select
          label={m.assumptions_unit()}
          name="unit"
          defaultValue={definition?.unit ?? 'percent'}
          options={assumptionUnits.map((unit) => ({ value: unit, label: unitWord[unit]() }))}
        />
        <TextField
          label={m.assumptions_low()}
          name="low"
          defaultValue={definition ? shownValue(definition.low, definition.unit) : ''}
          error={failure?.fields.low}
          required
        />
        <TextField
          label={m.assumptions_high()}
          name="high"
          defaultValue={definition ? shownValue(definition.high, definition.unit) : ''}
          error={failure?.fields.high}
          required
        />
        <TextField
          label={m.assumptions_evidence()}
          name="evidence"
          hint={m.assumptions_range_evidence_hint()}
          defaultValue={definition?.evidence ?? ''}
          maxLength={500}
          error={failure?.fields.evidence}
        />
      </div>
      <div className="form-actions">
        <Button type="submit">{m.assumptions_save()}</Button>
      </div>
    </DraftForm>
  </Disclosure>
)
