import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatDay } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { assignmentId, listSuggested, listUnitChoices } from '../assignment.service.ts'
import { dismissContract, effectContract, termsContract } from '../assignments.contract.ts'
import {
  confirmDecisionEffect,
  dismissDecisionEffect,
  effectId,
  listConfirmedEffects,
  listEffectsToSettle,
} from '../effect.service.ts'
import { confirmAssignment, dismissAssignment } from '../suggestion.service.ts'
import { ConfirmedEffects, EffectToSettleView } from './effects-view.tsx'
import { TermsFields } from './terms-fields.tsx'

const here = '/arbete/uppdrag/forslag'

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  return {
    today: ctx.today(),
    lines: await listSuggested(ctx),
    effects: await listEffectsToSettle(ctx),
    confirmed: await listConfirmedEffects(ctx),
    units: await listUnitChoices(ctx),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  return answerForm(await request.formData(), async (sent) => {
    const given = formInput(sent)
    const assignment = () => assignmentId(String(sent.get('assignment')))
    const effect = () => effectId(String(sent.get('effect')))
    switch (sent.get('intent')) {
      case 'dismiss':
        await dismissAssignment(ctx, assignment(), parseInput(dismissContract, given, ctx.locale))
        break
      case 'effect-confirm':
        await confirmDecisionEffect(ctx, effect(), parseInput(effectContract, given, ctx.locale))
        break
      case 'effect-dismiss':
        await dismissDecisionEffect(ctx, effect(), parseInput(dismissContract, given, ctx.locale))
        break
      default:
        await confirmAssignment(ctx, assignment(), parseInput(termsContract, given, ctx.locale))
    }
    return redirect(here, 303)
  })
}

/** Clauses of newly approved minutes, as they were read: put right and confirmed one by one. */
export default function SuggestionsPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { lines, units, effects, confirmed, today } = loaderData
  return (
    <>
      <PageTitle
        title={m.assignments_suggestions()}
        lead={m.assignments_suggestions_lead()}
        crumbs={[{ label: m.assignments_title(), href: '/arbete/uppdrag' }]}
      />
      {lines.length === 0 && effects.length === 0 && (
        <EmptyState title={m.assignments_suggestions_none()} icon="tasks">
          <p>{m.assignments_suggestions_none_text()}</p>
        </EmptyState>
      )}
      {lines.map(({ assignment, bodyName }) => {
        const failed = actionData?.typed.assignment === assignment.id ? actionData : undefined
        const said = (intent: string) => (failed?.intent === intent ? failed : undefined)
        return (
          <section className="panel stack" key={assignment.id} aria-label={assignment.title}>
            <p className="hint">
              {m.assignments_given({
                body: bodyName,
                day: formatDay(assignment.decision.decidedOn),
                paragraph: assignment.decision.paragraph,
              })}
            </p>
            <blockquote>
              <p className="visually-hidden">{m.assignments_clause()}</p>
              <p>{assignment.clause}</p>
            </blockquote>
            <DraftForm
              draftKey={`confirm-${assignment.id}`}
              failed={said('confirm') !== undefined}
              className="form"
              noValidate
            >
              <Failure failure={said('confirm')?.failure} />
              <input type="hidden" name="intent" value="confirm" />
              <input type="hidden" name="assignment" value={assignment.id} />
              <input type="hidden" name="revision" value={assignment.revision} />
              <TermsFields
                of={assignment}
                units={units}
                typed={said('confirm')?.typed ?? {}}
                errors={said('confirm')?.failure.fields ?? {}}
              />
              {assignment.condition && (
                <p>
                  {m.assignments_condition()}: {assignment.condition.words}
                </p>
              )}
              <div className="form-actions">
                <Button type="submit">{m.assignments_confirm()}</Button>
              </div>
            </DraftForm>
            <Disclosure summary={m.assignments_dismiss()} open={said('dismiss') !== undefined}>
              <DraftForm
                draftKey={`dismiss-${assignment.id}`}
                failed={said('dismiss') !== undefined}
                className="form"
                noValidate
              >
                <Failure failure={said('dismiss')?.failure} />
                <input type="hidden" name="intent" value="dismiss" />
                <input type="hidden" name="assignment" value={assignment.id} />
                <input type="hidden" name="revision" value={assignment.revision} />
                <TextArea
                  id={`reason-${assignment.id}`}
                  name="reason"
                  rows={2}
                  label={m.assignments_dismiss_why()}
                  defaultValue={said('dismiss')?.typed.reason}
                />
                <div className="form-actions">
                  <Button type="submit" variant="secondary">
                    {m.assignments_dismiss()}
                  </Button>
                </div>
              </DraftForm>
            </Disclosure>
          </section>
        )
      })}
      {effects.length > 0 && (
        <Section title={m.assignments_effects()} id="verkan">
          <p>{m.assignments_effects_lead()}</p>
          {effects.map((line) => (
            <EffectToSettleView
              key={line.effect.id}
              line={line}
              bodies={units.filter((unit) => unit.isBody)}
              today={today}
              failed={actionData?.typed.effect === line.effect.id ? actionData : undefined}
            />
          ))}
        </Section>
      )}
      <ConfirmedEffects lines={confirmed} />
    </>
  )
}
