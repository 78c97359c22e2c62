import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import { saveAllocationKey, showAllocationKeys } from './allocation.service.ts'
import type { AssumptionSet } from './assumption.ts'
import {
  allocationContract,
  allocationRowContract,
  changeRowContract,
  definitionContract,
  keyParams,
  newSetContract,
  setContract,
  storedAllocationContract,
  storedDefinitionContract,
  storedSetContract,
  valueRowContract,
} from './assumptions.contract.ts'
import { adoptForBudget, createAssumptionSet, saveAssumptionSet, saveDefinition } from './assumptions.service.ts'
import { showAssumptions } from './show-assumptions.service.ts'
import { showDifference } from './show-difference.service.ts'

const tag = 'assumptions'
const page = <Row>(rows: readonly Row[], { offset, size }: { readonly offset: number; readonly size: number }) => ({
  items: rows.slice(offset, offset + size),
  total: rows.length,
})

const plain = (set: AssumptionSet) => ({ ...set, values: [...set.values] })

/** Sets, values and the difference between two of them; amounts in whole öre. */
export function registerAssumptionsApi(api: Api): void {
  listRoute(
    api,
    { path: '/assumptions', tag, summary: 'assumptions_api_values', item: valueRowContract },
    async ({ context, wanted }) => {
      const { sets, definitions } = await showAssumptions(context)
      const rows = sets.flatMap((set) =>
        set.values.map((value) => {
          const definition = definitions.find((one) => one.key === value.key)
          return { set: set.key, ...value, name: definition?.name ?? value.key, unit: definition?.unit ?? 'factor' }
        }),
      )
      return page(rows, wanted)
    },
  )
  listRoute(
    api,
    {
      path: '/assumption-changes',
      tag,
      summary: 'assumptions_api_changes',
      item: changeRowContract,
      filters: z.object({ from: z.string(), to: z.string() }),
    },
    async ({ context, filters, wanted }) => {
      const { difference, definitions } = await showDifference(context, filters)
      const rows = difference.changes.flatMap(({ effects, ...change }): z.input<typeof changeRowContract>[] => {
        const definition = definitions.find((one) => one.key === change.key)
        const named = { ...change, name: definition?.name ?? change.key, unit: definition?.unit ?? ('factor' as const) }
        if (effects === null) return [{ ...named, effectYear: null, effect: null }]
        return effects.map((effect, at) => ({ ...named, effectYear: difference.years[at] ?? null, effect }))
      })
      return page(rows, wanted)
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/assumption-sets',
      tag,
      summary: 'assumptions_api_create',
      deed: 'assumption.create',
      body: newSetContract,
      reply: storedSetContract,
      status: 201,
    },
    async ({ context, body }) => plain(await createAssumptionSet(context, body)),
  )
  route(
    api,
    {
      method: 'put',
      path: '/assumption-sets/{key}',
      tag,
      summary: 'assumptions_api_save',
      deed: 'assumption.save',
      params: z.object({ key: z.string() }),
      body: setContract,
      reply: storedSetContract,
    },
    async ({ context, params, body }) => plain(await saveAssumptionSet(context, params.key, body)),
  )
  route(
    api,
    {
      method: 'put',
      path: '/budget-versions/{version}/assumptions/{key}',
      tag,
      summary: 'assumptions_api_adopt',
      deed: 'assumption.adopt-for-budget',
      params: z.object({ version: z.uuid(), key: z.string() }),
      status: 204,
    },
    async ({ context, params }) => void (await adoptForBudget(context, params.key, params.version as never)),
  )
  ownRoutes(api)
}

/** The municipality's own definitions and allocation keys. */
function ownRoutes(api: Api): void {
  route(
    api,
    {
      method: 'put',
      path: '/assumption-definitions/{key}',
      tag,
      summary: 'assumptions_api_define',
      deed: 'assumption.define',
      params: keyParams,
      body: definitionContract,
      reply: storedDefinitionContract,
    },
    ({ context, params, body }) => saveDefinition(context, { ...body, ...params }),
  )
  listRoute(
    api,
    { path: '/allocation-keys', tag, summary: 'assumptions_api_allocations', item: allocationRowContract },
    async ({ context, wanted }) => {
      const { keys } = await showAllocationKeys(context)
      return page(
        keys.flatMap(({ shares, ...version }) => shares.map((share) => ({ ...version, ...share }))),
        wanted,
      )
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/allocation-keys/{key}/versions',
      tag,
      summary: 'assumptions_api_allocate',
      deed: 'allocation.save',
      params: keyParams,
      body: allocationContract,
      reply: storedAllocationContract,
      status: 201,
    },
    async ({ context, params, body }) => {
      const { shares, ...saved } = await saveAllocationKey(context, { ...body, ...params })
      return { ...saved, shares: [...shares] }
    },
  )
}
