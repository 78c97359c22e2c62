import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatDay } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import type { EffectLine, EffectToSettle } from '../effect.service.ts'
import type { DecisionEffect } from '../effect.ts'

const kindWord: Readonly<Record<DecisionEffect['effect'], () => string>> = {
  stops: m.assignments_effect_kind_stops,
  replaces: m.assignments_effect_kind_replaces,
  amends: m.assignments_effect_kind_amends,
  'refers-back': m.assignments_effect_kind_refers_back,
  'moves-money': m.assignments_effect_kind_moves_money,
}

interface Failed {
  readonly failure: FailureView
  readonly intent: string
  readonly typed: Readonly<Record<string, string>>
}

interface SettleProps {
  readonly line: EffectToSettle
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly today: string
  readonly failed: Failed | undefined
}

/** One clause that seems to touch an earlier decision: which one, or why none. */
export function EffectToSettleView({ line, bodies, today, failed }: SettleProps) {
  const { effect, bodyName, choices } = line
  const said = (intent: string) => (failed?.intent === intent ? failed : undefined)
  const typed = said('effect-confirm')?.typed ?? {}
  const errors = said('effect-confirm')?.failure.fields ?? {}
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="effect" value={effect.id} />
      <input type="hidden" name="revision" value={effect.revision} />
    </>
  )
  return (
    <section className="panel stack" aria-label={kindWord[effect.effect]()}>
      <p className="strong">{kindWord[effect.effect]()}</p>
      <p className="hint">
        {m.assignments_given({
          body: bodyName,
          day: formatDay(effect.decision.decidedOn),
          paragraph: effect.decision.paragraph,
        })}
      </p>
      <blockquote>
        <p>{effect.clause}</p>
      </blockquote>
      <DraftForm draftKey={`effect-${effect.id}`} failed={failed !== undefined} className="form" noValidate>
        <Failure failure={said('effect-confirm')?.failure} />
        {hidden('effect-confirm')}
        {choices.length > 0 && (
          <Select
            id={`known-${effect.id}`}
            name="known"
            label={m.assignments_effect_target()}
            options={choices}
            empty={m.assignments_effect_target_none()}
            defaultValue={typed.known ?? (choices.length === 1 ? choices[0]?.value : '')}
            error={errors.known}
          />
        )}
        <Disclosure
          summary={m.assignments_effect_target_typed()}
          open={choices.length === 0 || Boolean(typed.paragraph || typed.decidedOn)}
        >
          <div className="fields">
            <Select
              id={`body-${effect.id}`}
              name="body"
              label={m.assignments_deciding_body()}
              options={bodies.map((body) => ({ value: body.id, label: body.name }))}
              defaultValue={typed.body ?? effect.decision.body}
              error={errors.body}
            />
            <DateField
              id={`day-${effect.id}`}
              name="decidedOn"
              label={m.assignments_decided_on()}
              max={today}
              defaultValue={typed.decidedOn}
              error={errors.decidedOn}
            />
            <TextField
              id={`paragraph-${effect.id}`}
              name="paragraph"
              label={m.assignments_paragraph()}
              defaultValue={typed.paragraph}
              error={errors.paragraph}
            />
            <TextField
              id={`case-${effect.id}`}
              name="caseNumber"
              label={m.assignments_case_number()}
              defaultValue={typed.caseNumber ?? effect.decision.caseNumber}
              error={errors.caseNumber}
            />
          </div>
        </Disclosure>
        <div className="form-actions">
          <Button type="submit">{m.assignments_effect_confirm()}</Button>
        </div>
      </DraftForm>
      <Disclosure summary={m.assignments_effect_dismiss()} open={said('effect-dismiss') !== undefined}>
        <DraftForm draftKey={`effect-dismiss-${effect.id}`} failed={failed !== undefined} className="form" noValidate>
          <Failure failure={said('effect-dismiss')?.failure} />
          {hidden('effect-dismiss')}
          <TextArea
            id={`why-${effect.id}`}
            name="reason"
            rows={2}
            label={m.assignments_effect_dismiss_why()}
            defaultValue={said('effect-dismiss')?.typed.reason}
          />
          <div className="form-actions">
            <Button type="submit" variant="secondary">
              {m.assignments_effect_dismiss()}
            </Button>
          </div>
        </DraftForm>
      </Disclosure>
    </section>
  )
}

/** What has been confirmed: which decision does what to which. */
export const ConfirmedEffects = ({ lines }: { readonly lines: readonly EffectLine[] }) =>
  lines.length === 0 ? null : (
    <Section title={m.assignments_effects_confirmed()} id="bekraftat">
      <Table
        caption={m.assignments_effects_confirmed()}
        captionHidden
        rows={lines}
        rowKey={({ effect }) => effect.id}
        cards
        columns={[
          {
            key: 'decision',
            label: m.assignments_effect_column_decision(),
            cell: ({ effect, bodyName }) => (
              <Place
                words={`${bodyName} ${formatDay(effect.decision.decidedOn)} ${effect.decision.paragraph}`}
                path={effect.publicPath}
              />
            ),
          },
          { key: 'does', label: m.assignments_effect_column_does(), cell: ({ effect }) => kindWord[effect.effect]() },
          {
            key: 'target',
            label: m.assignments_effect_column_target(),
            cell: ({ effect: { target }, targetBody }) =>
              target ? (
                <Place
                  words={`${targetBody} ${formatDay(target.decision.decidedOn)} ${target.decision.paragraph}`.trim()}
                  path={target.delegated === null ? target.publicPath : '/arbete/delegation'}
                />
              ) : (
                '–'
              ),
          },
          { key: 'clause', label: m.assignments_effect_column_clause(), cell: ({ effect }) => effect.clause },
        ]}
      />
    </Section>
  )

const Place = ({ words, path }: { readonly words: string; readonly path: string }) =>
  path === '' ? words : <a href={path}>{words}</a>
