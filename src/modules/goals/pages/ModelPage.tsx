import { redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { parseInput } from '../../../platform/contract.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotAllowed, NotFound } from '../../../shared/failure.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { listPlans } from '../list-plans.service.ts'
import { modelSaving } from '../plan.contract.ts'
import { listSteeringModels, saveSteeringModel } from '../steering-model.service.ts'
import type { SteeringModel } from '../steering-model.ts'
import './goals.css'
import { answerForm } from '../../../platform/web/page-form.ts'
import { foldedKey } from './parts/folded-key.ts'
import { LevelRows, PerspectiveRows } from './parts/model-fields.tsx'
import { readModelForm } from './parts/model-form.ts'
import type { Asked, PageProps } from './parts/page-args.ts'

const path = '/arbete/styrmodell'

async function findModel({ context, params }: Asked<'key'>): Promise<SteeringModel | null> {
  if (params.key === 'ny') return null
  const found = (await listSteeringModels(context.get(requestContext))).find(({ key }) => key === params.key)
  if (!found) throw new NotFound('steering-model')
  return found
}

export async function loader(asked: Asked<'key'>) {
  const ctx = asked.context.get(requestContext)
  const model = await findModel(asked)
  if (!(await listPlans(ctx)).may.editModel) throw new NotAllowed('mayEditModel')
  return { model, year: Number(ctx.today().slice(0, 4)) }
}

export async function action(asked: Asked<'key'>) {
  const ctx = asked.context.get(requestContext)
  const model = await findModel(asked)
  return answerForm(await asked.request.formData(), async (sent) => {
    const saving = parseInput(modelSaving, readModelForm(sent), ctx.locale)
    const key = model?.key ?? `${foldedKey(saving.name)}-${saving.fromYear}`.slice(-60).replace(/^-+/, '')
    await saveSteeringModel(ctx, { ...saving, id: model?.id ?? null, key })
    return redirect(`${path}?sparat`, 303)
  })
}

/** Names of levels can always change; a level that goals stand on cannot be taken away. */
export default function ModelPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { model, year } = loaderData
  const typed = actionData?.typed ?? {}
  const errors = actionData?.failure.fields ?? {}
  return (
    <>
      <PageTitle
        title={model ? model.name : m.goals_page_model_new()}
        lead={m.goals_page_model_form_lead()}
        crumbs={[{ label: m.goals_page_model(), href: path }]}
      />
      <DraftForm draftKey={`model-${model?.key ?? 'new'}`} failed={Boolean(actionData)} noValidate>
        <Failure failure={actionData?.failure} />
        <input type="hidden" name="revision" value={model?.revision ?? 0} />
        <TextField
          name="name"
          label={m.goals_page_model_name()}
          defaultValue={typed.name ?? model?.name}
          error={errors.name}
        />
        <div className="fields">
          <TextField
            name="fromYear"
            label={m.goals_page_first_year()}
            defaultValue={typed.fromYear ?? String(model?.fromYear ?? year + 1)}
            error={errors.fromYear}
          />
          <TextField
            name="toYear"
            label={m.goals_page_last_year()}
            defaultValue={typed.toYear ?? String(model?.toYear ?? year + 4)}
            error={errors.toYear}
          />
        </div>
        <LevelRows levels={model?.levels ?? []} typed={typed} errors={errors} />
        <PerspectiveRows perspectives={model?.perspectives ?? []} typed={typed} errors={errors} />
        <TextArea
          name="valueWords"
          label={m.goals_page_value_words()}
          hint={m.goals_page_value_words_hint()}
          optional
          rows={3}
          defaultValue={typed.valueWords ?? model?.valueWords.join('\n')}
          error={errors.valueWords}
        />
        <div className="form-actions">
          <Button>{m.goals_page_model_save()}</Button>
          <LinkButton href={path}>{m.goals_page_cancel()}</LinkButton>
        </div>
      </DraftForm>
    </>
  )
}
