import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { NumberField, type Option, Select } from '../../../ui/forms/fields.tsx'
import type { Term } from '../equation.ts'
import { type FigureKind, figureKinds } from '../statement.ts'
import { bareKindWords } from './words.ts'

interface TermLineProps {
  /** As `left.0`. */
  readonly name: string
  readonly label: string
  readonly term: Term | undefined
  readonly places: readonly Option[]
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly failure: FailureView | undefined
}

export const termLabel = (side: string, at: number): string =>
  `${side}, ${m.statements_term({ number: String(at + 1) }).toLocaleLowerCase('sv')}`

/** One term: which row, how many times, from which year and column. */
export function TermLine({ name, label, term, places, typed, failure }: TermLineProps) {
  const field = (part: string, otherwise: string) => (typed ? (typed[`${name}.${part}`] ?? '') : otherwise)
  const error = (part: string) => failure?.fields[`${name}.${part}`]
  return (
    <fieldset className="statements-term">
      <legend className="visually-hidden">{label}</legend>
      <Select
        label={m.statements_term_place()}
        name={`${name}.place`}
        empty={m.statements_term_none()}
        options={places}
        error={error('place')}
        defaultValue={field('place', term ? placeOf(term) : '')}
      />
      <NumberField
        label={m.statements_term_factor()}
        name={`${name}.factor`}
        error={error('factor')}
        defaultValue={field(
          'factor',
          String(term?.factor ?? 1)
            .replace('.', ',')
            .replace('-', '\u2212'),
        )}
      />
      <NumberField
        label={m.statements_term_back()}
        name={`${name}.back`}
        error={error('back')}
        defaultValue={field('back', String(term?.back ?? 0))}
      />
      <Select
        label={m.statements_term_kind()}
        name={`${name}.kind`}
        empty={m.statements_term_kind_same()}
        options={figureKinds.map((kind: FigureKind) => ({ value: kind, label: bareKindWords[kind]() }))}
        defaultValue={field('kind', term?.kind ?? '')}
      />
      <Checkbox
        label={m.statements_term_optional()}
        name={`${name}.optional`}
        value="on"
        defaultChecked={typed ? typed[`${name}.optional`] === 'on' : (term?.optional ?? false)}
      />
    </fieldset>
  )
}

const placeOf = ({ table, row, group }: Term): string => `${table}/${group === undefined ? row : `*${group}`}`
