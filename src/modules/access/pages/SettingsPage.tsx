import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { assuranceOrder, lookOrder } from '../access.contract.ts'
import { guardedDeeds } from '../deeds.ts'
import { chooseLook, demandAssurance, showSettings } from '../setting.service.ts'
import { DeedForm } from './DeedForm.tsx'
import { answerForm, failureOf, typedIn } from './form-answer.ts'
import { deedName } from './words.ts'

const path = '/arbete/installningar'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { assurance, look } = await showSettings(context.get(requestContext))
  const deeds = guardedDeeds.map((deed) => ({ deed, levels: assurance[deed] ?? [] }))
  return { deeds, look, isSaved: new URL(request.url).searchParams.has('sparat') }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  return answerForm(
    await request.formData(),
    {
      look: async (input) => chooseLook(ctx, parseInput(lookOrder, input, ctx.locale)),
      assurance: async ({ guarded, ...input }) =>
        demandAssurance(ctx, parseInput(assuranceOrder, { ...input, deed: guarded }, ctx.locale)),
    },
    `${path}?sparat`,
  )
}

type Line = Awaited<ReturnType<typeof loader>>['deeds'][number]

/** What a municipality chooses for itself. */
export default function SettingsPage() {
  const { deeds, look, isSaved } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const typed = typedIn(answered, 'look')
  const failure = failureOf(answered, 'look')
  const columns: Column<Line>[] = [
    { key: 'deed', label: m.access_deed(), cell: (line) => deedName(line.deed) },
    { key: 'levels', label: m.access_levels(), cell: (line) => <LevelsForm line={line} /> },
  ]
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
      <Section title={m.access_assurance_demands()}>
        <p>{m.access_assurance_about()}</p>
        <Table
          caption={m.access_assurance_demands()}
          captionHidden
          columns={columns}
          rows={deeds}
          rowKey={(line) => line.deed}
          cards
        />
      </Section>
    </>
  )
}

const LevelsForm = ({ line: { deed, levels } }: { line: Line }) => (
  <DeedForm deed="assurance" inline>
    <input type="hidden" name="guarded" value={deed} />
    <TextArea
      id={`levels-${deed}`}
      name="levels"
      rows={2}
      label={m.access_levels_of({ deed: deedName(deed) })}
      defaultValue={levels.join('\n')}
    />
    <Button variant="secondary" size="small">
      {m.access_levels_save({ deed: deedName(deed) })}
    </Button>
  </DeedForm>
)
