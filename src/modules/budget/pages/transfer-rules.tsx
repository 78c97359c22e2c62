import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { type TransferRule, transferDeciders } from '../transfer.ts'
import { deciderWord, transferKindWord } from './budget-words.ts'

interface TransferRulesProps {
  readonly rules: readonly TransferRule[]
  readonly mayEdit: boolean
  readonly failure: FailureView | undefined
}

/** Which body decides which kind of move, and where that stands. */
export function TransferRules({ rules, mayEdit, failure }: TransferRulesProps) {
  return (
    <Section title={m.budget_rules_title()}>
      <Failure failure={failure} />
      <Table
        caption={m.budget_rules_title()}
        captionHidden
        columns={[
          { key: 'kind', label: m.budget_rules_kind(), cell: (rule) => transferKindWord[rule.key]() },
          { key: 'decider', label: m.budget_rules_decider(), cell: (rule) => deciderWord[rule.decider]() },
          { key: 'source', label: m.budget_rules_source(), cell: (rule) => rule.source || m.budget_rules_by_law() },
        ]}
        rows={rules}
        rowKey={(rule) => rule.key}
        cards
      />
      {mayEdit &&
        rules.map((rule) => (
          <Disclosure
            key={`${rule.key} ${rule.revision}`}
            summary={m.budget_rules_change({ kind: transferKindWord[rule.key]() })}
          >
            <DraftForm draftKey={`budget-rule-${rule.key}`} noValidate>
              <input type="hidden" name="key" value={rule.key} />
              <input type="hidden" name="revision" value={rule.revision} />
              <div className="fields">
                <Select
                  id={`decider-${rule.key}`}
                  name="decider"
                  label={m.budget_rules_decider()}
                  options={transferDeciders.map((decider) => ({ value: decider, label: deciderWord[decider]() }))}
                  defaultValue={rule.decider}
                />
                <TextField
                  id={`source-${rule.key}`}
                  name="source"
                  label={m.budget_rules_source()}
                  maxLength={1000}
                  defaultValue={rule.source}
                />
              </div>
              <div className="form-actions">
                <Button name="intent" value="rule" variant="secondary">
                  {m.budget_rules_save()}
                </Button>
              </div>
            </DraftForm>
          </Disclosure>
        ))}
    </Section>
  )
}
