import { useSearchParams } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Table } from '../../../ui/table.tsx'
import { listPlans } from '../list-plans.service.ts'
import { listSteeringModels } from '../steering-model.service.ts'
import type { SteeringModel } from '../steering-model.ts'
import { plansPath } from './parts/addresses.ts'
import { levelKindName } from './parts/model-words.ts'
import type { Asked, PageProps } from './parts/page-args.ts'

export async function loader({ context }: Asked) {
  const ctx = context.get(requestContext)
  return { models: await listSteeringModels(ctx), mayEdit: (await listPlans(ctx)).may.editModel }
}

/** How the municipality steers, period by period: what its levels are called, its perspectives, its words. */
export default function ModelsPage({ loaderData }: PageProps<typeof loader>) {
  const { models, mayEdit } = loaderData
  const [params] = useSearchParams()
  const create = mayEdit && (
    <LinkButton href="/arbete/styrmodell/ny" variant="primary" icon="plus">
      {m.goals_page_model_new()}
    </LinkButton>
  )
  return (
    <>
      <PageTitle
        title={m.goals_page_model()}
        lead={m.goals_page_model_lead()}
        crumbs={[{ label: m.goals_page_plans(), href: plansPath }]}
        actions={create}
      />
      {params.has('sparat') && <Banner tone="success" title={m.goals_page_saved()} live />}
      {models.length === 0 && (
        <EmptyState title={m.goals_page_model_none()} actions={create}>
          {m.goals_page_model_lead()}
        </EmptyState>
      )}
      {models.map((model) => (
        <OneModel key={model.id} model={model} mayEdit={mayEdit} />
      ))}
    </>
  )
}

function OneModel({ model, mayEdit }: { model: SteeringModel; mayEdit: boolean }) {
  return (
    <Section
      title={
        model.name.includes(String(model.fromYear)) ? model.name : `${model.name}, ${model.fromYear}–${model.toYear}`
      }
      actions={
        mayEdit && (
          <LinkButton href={`/arbete/styrmodell/${model.key}`} icon="edit" size="small">
            {m.goals_page_edit()}
            <span className="visually-hidden"> {model.name}</span>
          </LinkButton>
        )
      }
    >
      {model.valueWords.length > 0 && <p>{m.goals_page_value_words_are({ words: model.valueWords.join(', ') })}</p>}
      <div className="columns">
        <Table
          caption={m.goals_page_levels_in({ name: model.name })}
          rows={model.levels}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', label: m.goals_page_level(), cell: ({ name }) => name },
            { key: 'kind', label: m.goals_page_level_kind(), cell: ({ kind }) => levelKindName(kind) },
          ]}
        />
        {model.perspectives.length > 0 && (
          <Table
            caption={m.goals_page_perspectives_in({ name: model.name })}
            rows={model.perspectives}
            rowKey={({ key }) => key}
            columns={[
              { key: 'name', label: m.goals_page_perspective(), cell: ({ name }) => name },
              { key: 'description', label: m.goals_page_description(), cell: ({ description }) => description || '–' },
            ]}
          />
        )}
      </div>
    </Section>
  )
}
