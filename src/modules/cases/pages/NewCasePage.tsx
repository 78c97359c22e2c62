import {
  type ActionFunctionArgs,
  Form,
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
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { registerCase } from '../case.service.ts'
import { caseKinds } from '../case-file.ts'
import { newCaseContract } from '../cases.contract.ts'
import { showRegisterForm } from '../show-case.service.ts'
import { SecrecyFields } from './secrecy-fields.tsx'
import { kindWord } from './words.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { bodies, classes, officers } = await showRegisterForm(ctx)
  return {
    today: ctx.today(),
    bodies: bodies.map(({ id, name }) => ({ value: id as string, label: name })),
    classes: classes.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    officers: officers.map(({ id, name }) => ({ value: id as string, label: name })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = formInput(await request.formData())
  const outcome = await answer(() => registerCase(ctx, parseInput(newCaseContract, form, ctx.locale)))
  return 'done' in outcome && outcome.done ? redirect(`/arbete/arenden/${outcome.done.id}`) : outcome
}

/** A case is registered: what, where, by which code. The number comes by itself. What is typed is kept nowhere: it may be secret. */
export default function NewCasePage() {
  const { today, bodies, classes, officers } = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  return (
    <>
      <PageTitle
        title={m.cases_new_title()}
        lead={m.cases_new_lead()}
        crumbs={[{ label: m.cases_title(), href: '/arbete/arenden' }]}
      />
      <Form method="post" className="form">
        <Failure failure={failure} />
        <TextField
          label={m.cases_matter()}
          name="title"
          hint={m.cases_own_title_hint()}
          maxLength={300}
          error={failure?.fields.title}
          required
        />
        <div className="fields">
          <Select
            label={m.cases_body()}
            name="body"
            options={bodies}
            {...(bodies.length === 1 ? {} : { empty: m.cases_choose() })}
            error={failure?.fields.body}
            required
          />
          <Select
            label={m.cases_class()}
            name="classification"
            options={classes}
            empty={m.cases_choose()}
            error={failure?.fields.classification}
            required
          />
          <DateField
            label={m.cases_opened()}
            name="openedOn"
            defaultValue={today}
            max={today}
            error={failure?.fields.openedOn}
            required
          />
          <Select
            label={m.cases_officer()}
            name="officer"
            options={officers}
            empty={m.cases_no_officer()}
            error={failure?.fields.officer}
          />
          <Select
            label={m.cases_kind()}
            name="kind"
            defaultValue="ordinary"
            options={caseKinds.map((kind) => ({ value: kind, label: kindWord[kind]() }))}
          />
        </div>
        <Disclosure summary={m.cases_secrecy_fold()} open={failure?.code.includes('title')}>
          <SecrecyFields form="case" errors={failure?.fields} />
        </Disclosure>
        <div className="form-actions">
          <Button type="submit">{m.cases_register()}</Button>
        </div>
      </Form>
    </>
  )
}
