import { describe, expect, it } from 'vitest'
import { overwriteGetLocale } from '../generated/paraglide/runtime.js'
import type { TenantId } from '../shared/ids.ts'
import { WrongUse } from './command.ts'
import { contextOf, tenantOf } from './command-context.ts'
import type { Context } from './context.ts'
import type { Platform } from './platform.ts'

const world = (...slugs: string[]) => ({
  listTenants: async () =>
    slugs.map((slug, at) => ({ id: (at + 1) as TenantId, slug, name: slug, host: null, isDemo: false })),
})
const asked = (slugs: readonly string[], values = {}, option?: string) =>
  tenantOf(world(...slugs), { values }, option).then(
    ({ slug }) => slug,
    (error: unknown) => {
      if (error instanceof WrongUse) return error.message
      throw error
    },
  )

describe('the municipality of a command', () => {
  it('is the only one there is', async () => expect(await asked(['ekby'])).toBe('ekby'))

  it('is the one that is named', async () => {
    expect(await asked(['ekby', 'alby'], { tenant: 'alby' })).toBe('alby')
    expect(await asked(['ekby', 'alby'], { municipality: 'alby' }, 'municipality')).toBe('alby')
  })

  it('has to be named where there are several, and the sentence says how and which', async () => {
    expect(await asked(['ekby', 'alby'])).toBe('Det finns flera kommuner: ekby, alby. Ange vilken med --tenant.')
    expect(await asked(['ekby', 'alby'], {}, 'municipality')).toContain('med --municipality.')
  })

  it('has to be there, also when it is the only one that could be meant', async () => {
    const unknown = 'Det finns ingen kommun som heter olby. Här finns: ekby.'
    expect(await asked(['ekby'], { tenant: 'olby' })).toBe(unknown)
    expect(await asked([], { tenant: 'ekby' })).toBe('Det finns ingen kommun än. Lägg till en med tenant add.')
  })
})

describe('a command acts as the system', () => {
  it('by its own name, in the language of the command line', async () => {
    overwriteGetLocale(() => 'en')
    const platform = {
      ...world('ekby', 'alby'),
      systemContext: (...given: unknown[]) => given as unknown as Context,
    } as unknown as Platform
    const io = { out: () => {}, err: () => {} }
    const call = { values: { tenant: 'alby' }, positionals: [], io, platform: async () => platform }
    expect(await contextOf(call, 'user add')).toEqual([2, 'user add', 'en'])
    overwriteGetLocale(() => 'sv')
  })
})
