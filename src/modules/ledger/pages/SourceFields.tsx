import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { type DimensionChoice, dimensionParts } from '../code-part.ts'
import { partWord } from './words.ts'
import './ledger.css'

interface SourceFieldsProps {
  readonly name?: string
  readonly organisationNumber?: string | null
  readonly internalCounterparts: readonly string[]
  readonly dimensions?: readonly DimensionChoice[]
  readonly failure: FailureView | undefined
}

const emptyRow: DimensionChoice = { name: '', part: 'none' }
const emptyRows = [emptyRow, emptyRow, emptyRow]

/** What a person may say about a source; an emptied row of a dimension is taken away. */
export function SourceFields(props: SourceFieldsProps) {
  const { name, organisationNumber, internalCounterparts, dimensions = [], failure } = props
  const rows = [...dimensions, ...emptyRows].map((row, at) => ({
    called: row.name,
    part: row.part,
    key: row.name || String(at),
  }))
  return (
    <>
      <div className="fields">
        <TextField
          name="name"
          label={m.ledger_source_name()}
          defaultValue={name}
          maxLength={100}
          error={failure?.fields.name}
          required
        />
        <TextField
          name="organisationNumber"
          label={m.ledger_source_number()}
          hint={m.ledger_source_number_hint()}
          defaultValue={organisationNumber}
          error={failure?.fields.organisationNumber}
        />
      </div>
      <TextField
        name="internalCounterparts"
        label={m.ledger_source_internal()}
        hint={m.ledger_source_internal_hint()}
        defaultValue={internalCounterparts.join(', ')}
        error={failure?.fields.internalCounterparts}
      />
      <fieldset className="field ledger-dimensions">
        <legend>{m.ledger_source_dimensions()}</legend>
        <p className="muted small">{m.ledger_source_dimensions_hint()}</p>
        {rows.map((row, at) => (
          <div className="fields" key={row.key}>
            <TextField
              id={`dimension-${at}`}
              name="dimension"
              label={m.ledger_source_dimension_name({ number: at + 1 })}
              defaultValue={row.called}
              maxLength={200}
            />
            <Select
              id={`part-${at}`}
              name="part"
              label={m.ledger_source_dimension_part({ number: at + 1 })}
              defaultValue={row.part}
              options={[...dimensionParts, 'none' as const].map((part) => ({ value: part, label: partWord[part]() }))}
            />
          </div>
        ))}
      </fieldset>
    </>
  )
}
