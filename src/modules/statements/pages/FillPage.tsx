import { data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { fillStatements, previewFill, showFill } from '../fill-statements.service.ts'
import { entryKeys, openingKeys } from '../linked-statements.ts'
import type { Refill } from '../refill.ts'
import { linkedContract } from '../statements.contract.ts'
import { showStatements } from '../statements.service.ts'
import { FillForm } from './fill-form.tsx'
import { FillPreview } from './fill-preview.tsx'
import type { Tried } from './tried.ts'
import './statements.css'

type Asked = Omit<LoaderFunctionArgs, 'params'> & { readonly params: Readonly<Record<'key' | 'version', string>> }

export async function loader({ context, params }: Asked) {
  const { version, revision, filledWith, sources, opening } = await showFill(
    context.get(requestContext),
    params.key,
    Number(params.version),
  )
  return {
    at: `/arbete/budget/${params.key}/${params.version}`,
    version: {
      title: version.budget.title,
      number: version.number,
      status: version.status,
      year: version.budget.year,
    },
    revision,
    filledWith,
    opening,
    sources: sources.map(({ year, tax, grants, depreciation, investments }) => ({
      year,
      tax,
      grants,
      depreciation,
      investments,
    })),
  }
}

/** What an action of this page answers: a preview of what was typed, or why it was not done. */
export interface Answered {
  readonly preview?: Pick<Refill, 'tables' | 'changes' | 'kept'>
  readonly failure?: Tried['failure']
  readonly typed: Readonly<Record<string, string>>
}

export async function action({ context, params, request }: Asked) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const typed = Object.fromEntries(texts)
  const answered = await answer(async () => {
    const { version } = await showStatements(ctx, params.key, Number(params.version))
    const input = parseInput(linkedContract, linkedInput(form, version.budget.year), ctx.locale)
    if (form.get('intent') !== 'fill') return previewFill(ctx, version.id, input)
    await fillStatements(ctx, version.id, input)
    return null
  })
  if ('init' in answered) {
    const failed: Answered = { failure: answered.data.failure, typed }
    return data(failed, answered.init ?? undefined)
  }
  if (answered.done === null) return redirect(`/arbete/budget/${params.key}/${params.version}/rakenskaper`)
  const { tables, changes, kept } = answered.done
  const shown: Answered = { preview: { tables, changes, kept }, typed }
  return data(shown)
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
    overwrite: form.getAll('overwrite').map(String),
  }
}

/** Computes the statements: first what would change is shown, then it is done. */
export default function FillPage() {
  const { at, version, revision, filledWith, sources, opening } = useLoaderData<typeof loader>()
  const answered = useActionData() as Answered | undefined
  return (
    <>
      <PageTitle
        title={m.statements_fill()}
        lead={m.statements_fill_lead()}
        crumbs={[
          { label: m.statements_budget(), href: '/arbete/budget' },
          { label: m.statements_version({ title: version.title, number: String(version.number) }), href: at },
          { label: m.statements_title(), href: `${at}/rakenskaper` },
        ]}
        status={<Status kind={version.status} />}
      />
      <div className="stack">
        {answered?.preview && (
          <FillPreview preview={answered.preview} typed={answered.typed} back={`${at}/rakenskaper`} />
        )}
        <FillForm
          year={version.year}
          revision={revision}
          filledWith={filledWith}
          sources={sources}
          opening={opening}
          typed={answered?.typed}
          failure={answered?.failure}
        />
      </div>
    </>
  )
}
