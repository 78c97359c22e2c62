import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { adoptContract } from '../assumptions.contract.ts'
import { adoptForBudget, saveAssumptionSet } from '../assumptions.service.ts'
import { showAssumptionSet } from '../show-assumptions.service.ts'
import { readSetForm } from './set-form.ts'
import { Results, ValueTable } from './set-values.tsx'
import { versionName } from './words.ts'
import './assumptions.css'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const shown = await showAssumptionSet(ctx, params.key ?? '')
  const { set, definitions, base, may, isFixed, results, drafts, versions } = shown
  const told = set.values.map((one) => one.year)
  const published = Number(set.publishedOn.slice(0, 4))
  const first = Math.min(published - 1, ...told)
  const last = Math.max(published + 3, ...told)
  return {
    set,
    definitions,
    base: base && { key: base.key, name: base.name },
    // Whoever writes needs room for more; whoever reads is shown years that are told.
    years:
      may.edit && !isFixed
        ? Array.from({ length: last - first + 1 }, (_, at) => first + at)
        : [...new Set(told)].toSorted((a, b) => a - b),
    results,
    isFixed,
    mayEdit: may.edit && !isFixed,
    drafts: drafts
      .filter((draft) => !versions.some((one) => one.id === draft.id))
      .map((draft) => ({ id: draft.id, name: versionName(draft) })),
    versions: versions.map(versionName),
  }
}

type Data = Awaited<ReturnType<typeof loader>>

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const key = params.key ?? ''
  const outcome = await answer(async () => {
    if (form.get('intent') === 'adopt')
      return adoptForBudget(ctx, key, parseInput(adoptContract, formInput(form), ctx.locale).version as never)
    const { definitions } = await showAssumptionSet(ctx, key)
    return saveAssumptionSet(ctx, key, readSetForm(form, definitions, ctx.locale))
  })
  return 'done' in outcome && outcome.done ? redirect(`/arbete/budget/forutsattningar/${key}`) : outcome
}

/** One set: its values by year, what they give in tax and grants, and which budgets rest on it. */
export default function AssumptionSetPage() {
  const data = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const { set } = data
  return (
    <>
      <PageTitle
        title={set.name}
        lead={m.assumptions_set_lead({ source: set.source, day: set.publishedOn })}
        crumbs={[
          { label: m.assumptions_budget(), href: '/arbete/budget' },
          { label: m.assumptions_title(), href: '/arbete/budget/forutsattningar' },
        ]}
        actions={
          data.base && (
            <LinkButton
              href={`/arbete/budget/forutsattningar/jamfor?fran=${data.base.key}&till=${set.key}`}
              variant="secondary"
            >
              {m.assumptions_compare_with({ name: data.base.name })}
            </LinkButton>
          )
        }
      />
      {data.isFixed && (
        <Banner tone="info" title={m.assumptions_fixed_title()}>
          {m.assumptions_fixed()}
        </Banner>
      )}
      <Values data={data} failure={failure} />
      <Results results={data.results} definitions={data.definitions} />
      <Budgets data={data} />
    </>
  )
}

const Values = ({ data, failure }: { data: Data; failure: FailureView | undefined }) => {
  const { set, mayEdit } = data
  if (!mayEdit) return <ValueTable data={data} failure={undefined} />
  return (
    <DraftForm
      className="form assumption-form"
      key={set.revision}
      draftKey={`assumption-set-${set.key}`}
      failed={failure !== undefined}
    >
      <Failure failure={failure} />
      <input type="hidden" name="revision" value={set.revision} />
      <div className="fields">
        <TextField
          label={m.assumptions_name()}
          name="name"
          defaultValue={set.name}
          error={failure?.fields.name}
          required
        />
        <TextField
          label={m.assumptions_source()}
          name="source"
          defaultValue={set.source}
          error={failure?.fields.source}
          required
        />
        <DateField
          label={m.assumptions_published()}
          name="publishedOn"
          defaultValue={set.publishedOn}
          error={failure?.fields.publishedOn}
          required
        />
      </div>
      <ValueTable data={data} failure={failure} />
      <div className="form-actions">
        <Button type="submit">{m.assumptions_save_values()}</Button>
      </div>
    </DraftForm>
  )
}

const Budgets = ({ data }: { data: Data }) => (
  <Section title={m.assumptions_used_by()}>
    {data.versions.length === 0 ? (
      <p className="muted">{m.assumptions_used_by_none()}</p>
    ) : (
      <ul>
        {data.versions.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )}
    {data.drafts.length > 0 && (
      <DraftForm draftKey={`adopt-assumptions-${data.set.key}`}>
        <input type="hidden" name="intent" value="adopt" />
        <Select
          label={m.assumptions_adopt_version()}
          name="version"
          options={data.drafts.map((draft) => ({ value: draft.id, label: draft.name }))}
        />
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.assumptions_adopt()}
          </Button>
        </div>
      </DraftForm>
    )}
  </Section>
)
