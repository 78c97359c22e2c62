import { type Api, listRoute, route } from '../../platform/api.ts'
import { listReadable, showDesk } from './desk.service.ts'
import { movePart, saveText } from './part.service.ts'
import { createPublication, publishPublication } from './publication.service.ts'
import type { Publication } from './publication.ts'
import * as contract from './publications.contract.ts'

/** Publications for programs: what is published is everybody's, drafts are for those who work here. */

const tag = 'publications'

export function registerPublicationsApi(api: Api): void {
  listRoute(
    api,
    { path: '/documents', tag, summary: 'publications_api_list', open: true, item: contract.publicationReply },
    async ({ context, wanted }) => {
      const words = wanted.q.toLocaleLowerCase('sv')
      const found = (await listReadable(context)).filter((one) => one.title.toLocaleLowerCase('sv').includes(words))
      return { items: found.slice(wanted.offset, wanted.offset + wanted.size), total: found.length }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/documents/{key}',
      tag,
      summary: 'publications_api_read',
      params: contract.publicationParams,
      query: contract.editionQuery,
      reply: contract.deskReply,
    },
    async ({ context, params, query }) => {
      const { publication, parts, hindrances } = await showDesk(context, params.key, query.number)
      return {
        publication,
        parts: parts.map((part) => ({ ...part, texts: [...part.texts] })),
        hindrances: hindrances.map((one) => one.kind),
      }
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/documents',
      tag,
      summary: 'publications_api_create',
      deed: 'publication.create',
      body: contract.newPublicationContract,
      reply: contract.publicationReply,
      status: 201,
    },
    ({ context, body }) => createPublication(context, body),
  )
  writeRoutes(api)
}

function writeRoutes(api: Api): void {
  route(
    api,
    {
      method: 'put',
      path: '/financial-publication-parts/{part}/text',
      tag,
      summary: 'publications_api_text',
      deed: 'publication.save-text',
      params: contract.partParams,
      body: contract.textContract.omit({ part: true }),
      reply: contract.savedTextReply,
    },
    async ({ context, params, body }) => ({ text: await saveText(context, { ...body, part: params.part }) }),
  )
  route(
    api,
    {
      method: 'put',
      path: '/financial-publication-parts/{part}/status',
      tag,
      summary: 'publications_api_status',
      deed: 'publication.move-part',
      params: contract.partParams,
      body: contract.partStepContract.omit({ part: true }),
      reply: contract.partReply,
    },
    ({ context, params, body }) => movePart(context, { ...body, part: params.part }),
  )
  route(
    api,
    {
      method: 'post',
      path: '/documents/{key}/publish',
      tag,
      summary: 'publications_api_publish',
      deed: 'publication.publish',
      params: contract.publicationParams,
      body: contract.publishContract,
      reply: contract.publicationReply,
    },
    async ({ context, params, body }): Promise<Publication> => {
      const { publication } = await showDesk(context, params.key)
      return publishPublication(context, publication.id, body.revision)
    },
  )
}
