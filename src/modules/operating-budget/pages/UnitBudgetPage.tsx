import { useState } from 'react'
import { Link, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { standingOf } from '../operating-budget.ts'
import { placeOfUnit, showUnitBudget } from '../show-unit.service.ts'
import { lastYear } from '../spreading.ts'
import { Comments } from './comments.tsx'
import { AddLine, ChangeLines } from './line-forms.tsx'
import { LockNotice, lockView } from './lock-notice.tsx'
import { askedOf, type PageAsked } from './page-args.ts'
import { Sheet } from './sheet.tsx'
import { ImportOutcome, SheetImport } from './sheet-import.tsx'
import { type Done, takeIntent } from './unit-action.ts'
import { NextStep, UnitSteps } from './unit-steps.tsx'
import { linesOf } from './unit-view.ts'
import { useSaving } from './use-saving.ts'
import {
  moneyUnitAsked,
  profileName,
  statusWord,
  unitPath,
  unitsPath,
  usualUnit,
  versionPath,
  versionWords,
} from './words.ts'
import './operating-budget.css'

export async function loader({ context, params, request }: PageAsked) {
  const budget = await showUnitBudget(context.get(requestContext), askedOf(params))
  const { place, state, may, lock, steps, cells, comments, groups, profiles } = budget
  return {
    at: params,
    version: place.version.name,
    budget: place.version.budget.title,
    year: place.version.budget.year,
    unitName: place.name,
    state,
    standing: standingOf(place.version, state.status),
    locked: lockView(place, lock),
    may,
    steps,
    cells,
    comments,
    lines: linesOf(budget),
    groups: groups.map(({ key, name }) => ({ value: key, label: name })),
    profiles: [
      ...profiles.map((profile) => ({ value: profile.key, label: profileName(profile) })),
      { value: lastYear, label: m.operating_budget_profile_last_year() },
    ],
    money: moneyUnitAsked(request.url, may.edit ? usualUnit(cells) : 'tkr'),
  }
}

export async function action({ context, params, request }: PageAsked) {
  const ctx = context.get(requestContext)
  const asked = askedOf(params)
  const form = await request.formData()
  const intent = String(form.get('intent') ?? '')
  const outcome = await answer(async () => takeIntent(ctx, await placeOfUnit(ctx, asked), asked, form))
  return 'init' in outcome ? { ...outcome, data: { ...outcome.data, intent } } : { ...outcome, intent }
}

type Outcome = { readonly failure?: FailureView; readonly done?: Done; readonly intent?: string } | undefined

/** A unit's operating budget: the sheet, and what is said and decided about it. */
export default function UnitBudgetPage() {
  const data = useLoaderData<typeof loader>()
  const outcome = useActionData() as Outcome
  const failureOf = (...intents: string[]) =>
    outcome?.failure && intents.includes(outcome.intent ?? '') ? outcome.failure : undefined
  const { at, state, may, lines, money } = data
  const [place, setPlace] = useState({ row: 0, column: 0 })
  const saving = useSaving({
    address: `${unitPath(at)}/celler`,
    lines,
    cells: data.cells,
    change: state.lastChange,
    lineChange: state.lastLineChange,
  })
  return (
    <>
      <PageTitle
        title={data.unitName}
        lead={
          may.edit
            ? m.operating_budget_unit_lead({ version: versionWords(data.budget, data.version) })
            : m.operating_budget_unit_lead_read({ version: versionWords(data.budget, data.version) })
        }
        status={<Status kind={data.standing} label={statusWord[data.standing]()} />}
        crumbs={[
          { label: m.operating_budget_budget(), href: '/arbete/budget' },
          { label: data.budget, href: versionPath(at) },
          { label: m.operating_budget_title(), href: unitsPath(at) },
        ]}
        actions={
          <>
            <NextStep status={state.status} may={may} hasLines={lines.length > 0} />
            {may.follow && <LinkButton href={`${unitPath(at)}/personal`}>{m.operating_budget_personnel()}</LinkButton>}
            <LinkButton href={`${unitPath(at)}/driftbudget.xlsx`} icon="download" download>
              {m.operating_budget_export()}
            </LinkButton>
          </>
        }
      />
      {state.reason && state.status === 'draft' && (
        <Banner tone="warning">{m.operating_budget_returned_why({ reason: state.reason })}</Banner>
      )}
      <Failure failure={failureOf('propose', 'approve')} />
      <LockNotice locked={data.locked} at={at} />
      <ImportOutcome imported={outcome?.done?.imported} />
      {lines.length === 0 ? (
        <EmptyState title={m.operating_budget_empty()}>{may.edit && m.operating_budget_empty_text()}</EmptyState>
      ) : (
        <div className="wide stack">
          <ShownIn money={money} />
          <Sheet
            caption={m.operating_budget_grid_caption({ year: data.year, unit: data.unitName, money })}
            lines={lines}
            comments={data.comments}
            unit={money}
            mayEdit={may.edit}
            saving={saving}
            onActive={setPlace}
          />
        </div>
      )}
      {may.edit && (
        <div className="stack">
          <AddLine
            key={lines.length}
            draftKey={`line-${unitPath(at)}`}
            groups={data.groups}
            profiles={data.profiles}
            unit={money}
            open={lines.length === 0}
            failure={failureOf('add-line')}
          />
          <ChangeLines lines={lines} profiles={data.profiles} failure={failureOf('change-line', 'remove-line')} />
          <SheetImport preview={outcome?.done?.preview} lines={lines} failure={failureOf('import', 'import-confirm')} />
        </div>
      )}
      <UnitSteps steps={data.steps} may={may} failure={failureOf('send-back')} />
      {may.follow && (
        <Comments
          comments={data.comments}
          lines={lines}
          place={place}
          mayComment={may.comment}
          failure={failureOf('comment', 'settle')}
        />
      )}
    </>
  )
}

const ShownIn = ({ money }: { money: string }) => (
  <p className="row small shown-in">
    <span className="muted">{m.operating_budget_shown_in()}</span>
    {(['kr', 'tkr'] as const).map((unit) => (
      <Link key={unit} to={`?visa=${unit}`} aria-current={unit === money ? 'true' : undefined} preventScrollReset>
        {unit}
      </Link>
    ))}
  </p>
)
