import type { ReactNode } from 'react'
import { m } from '../../../../generated/paraglide/messages.js'
import { Diff } from '../../../../ui/diff.tsx'
import { Icon } from '../../../../ui/icons.tsx'
import { SecretMark } from '../../../../ui/notices.tsx'
import type { Change, FieldChange, GoalChange, IndicatorChange, TargetChange } from '../../plan-difference.ts'
import { type DifferenceNames, fieldName, fieldText } from './difference-words.ts'

const marks = { added: 'plus', removed: 'minus', changed: 'edit' } as const
const kindName = (kind: Change<object>['kind']): string =>
  ({ added: m.goals_page_added, removed: m.goals_page_removed, changed: m.goals_page_changed })[kind]()

interface PartProps {
  readonly kind: Change<object>['kind']
  readonly title: string
  readonly level: 2 | 3 | 4
  readonly children?: ReactNode
}

/** What happened is said in a word and a sign before it is seen in a colour. */
function ChangedPart({ kind, title, level, children }: PartProps) {
  const Heading = `h${level}` as const
  return (
    <div className={level === 2 ? 'panel stack' : 'goals-changed'} data-change={kind}>
      <div>
        <p className="goals-change-kind">
          <Icon name={marks[kind]} size={16} />
          {kindName(kind)}
        </p>
        <Heading dir="auto">{title}</Heading>
      </div>
      {children}
    </div>
  )
}

type Named = { readonly names: DifferenceNames }

export function GoalDifference({ change, names }: Named & { change: GoalChange }) {
  const { kind, thing, fields, indicators, actions } = change
  return (
    <ChangedPart kind={kind} title={`${thing.ref} ${thing.title}`} level={2}>
      <Fields of="goal" fields={fields} names={names} unit="" />
      {indicators.map((indicator) => (
        <IndicatorDifference key={indicator.thing.id} change={indicator} names={names} />
      ))}
      {actions.map((action) => (
        <ChangedPart
          key={action.thing.id}
          kind={action.kind}
          title={m.goals_page_action_named({ title: action.thing.title })}
          level={3}
        >
          <Fields of="action" fields={action.fields} names={names} unit="" />
        </ChangedPart>
      ))}
    </ChangedPart>
  )
}

function IndicatorDifference({ change, names }: Named & { change: IndicatorChange }) {
  const { kind, thing, fields, targets } = change
  return (
    <ChangedPart kind={kind} title={m.goals_page_indicator_named({ name: thing.name })} level={3}>
      <Fields of="indicator" fields={fields} names={names} unit={thing.unit} />
      {targets.map((target) => (
        <TargetDifference key={target.thing.id} change={target} names={names} unit={thing.unit} />
      ))}
    </ChangedPart>
  )
}

function TargetDifference({ change, names, unit }: Named & { change: TargetChange; unit: string }) {
  const { kind, thing, fields, secretChanged } = change
  return (
    <ChangedPart kind={kind} title={m.goals_page_target_by({ day: thing.due })} level={4}>
      {kind !== 'changed' && <p>{fieldText('demand', thing.demand, { names, unit })}</p>}
      {thing.secrecy && <SecretMark provision={thing.secrecy.provision} />}
      {secretChanged && <p>{m.goals_page_secret_changed()}</p>}
      <Fields of="target" fields={fields} names={names} unit={unit} />
    </ChangedPart>
  )
}

interface FieldsProps extends Named {
  readonly of: 'goal' | 'indicator' | 'target' | 'action'
  readonly fields: readonly FieldChange[]
  readonly unit: string
}

function Fields({ of, fields, names, unit }: FieldsProps) {
  return fields.map(({ field, before, after }) => (
    <div key={field} className="goals-changed-field">
      <p className="strong small">{fieldName(of, field)}</p>
      <Diff before={fieldText(field, before, { names, unit })} after={fieldText(field, after, { names, unit })} />
    </div>
  ))
}
