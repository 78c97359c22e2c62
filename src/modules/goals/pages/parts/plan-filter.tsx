import { m } from '../../../../generated/paraglide/messages.js'
import type { Option } from '../../../../ui/forms/fields.tsx'
import { Select, TextField } from '../../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../../ui/forms/filter-bar.tsx'
import { type Place, versionQuery } from './addresses.ts'
import type { RowFilter } from './plan-rows.ts'

interface GoalFilterProps extends Place {
  readonly filter: RowFilter
  readonly units: readonly Option[]
  readonly perspectives: readonly Option[]
}

export function GoalFilter({ version, versions, filter, units, perspectives }: GoalFilterProps) {
  return (
    <FilterBar label={m.goals_page_filter()}>
      {versionQuery(version, versions) !== '' && <input type="hidden" name="version" value={version.number} />}
      <TextField name="q" type="search" label={m.goals_page_filter_text()} defaultValue={filter.q} />
      {units.length > 1 && (
        <Select
          name="enhet"
          label={m.goals_page_focus_unit()}
          options={units}
          empty={m.goals_page_all()}
          defaultValue={filter.unit}
        />
      )}
      {perspectives.length > 0 && (
        <Select
          name="perspektiv"
          label={m.goals_page_perspective()}
          options={perspectives}
          empty={m.goals_page_all()}
          defaultValue={filter.perspective}
        />
      )}
    </FilterBar>
  )
}
