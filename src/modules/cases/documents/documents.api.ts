import { z } from 'zod'
import { type Api, apiRoot, route } from '../../../platform/api.ts'
import { parseInput } from '../../../platform/contract.ts'
import { readsAsItComes } from '../../../platform/http/body-limit.ts'
import type { RecordDocumentId } from '../record-document.ts'
import {
  foundReply,
  publishContract,
  searchQuery,
  uploadQuery,
  versionReply,
  withdrawContract,
} from './documents.contract.ts'
import { searchPublicRecords, searchRecords } from './search-records.service.ts'
import { showDocument } from './show-document.service.ts'
import { addVersion, publishVersion, withdrawVersion } from './version.service.ts'

const tag = 'cases'
const params = z.object({ document: z.uuid() })
const listReply = z.object({ versions: z.array(versionReply) })
const versionsOf = async (context: Parameters<typeof showDocument>[0], document: string) => ({
  versions: [...(await showDocument(context, document as RecordDocumentId)).shown],
})

export function registerDocumentsApi(api: Api): void {
  registerUpload(api)
  route(
    api,
    {
      method: 'get',
      path: '/record-documents/{document}/versions',
      tag,
      summary: 'cases_document_api_list',
      params,
      reply: listReply,
    },
    ({ context, params: { document } }) => versionsOf(context, document),
  )
  route(
    api,
    {
      method: 'post',
      path: '/record-documents/{document}/publish',
      tag,
      summary: 'cases_document_api_publish',
      deed: 'document.publish',
      params,
      body: publishContract,
      reply: listReply,
    },
    async ({ context, params: { document }, body }) => {
      await publishVersion(context, document as RecordDocumentId, body.version, body)
      return versionsOf(context, document)
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/record-documents/{document}/withdraw',
      tag,
      summary: 'cases_document_api_withdraw',
      deed: 'document.withdraw',
      params,
      body: withdrawContract,
      reply: listReply,
    },
    async ({ context, params: { document }, body }) => {
      await withdrawVersion(context, document as RecordDocumentId, body.version)
      return versionsOf(context, document)
    },
  )
  registerSearches(api)
}

function registerSearches(api: Api): void {
  const reply = foundReply
  const spec = { method: 'get', tag, summary: 'cases_document_api_search', query: searchQuery, reply } as const
  const plain = (found: Awaited<ReturnType<typeof searchRecords>>) => ({
    decisions: found.decisions.map((one) => ({ ...one, excerpt: [...one.excerpt] })),
    cases: { total: found.cases.total, rows: [...found.cases.rows] },
    documents: {
      total: found.documents.total,
      rows: found.documents.rows.map((row) => ({ ...row, excerpt: [...row.excerpt] })),
    },
  })
  route(api, { ...spec, path: '/records/search' }, async ({ context, query }) =>
    plain(await searchRecords(context, { words: query.q, page: query.page })),
  )
  route(api, { ...spec, path: '/diary/search', open: true }, async ({ context, query }) =>
    plain(await searchPublicRecords(context, { words: query.q, page: query.page })),
  )
}

/** The bytes of a file as the body, read as they come: no form, for a form would be held whole in memory. */
function registerUpload(api: Api): void {
  const path = '/record-documents/uploads'
  readsAsItComes(`${apiRoot}${path}`)
  api.routes.push({
    method: 'post',
    path,
    tag,
    summary: 'cases_document_api_upload',
    deed: 'document.add-version',
    query: uploadQuery,
    media: 'application/json',
    status: 201,
  })
  api.app.post(path, async (c) => {
    const context = c.get('context')
    const { document, name } = parseInput(uploadQuery, c.req.query(), context.locale)
    const length = Number(c.req.header('content-length') ?? 0)
    const body = c.req.raw.body as Parameters<typeof addVersion>[2]['body']
    return c.json(
      versionReply.parse(await addVersion(context, document as RecordDocumentId, { name, body, length })),
      201,
    )
  })
}
