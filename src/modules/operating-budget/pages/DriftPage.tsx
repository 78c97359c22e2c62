import { Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, TextField } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { profileContract } from '../operating-budget.contract.ts'
import { saveProfile } from '../profile.service.ts'
import { showVersionSums } from '../show-version.service.ts'
import { amountIn, moneyUnitAsked, monthOf, profileName, statusWord, twelve, unitPath, versionPath } from './words.ts'
import './operating-budget.css'

type Asked = Omit<LoaderFunctionArgs, 'params'> & { readonly params: Readonly<Record<'key' | 'version', string>> }

export async function loader({ context, params, request }: Asked) {
  const { key, version: number } = params
  const shown = await showVersionSums(context.get(requestContext), { key, number: Number(number) })
  return {
    at: { key, version: number },
    version: shown.version.name,
    budget: shown.version.budget.title,
    year: shown.version.budget.year,
    units: shown.units,
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
  const { at, units, money } = data
  return (
    <>
      <PageTitle
        title={m.operating_budget_title()}
        lead={m.operating_budget_units_lead({ version: `${data.budget}, ${data.version}` })}
        crumbs={[
          { label: m.operating_budget_budget(), href: '/arbete/budget' },
          { label: data.budget, href: versionPath(at) },
        ]}
      />
      {units.length === 0 ? (
        <EmptyState title={m.operating_budget_no_units()}>{m.operating_budget_no_units_text()}</EmptyState>
      ) : (
        <Table
          caption={m.operating_budget_units_caption({ year: data.year })}
          note={m.operating_budget_units_note({ money })}
          columns={columns(at, money)}
          rows={units}
          rowKey={({ unit }) => unit}
        />
      )}
      <Profiles profiles={data.profiles} mayKeep={data.mayKeepProfiles} failure={failure} />
    </>
  )
}

const columns = (at: Data['at'], money: MoneyUnit): readonly Column<UnitRow>[] => [
  {
    key: 'unit',
    label: m.operating_budget_unit(),
    cell: ({ key, name, depth }) => (
      <span className="unit-name" data-depth={Math.min(depth, 4)}>
        <Link to={unitPath({ ...at, unit: key })}>{name}</Link>
      </span>
    ),
  },
  {
    key: 'status',
    label: m.operating_budget_status(),
    cell: ({ status }) =>
      status ? (
        <Status kind={status} label={statusWord[status]()} />
      ) : (
        <span className="muted">{m.operating_budget_status_none()}</span>
      ),
    nowrap: true,
  },
  { key: 'total', label: m.operating_budget_total(), cell: ({ total }) => amountIn(total, money), number: true },
  {
    key: 'frame',
    label: m.operating_budget_frame(),
    cell: ({ frame }) => (frame === null ? '' : amountIn(frame, money)),
    number: true,
  },
  {
    key: 'rest',
    label: m.operating_budget_rest(),
    cell: ({ rest }) => (rest === null ? '' : restWords(rest, money)),
    number: true,
    negative: ({ rest }) => rest !== null && rest > 0,
  },
]

/** A frame is a cost, so what is left of it is less than nought. */
const restWords = (rest: number, money: MoneyUnit): string =>
  rest === 0
    ? m.operating_budget_rest_none()
    : rest < 0
      ? m.operating_budget_rest_left({ amount: amountIn(-rest, money) })
      : m.operating_budget_rest_over({ amount: amountIn(rest, money) })

interface ProfilesProps {
  readonly profiles: Data['profiles']
  readonly mayKeep: boolean
  readonly failure: FailureView | undefined
}

function Profiles({ profiles, mayKeep, failure }: ProfilesProps) {
  return (
    <Section title={m.operating_budget_profiles()}>
      <Table
        caption={m.operating_budget_profiles()}
        captionHidden
        columns={[
          { key: 'name', label: m.operating_budget_profile_name(), cell: profileName },
          ...twelve.map((month) => ({
            key: String(month),
            label: monthOf(month).slice(0, 3),
            cell: ({ weights }: Data['profiles'][number]) => weights[month - 1] ?? 0,
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
