import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { AssumptionDefinition, AssumptionSet } from '../assumption.ts'
import { isEffect, type PopulationEffect } from '../population.ts'
import { isRevenue, type Missing, type TaxRevenue } from '../revenue.ts'
import { PeopleFormula } from './people-formula.tsx'
import { evidenceField, valueField } from './set-form.ts'
import { mkr, shownValue, unitWord } from './words.ts'

interface ValueTableProps {
  readonly data: {
    readonly set: AssumptionSet
    readonly definitions: readonly AssumptionDefinition[]
    readonly years: readonly number[]
    readonly mayEdit: boolean
  }
  readonly failure: FailureView | undefined
}

/** Keys down, years across; fields for those who may write. */
export function ValueTable({ data: { set, definitions, years, mayEdit }, failure }: ValueTableProps) {
  const storedIn = (key: string, year: number) => set.values.find((one) => one.key === key && one.year === year)
  const evidenceOf = (key: string) => set.values.find((one) => one.key === key && one.evidence !== '')?.evidence ?? ''
  const rows = mayEdit ? definitions : definitions.filter((one) => set.values.some((value) => value.key === one.key))
  return (
    <Table
      caption={m.assumptions_values()}
      note={m.assumptions_values_note()}
      rows={rows}
      rowKey={(one) => one.key}
      cards
      columns={[
        {
          key: 'name',
          label: m.assumptions_definition(),
          cell: (one) => (
            <>
              {one.name} <span className="muted small">{unitWord[one.unit]()}</span>
            </>
          ),
        },
        ...years.map((year) => ({
          key: String(year),
          label: String(year),
          number: true,
          cell: (one: AssumptionDefinition) => {
            const stored = storedIn(one.key, year)
            const beside = set.values.filter(({ key }) => key === one.key).map(({ value }) => value)
            const shown = stored ? shownValue(stored.value, one.unit, one.unit === 'percent' ? beside : []) : ''
            const field = valueField(one.key, year)
            if (!mayEdit) return shown
            return (
              <input
                className="input assumption-value"
                name={field}
                defaultValue={shown}
                inputMode="decimal"
                aria-label={`${one.name} ${year}`}
                aria-invalid={failure?.fields[field] !== undefined || undefined}
              />
            )
          },
        })),
        {
          key: 'evidence',
          label: m.assumptions_evidence(),
          cell: (one) =>
            mayEdit ? (
              <input
                className="input assumption-evidence"
                name={evidenceField(one.key)}
                defaultValue={evidenceOf(one.key)}
                maxLength={500}
                aria-label={m.assumptions_evidence_of({ name: one.name ?? one.key })}
              />
            ) : (
              evidenceOf(one.key)
            ),
        },
      ]}
    />
  )
}

interface ResultsProps {
  readonly results: readonly {
    readonly year: number
    readonly tax: TaxRevenue | readonly Missing[]
    readonly grants: number | null
    readonly people: PopulationEffect | readonly Missing[]
  }[]
  readonly definitions: readonly AssumptionDefinition[]
}

/** The formula with its figures filled in, so that anyone can work it out again. */
const formulaOf = ({ base, baseYear, growth, rate }: TaxRevenue): string =>
  [
    m.assumptions_formula_base({ amount: mkr(base), year: baseYear }),
    ...growth.map(({ percent, year }) =>
      m.assumptions_formula_growth({ factor: shownValue(Number((1 + percent / 100).toFixed(6)), 'factor'), year }),
    ),
    m.assumptions_formula_rate({ rate: shownValue(rate, 'percent') }),
  ].join(' \u00d7 ')

export function Results({ results, definitions }: ResultsProps) {
  if (results.length === 0) return null
  const nameOf = (key: string) => definitions.find((one) => one.key === key)?.name ?? key
  const missing = (told: readonly Missing[]) =>
    m.assumptions_missing({ what: told.map((one) => `${nameOf(one.key)} ${one.year}`).join(', ') })
  const people = results.map((one) => one.people).filter(isEffect<PopulationEffect>)
  return (
    <>
      <Section title={m.assumptions_results()}>
        <Table
          caption={m.assumptions_results_caption()}
          note={m.assumptions_in_mkr()}
          cards
          rows={results}
          rowKey={(one) => String(one.year)}
          columns={[
            { key: 'year', label: m.assumptions_year(), cell: (one) => one.year },
            {
              key: 'formula',
              label: m.assumptions_formula(),
              cell: ({ tax }) => (isRevenue(tax) ? formulaOf(tax) : missing(tax)),
            },
            {
              key: 'tax',
              label: m.assumptions_tax(),
              number: true,
              cell: ({ tax }) => (isRevenue(tax) ? mkr(tax.amount) : ''),
            },
            {
              key: 'grants',
              label: m.assumptions_grants(),
              number: true,
              cell: ({ grants }) => (grants === null ? m.assumptions_lacking() : mkr(grants)),
            },
            {
              key: 'sum',
              label: m.assumptions_sum(),
              number: true,
              cell: ({ tax, grants }) => (isRevenue(tax) && grants !== null ? mkr(tax.amount + grants) : ''),
            },
          ]}
          footnote={m.assumptions_formula_note()}
        />
      </Section>
      <PeopleFormula people={people} />
    </>
  )
}
