import { type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { fillStatements } from '../fill-statements.service.ts'
import { entryKeys, openingKeys } from '../linked-statements.ts'
import { countStates, type StateCounts, shownTables } from '../statement-view.ts'
import { breachContract, linkedContract } from '../statements.contract.ts'
import { explainBreach, showStatements } from '../statements.service.ts'
import { EquationsView } from './equations-view.tsx'
import { FillForm } from './fill-form.tsx'
import { PartTabs } from './part-tabs.tsx'
import { RemarksView, type Writing } from './remarks-view.tsx'
import { StatementTableView } from './statement-table-view.tsx'
import './statements.css'

type Asked = Omit<LoaderFunctionArgs, 'params'> & { readonly params: Readonly<Record<'key' | 'version', string>> }

/** The tables of the whole municipality, one tab each; the others, as those of the committees, share one. */
const mainTables = ['frames', 'frame-change', 'means', 'income', 'balance', 'cash-flow', 'investments']
const others = 'namnder'
const equations = 'samband'

export async function loader({ context, params, request }: Asked) {
  const shown = await showStatements(context.get(requestContext), params.key, Number(params.version))
  const query = new URL(request.url).searchParams
  const { version, revision, may, tables, outcomes, notApplicable } = shown
  const main = tables.filter(({ key }) => mainTables.includes(key)).map(({ key, title }) => ({ key, title }))
  const part = query.get('del') ?? main[0]?.key ?? others
  const all = shownTables(shown)
  return {
    at: `/arbete/budget/${params.key}/${params.version}`,
    version: {
      title: version.budget.title,
      name: version.name,
      number: version.number,
      status: version.status,
      year: version.budget.year,
    },
    revision,
    may,
    main,
    otherCount: tables.length - main.length,
    part,
    asked: query.get('lage') ?? '',
    counts: countStates(outcomes),
    tables: all.filter(({ key }) => (part === others ? !mainTables.includes(key) : key === part)),
    list: part === equations ? { tables, outcomes, notApplicable, counts: countStates(outcomes) } : null,
  }
}

export async function action({ context, params, request }: Asked) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const outcome = await answer(async () => {
    const { version } = await showStatements(ctx, params.key, Number(params.version))
    if (form.get('intent') !== 'fill')
      return explainBreach(ctx, version.id, parseInput(breachContract, formInput(form), ctx.locale))
    const input = linkedInput(form, version.budget.year)
    return fillStatements(ctx, version.id, parseInput(linkedContract, input, ctx.locale))
  })
  if ('done' in outcome && outcome.done) return redirect(new URL(request.url).pathname + new URL(request.url).search)
  const at = (name: string) => String(form.get(name) ?? '')
  const failed = form.get('intent') === 'fill' ? 'fill' : `${at('equation')}.${at('year')}.${at('kind')}`
  return 'data' in outcome ? { ...outcome, data: { ...outcome.data, failed } } : { ...outcome, failed }
}

/** `years.0.tax` and its kin as the contract reads them. */
function linkedInput(form: FormData, year: number) {
  const typed = (name: string) => String(form.get(name) ?? '')
  const under = (prefix: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, typed(`${prefix}.${key}`)]))
  return {
    revision: typed('revision'),
    opening: under('opening', openingKeys),
    years: [0, 1, 2].map((at) => ({ ...under(`years.${at}`, entryKeys), year: year + at })),
  }
}

/** The statements of a budget version as they are printed, and whether they agree. */
export default function StatementsPage() {
  const data = useLoaderData<typeof loader>()
  const tried = useActionData() as { failure?: FailureView; failed?: string } | undefined
  const writing: Writing = {
    revision: data.revision,
    mayEdit: data.may.edit,
    failure: tried?.failure,
    failed: tried?.failed,
  }
  const hasTables = data.main.length + data.otherCount > 0
  return (
    <>
      <PageTitle
        title={m.statements_title()}
        lead={m.statements_lead()}
        crumbs={[
          { label: m.statements_budget(), href: '/arbete/budget' },
          {
            label: m.statements_version({ title: data.version.title, number: String(data.version.number) }),
            href: data.at,
          },
        ]}
        status={<Status kind={data.version.status} />}
      />
      {hasTables ? <Parts data={data} writing={writing} /> : <Nothing data={data} writing={writing} />}
    </>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Nothing({ data, writing }: { data: Data; writing: Writing }) {
  return (
    <>
      <EmptyState title={m.statements_empty_title()} icon="report">
        <p>{m.statements_empty_lead()}</p>
      </EmptyState>
      {writing.mayEdit && (
        <Section title={m.statements_fill()}>
          <FillForm
            year={data.version.year}
            revision={writing.revision}
            failure={writing.failed === 'fill' ? writing.failure : undefined}
          />
        </Section>
      )}
    </>
  )
}

function Parts({ data, writing }: { data: Data; writing: Writing }) {
  const tabOf = (part: string, label: string) => ({ label, href: `?del=${part}`, isHere: data.part === part })
  const tabs = [
    ...data.main.map(({ key, title }) => tabOf(key, title)),
    ...(data.otherCount > 0 ? [{ ...tabOf(others, m.statements_others()), count: data.otherCount }] : []),
    tabOf(equations, m.statements_equations()),
  ]
  return (
    <div className="stack wide">
      <Verdict counts={data.counts} />
      <PartTabs label={m.statements_tables()} tabs={tabs} />
      {data.list ? (
        <EquationsView list={data.list} asked={data.asked} />
      ) : (
        data.tables.map((table) => (
          <div className="stack" key={table.key}>
            <StatementTableView table={table} />
            <RemarksView table={table} writing={writing} />
          </div>
        ))
      )}
    </div>
  )
}

function Verdict({ counts: { broken, explained } }: { counts: StateCounts }) {
  if (broken > 0)
    return (
      <Banner tone="error" title={m.statements_broken_title({ count: broken })}>
        <p>{m.statements_broken_lead()}</p>
        <LinkButton href={`?del=${equations}&lage=broken`} variant="secondary" size="small">
          {m.statements_show()}
        </LinkButton>
      </Banner>
    )
  if (explained > 0)
    return (
      <Banner tone="warning" title={m.statements_explained_title({ count: explained })}>
        <p>{m.statements_explained_lead()}</p>
        <LinkButton href={`?del=${equations}&lage=explained`} variant="secondary" size="small">
          {m.statements_show()}
        </LinkButton>
      </Banner>
    )
  return <Banner tone="success" title={m.statements_all_hold()} />
}
