import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { templateContract } from '../publications.contract.ts'
import { saveChapters, showTemplates } from '../template.service.ts'
import { templateInput } from './template-input.ts'
import { TemplateSection } from './template-section.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => showTemplates(context.get(requestContext))

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const input = templateInput(await request.formData())
  const outcome = await answer(() => saveChapters(ctx, parseInput(templateContract, input, ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect(`/arbete/publikationer/mallar#${input.kind}`) : outcome
}

/** The chapters each kind of publication begins with, as data to see and change. */
export default function TemplatesPage() {
  const { templates, units, mayEdit } = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  return (
    <>
      <PageTitle
        title={m.publications_templates_title()}
        lead={m.publications_templates_lead()}
        crumbs={[{ label: m.publications_title(), href: '/arbete/publikationer' }]}
      />
      <Failure failure={failure} />
      {!mayEdit && <Banner title={m.publications_templates_read()} />}
      {templates.map((template) => (
        <TemplateSection key={template.kind} template={template} units={units} mayEdit={mayEdit} />
      ))}
    </>
  )
}
