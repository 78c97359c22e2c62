import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { registerCase } from './case.service.ts'
import { liftSecrecy, markCaseSecret } from './case-deeds.service.ts'
import type { SecrecyMarking } from './case-file.ts'
import {
  caseContract,
  caseCorrectionContract,
  caseWithLifeContract,
  documentContract,
  liftingContract,
  markingContract,
  newCaseContract,
  newRecordContract,
  recordCorrectionContract,
  statusContract,
} from './cases.contract.ts'
import { type PublicCase, showDiary, showPublicCase } from './diary.service.ts'
import { registerDocument } from './record.service.ts'
import type { RecordDocument } from './record-document.ts'
import { correctCase, correctRecord, liftRecordSecrecy, markRecordSecret } from './register-change.service.ts'

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
  registerChanges(api)
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

const caseParams = z.object({ address: z.string().max(80) })
const recordParams = caseParams.extend({ ordinal: z.coerce.number().int().min(1) })

/** Corrections and markings answer with the entry as everybody may read it from then on. */
function registerChanges(api: Api): void {
  const onCase = { method: 'post', tag: 'cases', params: caseParams, reply: caseContract } as const
  const caseStep = async (context: Context, address: string) => {
    const { caseFile } = await showPublicCase(context, address)
    return caseFile.id
  }
  const shown = async (context: Context, address: string) => {
    const { caseFile, names } = await showPublicCase(context, address)
    return caseReply(caseFile, names)
  }
  route(
    api,
    {
      ...onCase,
      path: '/cases/{address}/correct',
      summary: 'cases_api_correct',
      deed: 'case.correct',
      body: caseCorrectionContract,
    },
    async ({ context, params: { address }, body: { revision, correction } }) => {
      await correctCase(context, { id: await caseStep(context, address), revision }, correction)
      return shown(context, address)
    },
  )
  route(
    api,
    {
      ...onCase,
      path: '/cases/{address}/mark-secret',
      summary: 'cases_api_mark',
      deed: 'case.mark-secret',
      body: markingContract,
    },
    async ({ context, params: { address }, body: { revision, marking } }) => {
      await markCaseSecret(context, { id: await caseStep(context, address), revision }, marking)
      return shown(context, address)
    },
  )
  route(
    api,
    {
      ...onCase,
      path: '/cases/{address}/lift-secrecy',
      summary: 'cases_api_lift',
      deed: 'case.lift-secrecy',
      body: liftingContract,
    },
    async ({ context, params: { address }, body: { revision, lifting } }) => {
      await liftSecrecy(context, { id: await caseStep(context, address), revision }, lifting)
      return shown(context, address)
    },
  )
  registerRecordChanges(api)
}

function registerRecordChanges(api: Api): void {
  const onRecord = { method: 'post', tag: 'cases', params: recordParams, reply: documentContract } as const
  const shown = async (context: Context, { address, ordinal }: z.infer<typeof recordParams>) => {
    const { documents } = await showPublicCase(context, address)
    const found = documents.find((one) => one.ordinal === ordinal)
    if (!found) throw new NotFound('record-document')
    return found
  }
  route(
    api,
    {
      ...onRecord,
      path: '/cases/{address}/documents/{ordinal}/correct',
      summary: 'cases_api_correct_document',
      deed: 'record.correct',
      body: recordCorrectionContract,
    },
    async ({ context, params, body: { revision, correction } }) => {
      await correctRecord(context, { id: (await shown(context, params)).id, revision }, correction)
      return documentReply(await shown(context, params))
    },
  )
  route(
    api,
    {
      ...onRecord,
      path: '/cases/{address}/documents/{ordinal}/mark-secret',
      summary: 'cases_api_mark_document',
      deed: 'record.mark-secret',
      body: markingContract,
    },
    async ({ context, params, body: { revision, marking } }) => {
      await markRecordSecret(context, { id: (await shown(context, params)).id, revision }, marking)
      return documentReply(await shown(context, params))
    },
  )
  route(
    api,
    {
      ...onRecord,
      path: '/cases/{address}/documents/{ordinal}/lift-secrecy',
      summary: 'cases_api_lift_document',
      deed: 'record.lift-secrecy',
      body: liftingContract,
    },
    async ({ context, params, body: { revision, lifting } }) => {
      await liftRecordSecrecy(context, { id: (await shown(context, params)).id, revision }, lifting)
      return documentReply(await shown(context, params))
    },
  )
}
