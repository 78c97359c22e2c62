import { Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, TextField } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section, Tabs } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { profileContract } from '../operating-budget.contract.ts'
import { saveProfile } from '../profile.service.ts'
import { showVersionSums } from '../show-version.service.ts'
import {
  amountIn,
  moneyUnitAsked,
  monthOf,
  profileName,
  statusWord,
  twelve,
  unitPath,
  versionPath,
  versionWords,
} from './words.ts'
import './operating-budget.css'

type Asked = Omit<LoaderFunctionArgs, 'params'> & { readonly params: Readonly<Record<'key' | 'version', string>> }

export async function loader({ context, params, request }: Asked) {
  const { key, version: number } = params
  const shown = await showVersionSums(context.get(requestContext), { key, number: Number(number) })
  const isDraft = shown.version.status === 'draft'
  // In a draft the units without lines are where one begins; afterwards they only fill the table.
  const isWhole = isDraft || new URL(request.url).searchParams.has('alla')
  return {
    at: { key, version: number },
    version: shown.version.name,
    budget: shown.version.budget.title,
    year: shown.version.budget.year,
    isDraft,
    units: shown.units.filter(({ isEmpty }) => isWhole || !isEmpty),
    hidden: isWhole ? 0 : shown.units.filter(({ isEmpty }) => isEmpty).length,
    whole: shown.whole,
    profiles: shown.profiles,
    mayKeepProfiles: shown.mayKeepProfiles,
    money: moneyUnitAsked(request.url, 'tkr'),
  }
}

export async function action({ context, request }: Asked) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const weights = twelve.map((month) => form.get(`weight-${month}`) || '0')
  return answer(() => saveProfile(ctx, parseInput(profileContract, { ...formInput(form), weights }, ctx.locale)))
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type UnitRow = Data['units'][number]

/** The units of a version that one may see: what each has, against its frame. */
export default function DriftPage() {
  const data = useLoaderData<typeof loader>()
  const failure = (useActionData() as { failure?: FailureView } | undefined)?.failure
  const { at, units, money, whole } = data
  const rows: readonly Row[] = whole
    ? [...units, { special: 'undistributed', amount: whole.undistributed }, { special: 'result', amount: whole.result }]
    : units
  return (
    <>
      <PageTitle
        title={m.operating_budget_title()}
        lead={(data.isDraft ? m.operating_budget_units_lead : m.operating_budget_units_lead_read)({
          version: versionWords(data.budget, data.version),
        })}
        crumbs={[
          { label: m.operating_budget_budget(), href: '/arbete/budget' },
          { label: data.budget, href: versionPath(at) },
        ]}
      />
      <Tabs
        label={m.budget_parts()}
        tabs={[
          { label: m.budget_part_frames(), href: versionPath(at) },
          { label: m.budget_part_operating(), href: `${versionPath(at)}/drift` },
          { label: m.budget_part_investments(), href: `${versionPath(at)}/investeringar` },
          { label: m.budget_part_statements(), href: `${versionPath(at)}/rakenskaper` },
        ]}
      />
      {units.length === 0 ? (
        <EmptyState title={m.operating_budget_no_units()}>{m.operating_budget_no_units_text()}</EmptyState>
      ) : (
        <Table
          caption={m.operating_budget_units_caption({ year: data.year })}
          note={m.operating_budget_units_note({ money })}
          columns={columns(at, money, data.isDraft)}
          rows={rows}
          rowKey={(row) => ('special' in row ? row.special : row.unit)}
        />
      )}
      {data.hidden > 0 && (
        <p>
          <Link to="?alla" preventScrollReset>
            {m.operating_budget_show_empty({ count: data.hidden })}
          </Link>
        </p>
      )}
      <Profiles profiles={data.profiles} mayKeep={data.mayKeepProfiles} failure={failure} />
    </>
  )
}

/** What no body has been given, and what the units and it come to together. */
interface SpecialRow {
  readonly special: 'undistributed' | 'result'
  readonly amount: number
}

type Row = UnitRow | SpecialRow

const specialWord = { undistributed: m.operating_budget_undistributed, result: m.operating_budget_result }

const standingOf = (row: UnitRow, isDraft: boolean) => {
  if (row.standing) return <Status kind={row.standing} label={statusWord[row.standing]()} />
  if (!isDraft) return ''
  return (
    <span className="muted">
      {row.below.of > 0
        ? m.operating_budget_status_below({ given: row.below.given, count: row.below.of })
        : m.operating_budget_status_none()}
    </span>
  )
}

const columns = (at: Data['at'], money: MoneyUnit, isDraft: boolean): readonly Column<Row>[] => [
  {
    key: 'unit',
    label: m.operating_budget_unit(),
    cell: (row) =>
      'special' in row ? (
        <span className="strong">{specialWord[row.special]()}</span>
      ) : (
        <span className="unit-name" data-depth={Math.min(row.depth, 4)}>
          <Link to={unitPath({ ...at, unit: row.key })}>{row.name}</Link>
        </span>
      ),
  },
  {
    key: 'total',
    label: m.operating_budget_total(),
    cell: (row) => {
      if (!('special' in row)) return amountIn(row.total, money)
      return row.special === 'result' ? <strong>{amountIn(row.amount, money)}</strong> : ''
    },
    number: true,
  },
  {
    key: 'frame',
    label: m.operating_budget_frame(),
    cell: (row) => {
      if ('special' in row) return row.special === 'undistributed' ? amountIn(row.amount, money) : ''
      return row.frame === null ? '' : amountIn(row.frame, money)
    },
    number: true,
  },
  {
    key: 'rest',
    label: m.operating_budget_rest(),
    cell: (row) => ('special' in row || row.rest === null ? '' : restWords(row.rest, money)),
    number: true,
    negative: (row) => !('special' in row) && row.rest !== null && row.rest > 0,
  },
  {
    key: 'status',
    label: m.operating_budget_status(),
    cell: (row) => ('special' in row ? '' : standingOf(row, isDraft)),
    nowrap: true,
  },
]

/** A frame is a cost, so what is left of it is less than nought. */
const restWords = (rest: number, money: MoneyUnit): string =>
  rest === 0
    ? m.operating_budget_rest_none()
    : rest < 0
      ? m.operating_budget_rest_left({ amount: amountIn(-rest, money) })
      : m.operating_budget_rest_over({ amount: amountIn(rest, money) })

/** The month's part of the year, in per cent. */
const partOf = (weights: readonly number[], month: number): string => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return formatNumber((100 * (weights[month - 1] ?? 0)) / all, { decimals: 1, language: getLocale() })
}

interface ProfilesProps {
  readonly profiles: Data['profiles']
  readonly mayKeep: boolean
  readonly failure: FailureView | undefined
}

function Profiles({ profiles, mayKeep, failure }: ProfilesProps) {
  return (
    <Section title={m.operating_budget_profiles()}>
      <p className="muted">{m.operating_budget_profiles_text()}</p>
      <Table
        caption={m.operating_budget_profiles()}
        captionHidden
        columns={[
          { key: 'name', label: m.operating_budget_profile_name(), cell: profileName },
          ...twelve.map((month) => ({
            key: String(month),
            label: monthOf(month).slice(0, 3),
            cell: ({ weights }: Data['profiles'][number]) => partOf(weights, month),
            number: true,
          })),
        ]}
        rows={profiles}
        rowKey={({ key }) => key}
      />
      {mayKeep && (
        <Disclosure summary={m.operating_budget_profile_add()} open={failure !== undefined}>
          <DraftForm draftKey="spreading-profile" failed={failure !== undefined}>
            <Failure failure={failure} />
            <TextField
              label={m.operating_budget_profile_name()}
              name="name"
              maxLength={60}
              error={failure?.fields.name}
              hint={m.operating_budget_profile_hint()}
              required
            />
            <div className="weights">
              {twelve.map((month) => (
                <NumberField
                  key={month}
                  label={monthOf(month)}
                  name={`weight-${month}`}
                  defaultValue={1}
                  error={failure?.fields[`weights.${month - 1}`]}
                />
              ))}
            </div>
            <div className="form-actions">
              <Button type="submit" variant="secondary">
                {m.operating_budget_profile_save()}
              </Button>
            </div>
          </DraftForm>
        </Disclosure>
      )}
    </Section>
  )
}
