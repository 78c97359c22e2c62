import { m } from '../../../generated/paraglide/messages.js'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { PopulationEffect } from '../population.ts'
import { inTkr, mkr, shownValue } from './words.ts'

/** What an inhabitant means, with its figures filled in, so that anyone can work it out again. */
const formulaOf = ({ mean, guaranteed, rate, other }: PopulationEffect['each']): string =>
  m.assumptions_people_formula({
    mean: shownValue(mean, 'money'),
    guaranteed: shownValue(guaranteed, 'percent'),
    rate: shownValue(rate, 'percent'),
    other: shownValue(other, 'money'),
  })

export function PeopleFormula({ people }: { people: readonly PopulationEffect[] }) {
  if (people.length === 0) return null
  return (
    <Section title={m.assumptions_people()}>
      <Table
        caption={m.assumptions_people_caption()}
        rows={people}
        rowKey={(one) => String(one.year)}
        cards
        columns={[
          { key: 'year', label: m.assumptions_year(), cell: (one) => one.year },
          { key: 'formula', label: m.assumptions_people_formula_label(), cell: (one) => formulaOf(one.each) },
          { key: 'each', label: m.assumptions_people_each(), number: true, cell: (one) => inTkr(one.each.amount) },
          {
            key: 'population',
            label: m.assumptions_people_population(),
            number: true,
            cell: (one) => shownValue(one.population, 'count'),
          },
          {
            key: 'counted',
            label: m.assumptions_people_counted(),
            number: true,
            cell: (one) => shownValue(one.counted, 'count'),
          },
          { key: 'amount', label: m.assumptions_people_amount(), number: true, cell: (one) => mkr(one.amount, true) },
        ]}
        footnote={m.assumptions_people_note()}
      />
    </Section>
  )
}
