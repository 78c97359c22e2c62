import { data, Form, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { FileField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { importPlan } from '../plan-import/plan-import.service.ts'
import { isOpen } from '../plan-states.ts'
import { showPlan } from '../show-plan.service.ts'
import './goals.css'
import { planPath, plansPath, versionAsked, withParam } from './parts/addresses.ts'
import { Attention } from './parts/attention.tsx'
import { ImportReport } from './parts/import-report.tsx'
import type { Asked, PageProps } from './parts/page-args.ts'
import { PlanTabs } from './parts/plan-tabs.tsx'

export async function loader({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const { version, versions, may } = await showPlan(ctx, params.plan, versionAsked(request.url))
  const open = versions.find(isOpen)
  const draft = open?.status === 'draft' ? await showPlan(ctx, params.plan, open.number) : null
  return {
    version,
    versions,
    /** Number of the draft one may read into. */
    draft: draft?.may.edit ? draft.version.number : null,
    maySeeDrafts: may.edit || may.draft || draft?.may.edit === true,
  }
}

export async function action({ context, params, request }: Asked<'plan'>) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    return data({ failure: undefined, result: undefined, error: m.goals_page_import_no_file() }, { status: 400 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const wish = { dryRun: form.get('intent') !== 'store', skipFaulty: form.get('skip') === 'yes' }
  const answered = await answer(() => importPlan(ctx, params.plan, bytes, wish))
  if ('init' in answered) {
    const { failure } = answered.data
    const isFaulty = failure.code === 'plan.import-faulty'
    const result = isFaulty ? await importPlan(ctx, params.plan, bytes, { ...wish, dryRun: true }) : undefined
    return data({ failure, result, error: undefined }, { status: failure.status })
  }
  if (answered.done.stored)
    return redirect(withParam(`${plansPath}/${params.plan}?version=${answered.done.version}`, 'sparat'), 303)
  return { failure: undefined, result: answered.done, error: undefined }
}

/** Goals out to a spreadsheet and back: first what would happen, row by row, then the storing. */
export default function ImportPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { version, versions, draft } = loaderData
  const place = { version, versions }
  const file = (name: string) => planPath(place, `/fil/${name}`)
  return (
    <>
      <PageTitle
        title={m.goals_page_files()}
        lead={version.plan.title}
        crumbs={[
          { label: m.goals_page_plans(), href: plansPath },
          { label: version.plan.title, href: planPath(place) },
        ]}
      />
      <PlanTabs {...place} />
      <Section title={m.goals_page_export()}>
        <p className="prose">{m.goals_page_export_text()}</p>
        <div className="row">
          <LinkButton href={file('plan.xlsx')} icon="download" download>
            {m.goals_page_export_xlsx()}
          </LinkButton>
          <LinkButton href={file('plan.csv')} icon="download" download>
            {m.goals_page_export_csv()}
          </LinkButton>
          <LinkButton href={file('plan.json')} icon="download" download>
            {m.goals_page_export_json()}
          </LinkButton>
          <LinkButton href={file('mall.xlsx')} icon="download" variant="quiet" download>
            {m.goals_page_template()}
          </LinkButton>
        </div>
      </Section>
      <Section title={m.goals_page_import()}>
        {draft === null ? (
          <Banner title={m.goals_page_import_no_draft()}>{m.goals_page_import_no_draft_text()}</Banner>
        ) : (
          <Form method="post" encType="multipart/form-data" className="form">
            <p>{m.goals_page_import_text({ number: draft })}</p>
            <Failure failure={actionData?.failure} />
            <FileField
              name="file"
              label={m.goals_page_import_file()}
              hint={m.goals_page_import_file_hint()}
              accept=".xlsx,.csv,text/csv"
              error={actionData?.error}
            />
            <Checkbox
              name="skip"
              value="yes"
              label={m.goals_page_import_skip()}
              hint={m.goals_page_import_skip_hint()}
            />
            <div className="form-actions">
              <Button name="intent" value="try" variant="secondary">
                {m.goals_page_import_try()}
              </Button>
              <Button name="intent" value="store">
                {m.goals_page_import_store()}
              </Button>
            </div>
          </Form>
        )}
        <Attention to={actionData?.result}>
          {actionData?.result && <ImportReport result={actionData.result} />}
        </Attention>
      </Section>
    </>
  )
}
