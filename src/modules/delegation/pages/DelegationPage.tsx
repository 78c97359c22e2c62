import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { shownIn } from '../../../shared/money.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import {
  decisionContract,
  endRuleContract,
  informationContract,
  replaceRuleContract,
  reportContract,
  ruleContract,
} from '../delegation.contract.ts'
import {
  addDelegationRule,
  decisionId,
  endDelegationRule,
  registerDelegatedDecision,
  replaceDelegationRule,
  reportDelegatedDecision,
  ruleId,
  showDelegation,
} from '../delegation.service.ts'
import { informationId, listInformationItems, registerInformation, reportInformation } from '../information.service.ts'
import { ChangeRule, DecisionForm, RuleForm } from './delegation-forms.tsx'
import { InformationPart } from './information-part.tsx'
import { ReportMark } from './report-mark.tsx'

const here = '/arbete/delegation'

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { rules, decisions, names, keeps, registers } = await showDelegation(ctx)
  const options = (bodies: readonly (typeof keeps)[number][]) =>
    bodies
      .map((body) => ({ value: body, label: names.get(body) ?? '' }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'))
  return {
    today: ctx.today(),
    rules: rules.map((rule) => ({
      ...rule,
      bodyName: names.get(rule.body) ?? '',
      mayKeep: keeps.includes(rule.body) && ctx.actor.scope === 'write',
    })),
    information: (await listInformationItems(ctx)).map((one) => ({
      ...one,
      bodyName: names.get(one.body) ?? '',
      mayReport: one.reportedOn === null && keeps.includes(one.body) && ctx.actor.scope === 'write',
    })),
    decisions: decisions.map((one) => ({
      ...one,
      bodyName: names.get(one.body) ?? '',
      point: rules.find((rule) => rule.id === one.rule)?.point ?? null,
      mayReport: one.reportedOn === null && keeps.includes(one.body) && ctx.actor.scope === 'write',
    })),
    keeps: options(keeps),
    registers: options(registers),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const sent = await request.formData()
  const intent = String(sent.get('intent'))
  return answerForm(sent, async () => {
    const given = formInput(sent)
    if (intent === 'rule') await addDelegationRule(ctx, parseInput(ruleContract, given, ctx.locale))
    else if (intent === 'report')
      await reportDelegatedDecision(
        ctx,
        decisionId(String(sent.get('decision'))),
        parseInput(reportContract, given, ctx.locale),
      )
    else if (intent === 'end-rule')
      await endDelegationRule(ctx, ruleId(String(sent.get('rule'))), parseInput(endRuleContract, given, ctx.locale))
    else if (intent === 'replace-rule')
      await replaceDelegationRule(
        ctx,
        ruleId(String(sent.get('replaced'))),
        parseInput(replaceRuleContract, given, ctx.locale),
      )
    else if (intent === 'information')
      await registerInformation(ctx, parseInput(informationContract, given, ctx.locale))
    else if (intent === 'information-report')
      await reportInformation(
        ctx,
        informationId(String(sent.get('information'))),
        parseInput(reportContract, given, ctx.locale),
      )
    else await registerDelegatedDecision(ctx, parseInput(decisionContract, given, ctx.locale))
    return redirect(here, 303)
  })
}

/** Who may decide what, what has been decided that way, and what the body has not been told of. */
export default function DelegationPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { rules, decisions, keeps, registers, today } = loaderData
  const failed = (intent: string) => (actionData?.intent === intent ? actionData : undefined)
  return (
    <>
      <PageTitle title={m.delegation_title()} lead={m.delegation_lead()} />
      <Failure failure={failed('report')?.failure} />
      {registers.length > 0 && (
        <Disclosure summary={m.delegation_register()} open={failed('decision') !== undefined}>
          <DecisionForm bodies={registers} rules={rules} today={today} failed={failed('decision')} />
        </Disclosure>
      )}
      {decisions.length === 0 ? (
        <EmptyState title={m.delegation_none()} icon="info">
          <p>{m.delegation_none_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={m.delegation_decisions()}
          rows={decisions}
          rowKey={(one) => one.id}
          cards
          columns={[
            {
              key: 'what',
              label: m.delegation_what(),
              cell: (one) => (one.caseNumber === '' ? one.what : `${one.caseNumber} ${one.what}`),
            },
            { key: 'by', label: m.delegation_by(), cell: (one) => one.decidedBy },
            { key: 'day', label: m.delegation_day(), nowrap: true, cell: (one) => formatDay(one.decidedOn) },
            {
              key: 'right',
              label: m.delegation_right(),
              cell: (one) =>
                one.point === null
                  ? m.delegation_urgent({ reason: one.urgentReason })
                  : m.delegation_by_point({ body: one.bodyName, point: one.point }),
            },
            {
              key: 'reported',
              label: m.delegation_reported(),
              nowrap: true,
              cell: (one) => <ReportMark of={one} intent="report" field="decision" today={today} />,
            },
          ]}
        />
      )}
      <InformationPart
        items={loaderData.information}
        bodies={registers}
        today={today}
        failed={actionData?.intent.startsWith('information') ? actionData : undefined}
      />
      <Section title={m.delegation_scheme()} id="ordning">
        {rules.length === 0 ? (
          <p className="muted">{m.delegation_no_rules()}</p>
        ) : (
          <Table
            caption={m.delegation_scheme()}
            captionHidden
            rows={rules}
            rowKey={(rule) => rule.id}
            cards
            columns={[
              { key: 'point', label: m.delegation_point(), nowrap: true, cell: (rule) => rule.point },
              { key: 'matter', label: m.delegation_matter(), cell: (rule) => rule.matter },
              { key: 'delegate', label: m.delegation_delegate(), cell: (rule) => rule.delegate },
              { key: 'body', label: m.delegation_body(), cell: (rule) => rule.bodyName },
              {
                key: 'most',
                label: m.delegation_most(),
                number: true,
                cell: (rule) => (rule.most === null ? '–' : formatNumber(shownIn(rule.most, 'kr', 0))),
              },
              {
                key: 'from',
                label: m.delegation_holds(),
                nowrap: true,
                cell: (rule) =>
                  rule.until
                    ? m.delegation_from_until({ from: formatDay(rule.from), until: formatDay(rule.until) })
                    : m.delegation_from({ from: formatDay(rule.from) }),
              },
            ]}
          />
        )}
        {keeps.length > 0 && (
          <Disclosure summary={m.delegation_add_rule()} open={failed('rule') !== undefined}>
            <RuleForm bodies={keeps} today={today} failed={failed('rule')} />
          </Disclosure>
        )}
        {rules
          .filter((rule) => rule.mayKeep && (rule.until === null || rule.until > today))
          .map((rule) => (
            <ChangeRule
              key={rule.id}
              rule={rule}
              today={today}
              failed={
                actionData && [actionData.typed.rule, actionData.typed.replaced].includes(rule.id)
                  ? actionData
                  : undefined
              }
            />
          ))}
      </Section>
    </>
  )
}
