import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { Day } from '../../../shared/local-date.ts'
import { unitKinds } from '../organisation.ts'
import { type Choice, FormFailure, SelectField, TextField } from './fields.tsx'
import { kindName } from './words.ts'

/** A unit in the tree, and how deep it stands. */
export interface Place {
  readonly node: { readonly id: UnitId; readonly name: string }
  readonly depth: number
}

interface NewUnit {
  readonly units: readonly Place[]
  readonly on: Day
  readonly failure: FailureView | undefined
  /** What was typed, when it could not be saved. */
  readonly typed: Readonly<Record<string, string>>
}

/** Folded away until somebody needs it; open when something in it must be mended. */
export function NewUnitForm({ units, on, failure, typed }: NewUnit) {
  const kinds = unitKinds.filter((kind) => (kind === 'municipality') === (units.length === 0))
  return (
    <details className="organisation-deed" open={failure !== undefined || units.length === 0}>
      <summary>{m.organisation_create()}</summary>
      <form method="post">
        <FormFailure failure={failure} />
        <TextField
          id="new-name"
          name="name"
          label={m.organisation_name()}
          value={typed.name}
          required
          maxLength={200}
          failure={failure}
        />
        <TextField
          id="new-key"
          name="key"
          label={m.organisation_key()}
          hint={m.organisation_key_hint()}
          value={typed.key}
          required
          maxLength={60}
          failure={failure}
        />
        <SelectField
          id="new-kind"
          name="kind"
          label={m.organisation_kind()}
          choices={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={typed.kind}
          empty={m.organisation_choose()}
          required
          failure={failure}
        />
        {units.length > 0 && (
          <SelectField
            id="new-parent"
            name="parent"
            label={m.organisation_parent()}
            choices={unitChoices(units)}
            value={typed.parent}
            empty={m.organisation_choose()}
            required
            failure={failure}
          />
        )}
        <TextField
          id="new-from"
          name="from"
          type="date"
          label={m.organisation_from()}
          value={typed.from ?? on}
          required
          failure={failure}
        />
        <TextField
          id="new-reason"
          name="reason"
          label={m.organisation_reason()}
          hint={m.organisation_reason_hint()}
          value={typed.reason}
          maxLength={1000}
          failure={failure}
        />
        <button className="button" data-variant="primary" type="submit">
          {m.organisation_save_create()}
        </button>
      </form>
    </details>
  )
}

/** The tree as choices: a figure space for each step down. */
export const unitChoices = (units: readonly Place[]): Choice[] =>
  units.map(({ node, depth }) => ({ value: node.id, label: `${'\u2007\u2007'.repeat(depth)}${node.name}` }))
