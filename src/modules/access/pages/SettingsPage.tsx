import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { assuranceOrder, lookOrder, organisationOrder } from '../access.contract.ts'
import { guardedDeeds } from '../deeds.ts'
import { guardName } from '../names.service.ts'
import { chooseLook, demandAssurance, showSettings, tellOrganisation } from '../setting.service.ts'
import { DeedForm } from './DeedForm.tsx'
import { answerForm, failureOf, typedIn } from './form-answer.ts'

const path = '/arbete/installningar'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { assurance, assuranceRevision, look, organisation } = await showSettings(ctx)
  const deeds = guardedDeeds.map((deed) => ({ deed, name: guardName(deed, ctx.locale), levels: assurance[deed] ?? [] }))
  return { deeds, assuranceRevision, look, organisation, isSaved: new URL(request.url).searchParams.has('sparat') }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  return answerForm(
    await request.formData(),
    {
      organisation: async (input) => tellOrganisation(ctx, parseInput(organisationOrder, input, ctx.locale)),
      look: async (input) => chooseLook(ctx, parseInput(lookOrder, input, ctx.locale)),
      assurance: async (input) => demandAssurance(ctx, parseInput(assuranceOrder, input, ctx.locale)),
    },
    `${path}?sparat`,
  )
}

/** What a municipality chooses for itself. */
export default function SettingsPage() {
  const { deeds, assuranceRevision, look, organisation, isSaved } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const typed = typedIn(answered, 'look')
  const failure = failureOf(answered, 'look')
  const typedNumber = typedIn(answered, 'organisation')
  const failedNumber = failureOf(answered, 'organisation')
  const demanded = typedIn(answered, 'assurance')
  const refused = failureOf(answered, 'assurance')
  return (
    <>
      <PageTitle title={m.access_settings_title()} />
      {isSaved && !answered && (
        <Banner tone="success" live>
          {m.access_saved()}
        </Banner>
      )}
      <Section title={m.access_look()}>
        <DeedForm deed="look" failure={failure}>
          <TextField
            name="brandColour"
            label={m.access_colour()}
            hint={m.access_colour_hint()}
            optional
            defaultValue={typed.brandColour ?? look.brandColour}
            error={failure?.fields.brandColour}
          />
          <div className="form-actions">
            <Button>{m.access_save()}</Button>
          </div>
        </DeedForm>
      </Section>
      <Section title={m.access_organisation()}>
        <DeedForm deed="organisation" failure={failedNumber}>
          <TextField
            name="number"
            label={m.access_organisation_number()}
            hint={m.access_organisation_number_hint()}
            optional
            defaultValue={typedNumber.number ?? organisation.number}
            error={failedNumber?.fields.number}
          />
          <div className="form-actions">
            <Button>{m.access_organisation_save()}</Button>
          </div>
        </DeedForm>
      </Section>
      <Section title={m.access_assurance_demands()}>
        <p>{m.access_assurance_about()}</p>
        <DeedForm deed="assurance" failure={refused}>
          <input type="hidden" name="revision" value={assuranceRevision} />
          {deeds.map(({ deed, name, levels }) => (
            <TextField
              key={deed}
              name={deed}
              label={name}
              optional
              defaultValue={demanded[deed] ?? levels.join(' ')}
              error={refused?.fields[deed]}
            />
          ))}
          <div className="form-actions">
            <Button>{m.access_assurance_save()}</Button>
          </div>
        </DeedForm>
      </Section>
    </>
  )
}
