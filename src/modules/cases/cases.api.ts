import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import type { UnitId } from '../../shared/ids.ts'
import { registerCase } from './case.service.ts'
import type { SecrecyMarking } from './case-file.ts'
import {
  caseContract,
  caseWithLifeContract,
  documentContract,
  newCaseContract,
  newRecordContract,
  statusContract,
} from './cases.contract.ts'
import { type PublicCase, showDiary, showPublicCase } from './diary.service.ts'
import { registerDocument } from './record.service.ts'
import type { RecordDocument } from './record-document.ts'

const provisionOf = (secrecy: SecrecyMarking | null) => secrecy?.provision ?? null

const caseReply = (one: PublicCase, names: ReadonlyMap<UnitId, string>) => ({
  ...one,
  title: one.publicTitle,
  address: `/diarium/${one.slug}`,
  body: names.get(one.body) ?? '',
  secrecy: provisionOf(one.secrecy),
})

const documentReply = (one: RecordDocument) => ({ ...one, title: one.publicTitle, secrecy: provisionOf(one.secrecy) })

export function registerCasesApi(api: Api): void {
  listRoute(
    api,
    {
      path: '/cases',
      tag: 'cases',
      summary: 'cases_api_list',
      item: caseContract,
      open: true,
      filters: z.object({
        body: z.string().max(60).optional(),
        status: statusContract.optional(),
        year: z.coerce.number().int().optional(),
      }),
    },
    async ({ context, filters, wanted }) => {
      const { body: bodyKey, status, year } = filters
      const { q, offset, size } = wanted
      const { items, total, names } = await showDiary(context, { bodyKey, status, year, q, offset, size })
      return { items: items.map((one) => caseReply(one, names)), total }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/cases/{address}',
      tag: 'cases',
      summary: 'cases_api_show',
      params: z.object({ address: z.string().max(80) }),
      reply: caseWithLifeContract,
      open: true,
    },
    async ({ context, params }) => {
      const { caseFile, names, documents, events } = await showPublicCase(context, params.address)
      return {
        ...caseReply(caseFile, names),
        documents: documents.map(documentReply),
        events: events.map(({ at, kind, text, publicHref }) => ({ at, kind, text, href: publicHref })),
      }
    },
  )
  registerDeeds(api)
}

function registerDeeds(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: '/cases',
      tag: 'cases',
      summary: 'cases_api_register',
      deed: 'case.register',
      body: newCaseContract,
      reply: caseContract,
      status: 201,
    },
    async ({ context, body }) => {
      const made = await registerCase(context, body)
      const { caseFile, names } = await showPublicCase(context, made.slug)
      return caseReply(caseFile, names)
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/cases/{address}/documents',
      tag: 'cases',
      summary: 'cases_api_register_document',
      deed: 'record.register',
      params: z.object({ address: z.string().max(80) }),
      body: newRecordContract,
      reply: documentContract,
      status: 201,
    },
    async ({ context, params, body }) => {
      const { caseFile } = await showPublicCase(context, params.address)
      return documentReply(await registerDocument(context, caseFile.id, body))
    },
  )
}
