import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { type Option, Select } from '../../../ui/forms/fields.tsx'
import { type BindingSource, bindings, type RowBinding } from '../statement.ts'
import type { BodyChoice } from '../table-editing.service.ts'
import type { Tried } from './tried.ts'

interface BindFormProps {
  readonly table: string
  readonly row: string
  readonly bound: RowBinding | undefined
  readonly bodies: readonly BodyChoice[]
  readonly revision: number
  readonly tried: Tried | undefined
}

/** What the system has that the row is tried against, and that its empty cells are fetched from. */
export function BindForm({ table, row, bound, bodies, revision, tried }: BindFormProps) {
  const failed = tried?.failed === 'bind'
  const typed = failed ? tried.typed : undefined
  const ticked = (name: 'isReversed' | 'isRounded') => (typed ? typed[name] === 'on' : (bound?.[name] ?? false))
  const options = sourcesWith(bodies, bound)
  const now = options.find(({ value }) => bound && value === keyOf(bound.to, bound.unit))
  return (
    <Disclosure
      summary={m.statements_bind_summary({ source: now?.label ?? m.statements_bind_none() })}
      open={failed}
      key={revision}
    >
      <Form method="post" className="form">
        <Failure failure={failed ? tried.failure : undefined} labels={{ source: m.statements_bind_title() }} />
        <input type="hidden" name="intent" value="bind" />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="table" value={table} />
        <input type="hidden" name="row" value={row} />
        <Select
          label={m.statements_bind_title()}
          name="source"
          hint={m.statements_bind_hint()}
          empty={m.statements_bind_none()}
          options={options}
          defaultValue={typed?.source ?? (bound ? keyOf(bound.to, bound.unit) : '')}
        />
        <Checkbox
          label={m.statements_bind_reversed()}
          name="isReversed"
          value="on"
          hint={m.statements_bind_reversed_hint()}
          defaultChecked={ticked('isReversed')}
        />
        <Checkbox
          label={m.statements_bind_rounded()}
          name="isRounded"
          value="on"
          hint={m.statements_bind_rounded_hint()}
          defaultChecked={ticked('isRounded')}
        />
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.statements_bind_save()}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

const keyOf = (to: BindingSource, unit: RowBinding['unit']): string => `${to}/${unit ?? ''}`

const wholeWords = {
  'net-cost': m.statements_bind_to_net_cost,
  operations: m.statements_bind_to_operations,
  tax: m.statements_bind_to_tax,
  grants: m.statements_bind_to_grants,
  depreciation: m.statements_bind_to_depreciation,
  outlays: m.statements_bind_to_outlays,
} satisfies Partial<Record<BindingSource, () => string>>

type OfWhole = keyof typeof wholeWords
const isOfWhole = (to: BindingSource): to is OfWhole => to in wholeWords

/** Every source once, and the one the row is bound to also when its body has no frame any longer. */
function sourcesWith(bodies: readonly BodyChoice[], bound: RowBinding | undefined): Option[] {
  const nameOf = ({ name }: BodyChoice) => name ?? m.statements_name_undistributed()
  const all = [
    ...bindings.filter(isOfWhole).map((to) => ({
      value: keyOf(to, null),
      label: wholeWords[to](),
      group: m.statements_bind_whole(),
    })),
    ...bodies.map((body) => ({
      value: keyOf('frame', body.unit),
      label: m.statements_bind_frame_of({ unit: nameOf(body) }),
      group: m.statements_bind_frames(),
    })),
    ...bodies.map((body) => ({
      value: keyOf('investments', body.unit),
      label: m.statements_bind_investments_of({ unit: nameOf(body) }),
      group: m.statements_bind_projects(),
    })),
  ]
  const now = bound && keyOf(bound.to, bound.unit)
  if (!now || all.some(({ value }) => value === now)) return all
  return [{ value: now, label: m.statements_bind_gone(), group: m.statements_bind_frames() }, ...all]
}
