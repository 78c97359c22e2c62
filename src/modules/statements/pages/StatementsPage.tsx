import { type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Tabs } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { placesIn } from '../figure-place.ts'
import { figurePlaces } from '../figure-places.service.ts'
import { countStates, type ShownTable, type StateCounts, shownTables } from '../statement-view.ts'
import { readingOf } from '../statement-words.service.ts'
import { showStatements } from '../statements.service.ts'
import { bodiesToBind } from '../table-editing.service.ts'
import { newEquation, newRow, newTable, rowHref, tableHref } from './edit-links.tsx'
import { EquationForm } from './equation-form.tsx'
import { EquationsView } from './equations-view.tsx'
import { FigureForm, figureAsked } from './figure-form.tsx'
import { MissingView } from './missing-view.tsx'
import { PartTabs } from './part-tabs.tsx'
import { PlacesView } from './places-view.tsx'
import { RemarksView, type Writing } from './remarks-view.tsx'
import { RowForm, rowAsked } from './row-form.tsx'
import { answerStatements } from './statement-action.ts'
import { StatementTableView } from './statement-table-view.tsx'
import { TableForm, tableAsked } from './table-form.tsx'
import type { Tried } from './tried.ts'
import './statements.css'

type Asked = Omit<LoaderFunctionArgs, 'params'> & { readonly params: Readonly<Record<'key' | 'version', string>> }

/** The tables of the whole municipality, one tab each; the others, as those of the committees, share one. */
const mainTables = ['frames', 'frame-change', 'means', 'income', 'balance', 'cash-flow', 'investments']
const others = 'namnder'
const equations = 'samband'

export async function loader({ context, params, request }: Asked) {
  const ctx = context.get(requestContext)
  const shown = await showStatements(ctx, params.key, Number(params.version))
  const query = new URL(request.url).searchParams
  const { version, revision, may, tables, outcomes, notApplicable } = shown
  const main = tables.filter(({ key }) => mainTables.includes(key)).map(({ key, title }) => ({ key, title }))
  const asked = query.get('del')
  const isThere = asked === equations || asked === others || main.some(({ key }) => key === asked)
  const part = (isThere ? asked : null) ?? main[0]?.key ?? others
  const all = shownTables(shown)
  const here = all.filter(({ key }) => (part === others ? !mainTables.includes(key) : key === part))
  const places = await figurePlaces(ctx, version)
  const written = shown.equations.map((one) => ({
    code: one.code,
    title: one.title,
    reading: readingOf(one, tables, ctx.locale),
  }))
  const code = query.get('andra')
  const equation = shown.equations.find((one) => one.code === code)
  return {
    at: `/arbete/budget/${params.key}/${params.version}`,
    version: { title: version.budget.title, number: version.number, status: version.status },
    revision,
    may,
    missing: shown.missing,
    main,
    otherCount: tables.length - main.length,
    part,
    asked: query.get('lage') ?? '',
    page: Math.max(1, Math.trunc(Number(query.get('sida'))) || 1),
    counts: countStates(outcomes),
    tables: here,
    places: Object.fromEntries(here.map((table) => [table.key, placesIn(table, places)])),
    list: part === equations ? { tables, outcomes, notApplicable, counts: countStates(outcomes), written } : null,
    figure: may.edit ? figureAsked(query.get('tal'), all, outcomes) : undefined,
    row: may.edit ? rowAsked(query.get('rad'), tables) : undefined,
    table: may.edit ? tableAsked(query.get('tabell'), tables, shown.figures) : undefined,
    bodies: may.edit && query.has('rad') ? await bodiesToBind(ctx, version.id) : [],
    equation:
      may.edit && (equation || code === newEquation)
        ? { equation, reading: written.find((one) => one.code === code)?.reading ?? '', tables }
        : undefined,
  }
}

export async function action({ context, params, request }: Asked) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const shown = await showStatements(ctx, params.key, Number(params.version))
  const { searchParams } = new URL(request.url)
  const kept = ['del', 'lage'].flatMap((name) => (searchParams.has(name) ? [[name, searchParams.get(name) ?? '']] : []))
  // A table that is new stands among the others; the part of one that is gone may be gone with it.
  const elsewhere: Readonly<Record<string, [string, string][]>> = { 'new-table': [['del', others]], 'remove-table': [] }
  return answerStatements(ctx, shown, form, (intent) => {
    const query = new URLSearchParams(elsewhere[intent] ?? kept)
    return `/arbete/budget/${params.key}/${params.version}/rakenskaper?${query}`
  })
}

/** The statements of a budget version as they are printed, and whether they agree. */
export default function StatementsPage() {
  const data = useLoaderData<typeof loader>()
  const tried = useActionData() as Tried | undefined
  const { at, version, may } = data
  const hasTables = data.main.length + data.otherCount > 0
  return (
    <>
      <PageTitle
        title={m.statements_title()}
        lead={m.statements_lead()}
        crumbs={[
          { label: m.statements_budget(), href: '/arbete/budget' },
          { label: m.statements_version({ title: version.title, number: String(version.number) }), href: at },
        ]}
        status={<Status kind={version.status} />}
        actions={
          may.edit &&
          hasTables && <LinkButton href={`${at}/rakenskaper/berakna`}>{m.statements_fill_again()}</LinkButton>
        }
      />
      <Tabs
        label={m.budget_parts()}
        tabs={[
          { label: m.budget_part_frames(), href: at },
          { label: m.budget_part_operating(), href: `${at}/drift` },
          { label: m.budget_part_investments(), href: `${at}/investeringar` },
          { label: m.budget_part_statements(), href: `${at}/rakenskaper` },
        ]}
      />
      {data.missing && <MissingView missing={data.missing} revision={data.revision} mayEdit={may.edit} tried={tried} />}
      {hasTables ? (
        <Parts data={data} tried={tried} />
      ) : (
        <EmptyState title={m.statements_empty_title()} icon="report">
          <p>{m.statements_empty_lead()}</p>
          {may.edit && (
            <LinkButton href={`${at}/rakenskaper/berakna`} variant="primary">
              {m.statements_fill()}
            </LinkButton>
          )}
        </EmptyState>
      )}
    </>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Parts({ data, tried }: { data: Data; tried: Tried | undefined }) {
  const tabOf = (part: string, label: string) => ({ label, href: `?del=${part}`, isHere: data.part === part })
  const tabs = [
    ...data.main.map(({ key, title }) => tabOf(key, title)),
    ...(data.otherCount > 0 ? [{ ...tabOf(others, m.statements_others()), count: data.otherCount }] : []),
    tabOf(equations, m.statements_equations()),
  ]
  const mayEdit = data.may.edit
  const writing: Writing = {
    revision: data.revision,
    mayEdit,
    failure: tried?.failure,
    failed: tried?.failed,
  }
  return (
    <div className="stack wide">
      <Verdict counts={data.counts} tables={data.tables} />
      <PartTabs label={m.statements_tables()} tabs={tabs} />
      <Panel data={data} tried={tried} />
      {data.equation ? null : data.list ? (
        <EquationsView list={data.list} asked={data.asked} page={data.page} mayEdit={mayEdit} />
      ) : (
        data.tables.map((table) => (
          <div className="stack" key={table.key}>
            <StatementTableView
              table={table}
              part={data.part}
              mayEdit={mayEdit}
              places={data.places[table.key] ?? []}
            />
            <PlacesView title={table.title} places={data.places[table.key] ?? []} />
            {mayEdit && (
              <div className="row">
                <LinkButton href={rowHref(data.part, table.key, newRow)} size="small" icon="plus">
                  {m.statements_row_new()}
                </LinkButton>
                <LinkButton href={tableHref(data.part, table.key)} size="small" icon="edit">
                  {m.statements_table_edit()}
                  <span className="visually-hidden">{` ${table.title}`}</span>
                </LinkButton>
              </div>
            )}
            <RemarksView table={table} writing={writing} />
          </div>
        ))
      )}
      {mayEdit && !data.list && !data.equation && (
        <div className="row">
          <LinkButton href={tableHref(data.part, newTable)} variant="quiet" size="small" icon="plus">
            {m.statements_table_new()}
          </LinkButton>
        </div>
      )}
    </div>
  )
}

/** The form that the address asks for, if any. */
function Panel({ data, tried }: { data: Data; tried: Tried | undefined }) {
  const common = { revision: data.revision, tried, back: `?del=${data.part}` }
  if (data.figure) return <FigureForm figure={data.figure} {...common} />
  if (data.row) return <RowForm edited={data.row} bodies={data.bodies} {...common} />
  if (data.table) return <TableForm edited={data.table} {...common} />
  if (data.equation) return <EquationForm {...data.equation} {...common} back={`?del=${equations}&lage=skrivna`} />
  return null
}

function Verdict({ counts: { broken, explained }, tables }: { counts: StateCounts; tables: readonly ShownTable[] }) {
  const here = tables.length === 1 ? tables[0]?.remarks.length : undefined
  const hereWords =
    here === undefined ? null : (
      <p>{here === 0 ? m.statements_here_none() : m.statements_here_broken({ count: here })}</p>
    )
  if (broken > 0)
    return (
      <Banner tone="error" title={m.statements_broken_title({ count: broken })}>
        <p>{m.statements_broken_lead()}</p>
        {hereWords}
        <LinkButton href={`?del=${equations}&lage=broken`} variant="secondary" size="small">
          {m.statements_show()}
        </LinkButton>
      </Banner>
    )
  if (explained > 0)
    return (
      <Banner tone="warning" title={m.statements_explained_title({ count: explained })}>
        <p>{m.statements_explained_lead()}</p>
        {hereWords}
        <LinkButton href={`?del=${equations}&lage=explained`} variant="secondary" size="small">
          {m.statements_show()}
        </LinkButton>
      </Banner>
    )
  return <Banner tone="success" title={m.statements_all_hold()} />
}
