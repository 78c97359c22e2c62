import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { type Money, sumOf } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { PlanData } from './InvestmentPlanPage.tsx'
import { kr } from './words.ts'

interface ChargesProps {
  readonly data: PlanData
  readonly failure: FailureView | undefined
}

const ruleName = {
  threshold: () => m.investments_rule_threshold(),
  'shortest-life': () => m.investments_rule_shortest_life(),
}

/** What the projects cost to own, and whether the operating budget has it. */
export function Charges({ data, failure }: ChargesProps) {
  const { years, percents, version, charges } = data
  const projects = data.bodies.flatMap((body) => body.projects)
  const owned = projects.filter((one) => one.charges.some((charge) => charge.depreciation + charge.interest !== 0))
  const without = years.filter((_, at) => percents[at] === null)
  const sumIn = (at: number, part: 'depreciation' | 'interest') =>
    sumOf(owned.map((one) => (one.charges[at]?.[part] ?? 0) as Money))
  const stale = charges.filter((one) => one.change !== 0 || one.booked === null)
  const notBooked = (change: string) =>
    version.status === 'draft' ? m.investments_not_booked({ change }) : m.investments_never_booked({ change })
  return (
    <Section title={m.investments_charges()}>
      <p>{m.investments_charges_lead()}</p>
      {without.length > 0 && (
        <Banner tone="warning" title={m.investments_interest_missing_title()}>
          {m.investments_interest_missing({ years: without.join(', ') })}
        </Banner>
      )}
      {owned.length > 0 && (
        <Table
          caption={m.investments_charges_caption()}
          note={m.investments_charges_note()}
          rows={owned}
          rowKey={({ project }) => project.id}
          columns={[
            { key: 'name', label: m.investments_project(), cell: (one) => one.project.name, foot: m.investments_sum() },
            ...years.flatMap((year, at) => [
              {
                key: `depreciation-${year}`,
                label: m.investments_depreciation_in({ year }),
                number: true,
                cell: (one: (typeof owned)[number]) => kr(one.charges[at]?.depreciation ?? (0 as Money)),
                foot: kr(sumIn(at, 'depreciation')),
              },
              {
                key: `interest-${year}`,
                label: m.investments_interest_in({ year, percent: formatNumber(percents[at] ?? 0) }),
                number: true,
                cell: (one: (typeof owned)[number]) => kr(one.charges[at]?.interest ?? (0 as Money)),
                foot: kr(sumIn(at, 'interest')),
              },
            ]),
          ]}
        />
      )}
      {charges.length > 0 && (
        <Table
          caption={m.investments_by_unit({ year: version.budget.year })}
          note={m.investments_in_kr()}
          cards
          rows={charges}
          rowKey={(one) => one.unit}
          columns={[
            { key: 'unit', label: m.investments_unit(), cell: (one) => one.unitName },
            {
              key: 'wear',
              label: m.investments_depreciation(),
              number: true,
              cell: (one) => kr(one.wanted.depreciation),
            },
            { key: 'interest', label: m.investments_interest(), number: true, cell: (one) => kr(one.wanted.interest) },
            { key: 'income', label: m.investments_income(), number: true, cell: (one) => kr(one.wanted.income) },
            {
              key: 'state',
              label: m.investments_in_operating_budget(),
              cell: (one) => (stale.includes(one) ? notBooked(kr(one.change)) : m.investments_booked()),
            },
          ]}
        />
      )}
      {data.may.book && charges.length > 0 && (
        <DraftForm draftKey="book-charges" failed={failure !== undefined}>
          <Failure failure={failure} />
          <input type="hidden" name="intent" value="book" />
          <Select
            label={m.investments_earner()}
            name="earner"
            hint={m.investments_earner_hint()}
            empty={m.investments_earner_none()}
            defaultValue={data.earner ?? ''}
            options={data.unitChoices.map(({ unit, name }) => ({ value: unit, label: name }))}
          />
          <div className="form-actions">
            <Button type="submit" variant="secondary">
              {m.investments_book()}
            </Button>
          </div>
        </DraftForm>
      )}
    </Section>
  )
}

const shownRule = (rule: PlanData['rules'][number]): string =>
  rule.key === 'threshold' ? formatNumber(rule.value / 100) : String(rule.value)

/** What counts as an investment here, and by what right. */
export const Rules = ({ data }: { data: PlanData }) => (
  <Section title={m.investments_rules()}>
    <Table
      caption={m.investments_rules_caption()}
      cards
      rows={data.rules}
      rowKey={(rule) => rule.key}
      columns={[
        { key: 'rule', label: m.investments_rule(), cell: (rule) => ruleName[rule.key]() },
        { key: 'value', label: m.investments_rule_value(), number: true, cell: shownRule },
        { key: 'explanation', label: m.investments_rule_explanation(), cell: (rule) => rule.explanation },
        { key: 'source', label: m.investments_rule_source(), cell: (rule) => rule.source },
      ]}
    />
    {data.may.rules &&
      data.rules.map((rule) => (
        <Disclosure
          key={`${rule.key}-${rule.revision}`}
          summary={m.investments_rule_change({ name: ruleName[rule.key]() })}
        >
          <DraftForm draftKey={`investment-rule-${rule.key}`}>
            <input type="hidden" name="intent" value="rule" />
            <input type="hidden" name="key" value={rule.key} />
            <input type="hidden" name="revision" value={rule.revision} />
            <TextField label={ruleName[rule.key]()} name="value" defaultValue={shownRule(rule)} required />
            <TextField label={m.investments_rule_source()} name="source" defaultValue={rule.source} required />
            <TextArea label={m.investments_rule_explanation()} name="explanation" defaultValue={rule.explanation} />
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.investments_save()}
              </Button>
            </div>
          </DraftForm>
        </Disclosure>
      ))}
  </Section>
)
