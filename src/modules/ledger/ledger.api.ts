import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { type Api, apiRoot, listRoute, route } from '../../platform/api.ts'
import { parseInput } from '../../platform/contract.ts'
import { readsAsItComes } from '../../platform/http/body-limit.ts'
import { listActuals } from './actuals.service.ts'
import { importLedger, previewImport } from './import.service.ts'
import { saveGroups, showGroups, showImports, showUnmapped } from './keep-ledger.service.ts'
import {
  apiImportContract,
  balanceContract,
  changedSourceContract,
  groupContract,
  importedContract,
  importReplyContract,
  newSourceContract,
  sourceContract,
  sourceParams,
  unitCodeContract,
  unitCodeOf,
  unmappedContract,
  uploadQuery,
  yearContract,
} from './ledger.contract.ts'
import { addSource, changeSource, showSources } from './source.service.ts'
import { saveUnitCodes } from './unit-code.service.ts'
import { dropUpload, receiveUpload, uploadedFile } from './upload.service.ts'

const tag = 'ledger'
const ofYear = z.object({ year: yearContract })

export function registerLedgerApi(api: Api): void {
  registerUpload(api)
  registerSources(api)
  route(
    api,
    {
      method: 'post',
      path: '/ledger/imports',
      tag,
      summary: 'ledger_api_import',
      deed: 'ledger.import',
      body: apiImportContract,
      reply: importReplyContract,
    },
    async ({ context, body: { upload, dryRun, ...order } }) => {
      const file = await uploadedFile(context, upload)
      if (dryRun) {
        const preview = await previewImport(context, { ...order, file })
        return { stored: false, unchanged: preview.unchanged, import: null, preview }
      }
      const done = await importLedger(context, { ...order, file, upload })
      await dropUpload(context, upload)
      return { stored: !done.unchanged, unchanged: done.unchanged, import: done.import, preview: null }
    },
  )
  listRoute(
    api,
    { path: '/ledger/imports', tag, summary: 'ledger_api_imports', item: importedContract },
    async ({ context, wanted }) => {
      const { imports } = await showImports(context)
      return { items: imports.slice(wanted.offset, wanted.offset + wanted.size), total: imports.length }
    },
  )
  listRoute(
    api,
    { path: '/ledger/unmapped', tag, summary: 'ledger_api_unmapped', item: unmappedContract, filters: ofYear },
    async ({ context, filters, wanted }) => showUnmapped(context, filters.year, wanted),
  )
  route(
    api,
    {
      method: 'post',
      path: '/ledger/unit-codes',
      tag,
      summary: 'ledger_api_unit_codes',
      deed: 'unit-code.save',
      body: z.object({ rules: z.array(unitCodeContract).min(1).max(200_000) }),
      reply: z.object({ saved: z.int() }),
    },
    ({ context, body }) => saveUnitCodes(context, body.rules.map(unitCodeOf)),
  )
  listRoute(
    api,
    { path: '/ledger/balances', tag, summary: 'ledger_api_balances', item: balanceContract, filters: ofYear },
    async ({ context, filters, wanted }) => {
      const all = await listActuals(context, filters.year)
      return { items: all.slice(wanted.offset, wanted.offset + wanted.size), total: all.length }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/ledger/account-groups',
      tag,
      summary: 'ledger_api_groups',
      query: ofYear,
      reply: z.object({ fromYear: z.int().nullable(), groups: z.array(groupContract) }),
    },
    async ({ context, query }) => {
      const { set } = await showGroups(context, query.year)
      return { fromYear: set.fromYear, groups: set.groups.map((one) => ({ ...one, prefixes: [...one.prefixes] })) }
    },
  )
  route(
    api,
    {
      method: 'put',
      path: '/ledger/account-groups',
      tag,
      summary: 'ledger_api_save_groups',
      deed: 'account-group.save',
      body: z.object({ fromYear: yearContract, groups: z.array(groupContract).max(500) }),
      reply: z.object({ fromYear: z.int().nullable() }),
    },
    ({ context, body }) => saveGroups(context, body.fromYear, body.groups),
  )
}

function registerSources(api: Api): void {
  listRoute(
    api,
    { path: '/ledger/sources', tag, summary: 'ledger_api_sources', item: sourceContract },
    async ({ context, wanted }) => {
      const { sources } = await showSources(context)
      return { items: sources.slice(wanted.offset, wanted.offset + wanted.size), total: sources.length }
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/ledger/sources',
      tag,
      summary: 'ledger_api_add_source',
      deed: 'ledger-source.add',
      body: newSourceContract,
      reply: sourceContract,
      status: 201,
    },
    ({ context, body: { key, internalCounterparts, ...wish } }) =>
      addSource(context, {
        ...wish,
        ...(key !== undefined && { key }),
        ...(internalCounterparts !== undefined && { internalCounterparts }),
      }),
  )
  route(
    api,
    {
      method: 'put',
      path: '/ledger/sources/{source}',
      tag,
      summary: 'ledger_api_save_source',
      deed: 'ledger-source.save',
      params: sourceParams,
      body: changedSourceContract,
      reply: sourceContract,
    },
    ({ context, params, body }) => changeSource(context, params.source, body),
  )
}

/** The bytes of a file as the body, read as they come: no form, for a form would be held whole in memory. */
function registerUpload(api: Api): void {
  const path = '/ledger/uploads'
  readsAsItComes(`${apiRoot}${path}`)
  const reply = z.object({ id: z.string(), bytes: z.int() })
  api.routes.push({
    method: 'post',
    path,
    tag,
    summary: 'ledger_api_upload',
    query: uploadQuery,
    media: 'application/json',
    status: 201,
  })
  api.app.post(path, async (c) => {
    const context = c.get('context')
    const { name } = parseInput(uploadQuery, c.req.query(), context.locale)
    const length = Number(c.req.header('content-length') ?? 0)
    const body = c.req.raw.body as ReadableStream<Uint8Array> | null
    return c.json(reply.parse(await receiveUpload(context, { name, body, length })), 201)
  })
}
