import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { definitionForm, newSetContract } from '../assumptions.contract.ts'
import { createAssumptionSet, saveDefinition } from '../assumptions.service.ts'
import { showAssumptions } from '../show-assumptions.service.ts'
import { DefinitionForm, Definitions } from './definitions.tsx'
import { versionName } from './words.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { sets, definitions, may } = await showAssumptions(context.get(requestContext))
  return {
    sets: sets.map((set) => ({
      key: set.key,
      name: set.name,
      source: set.source,
      publishedOn: set.publishedOn,
      count: set.values.length,
      versions: set.versions.map(versionName).join('; '),
    })),
    definitions,
    edited: new URL(request.url).searchParams.get('antagande'),
    may,
  }
}

type Data = Awaited<ReturnType<typeof loader>>

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const input = formInput(form)
  if (form.get('intent') === 'define') {
    const outcome = await answer(() => saveDefinition(ctx, parseInput(definitionForm, input, ctx.locale)))
    return 'done' in outcome && outcome.done ? redirect('/arbete/budget/forutsattningar#antaganden') : outcome
  }
  const outcome = await answer(() => createAssumptionSet(ctx, parseInput(newSetContract, input, ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect(`/arbete/budget/forutsattningar/${outcome.done.key}`) : outcome
}

/** What budgets rest on: circulars and own judgements, newest first. */
export default function AssumptionsPage() {
  const data = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const newest = data.sets[0]
  const former = data.sets[1]
  return (
    <>
      <PageTitle
        title={m.assumptions_title()}
        lead={m.assumptions_lead()}
        crumbs={[{ label: m.assumptions_budget(), href: '/arbete/budget' }]}
        actions={
          <>
            {newest && former && (
              <LinkButton
                href={`/arbete/budget/forutsattningar/jamfor?fran=${former.key}&till=${newest.key}`}
                variant="secondary"
              >
                {m.assumptions_compare_newest()}
              </LinkButton>
            )}
            <LinkButton href="/arbete/budget/fordelningsnycklar" variant="secondary">
              {m.assumptions_allocation_title()}
            </LinkButton>
          </>
        }
      />
      {data.sets.length === 0 ? <EmptyState title={m.assumptions_none()} /> : <Sets sets={data.sets} />}
      {data.may.edit && <NewSet sets={data.sets} failure={data.edited === null ? failure : undefined} />}
      <Section title={m.assumptions_definitions()} id="antaganden">
        <Disclosure summary={m.assumptions_definitions_show({ count: data.definitions.length })}>
          <Definitions definitions={data.definitions} mayEdit={data.may.define} />
        </Disclosure>
        {data.may.define && (
          <DefinitionForm
            definition={data.definitions.find((one) => one.key === data.edited)}
            open={data.edited !== null}
            failure={data.edited === null ? undefined : failure}
          />
        )}
      </Section>
    </>
  )
}

const Sets = ({ sets }: { sets: Data['sets'] }) => (
  <Table
    caption={m.assumptions_sets()}
    cards
    rows={sets}
    rowKey={(set) => set.key}
    columns={[
      {
        key: 'name',
        label: m.assumptions_name(),
        cell: (set) => <Link to={`/arbete/budget/forutsattningar/${set.key}`}>{set.name}</Link>,
      },
      { key: 'source', label: m.assumptions_source(), cell: (set) => set.source },
      { key: 'published', label: m.assumptions_published(), cell: (set) => set.publishedOn, nowrap: true },
      { key: 'values', label: m.assumptions_values(), cell: (set) => set.count, number: true },
      { key: 'versions', label: m.assumptions_used_by(), cell: (set) => set.versions || m.assumptions_used_by_none() },
    ]}
  />
)

const NewSet = ({ sets, failure }: { sets: Data['sets']; failure: FailureView | undefined }) => (
  <Disclosure summary={m.assumptions_new()} open={failure !== undefined || sets.length === 0}>
    <DraftForm draftKey="new-assumption-set" failed={failure !== undefined}>
      <Failure failure={failure} />
      <div className="fields">
        <TextField label={m.assumptions_name()} name="name" maxLength={200} error={failure?.fields.name} required />
        <TextField
          label={m.assumptions_address()}
          name="key"
          hint={m.assumptions_address_hint()}
          maxLength={60}
          error={failure?.fields.key}
          required
        />
        <TextField
          label={m.assumptions_source()}
          name="source"
          hint={m.assumptions_source_hint()}
          maxLength={200}
          error={failure?.fields.source}
          required
        />
        <DateField label={m.assumptions_published()} name="publishedOn" error={failure?.fields.publishedOn} required />
        {sets.length > 0 && (
          <Select
            label={m.assumptions_based_on()}
            name="basedOn"
            hint={m.assumptions_based_on_hint()}
            empty={m.assumptions_based_on_none()}
            defaultValue={sets[0]?.key ?? ''}
            options={sets.map((set) => ({ value: set.key, label: set.name }))}
          />
        )}
      </div>
      <div className="form-actions">
        <Button type="submit">{m.assumptions_create()}</Button>
      </div>
    </DraftForm>
  </Disclosure>
)
