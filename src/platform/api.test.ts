import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { citizen } from '../shared/actor.ts'
import { Refusal } from '../shared/failure.ts'
import type { TenantId } from '../shared/ids.ts'
import { type Api, closeApi, listRoute, makeApi, route } from './api.ts'
import { describeRoutes, operationsOf } from './api-description.ts'
import { type ContextParts, makeContext } from './context.ts'
import { formInput, parseInput } from './contract.ts'
import { thingsToCsv, toCsv } from './csv.ts'
import type { HttpEnv } from './http/env.ts'

const summary = 'platform_api_fine'
const thing = z.object({ id: z.int(), name: z.string(), tags: z.array(z.string()) }).meta({ id: 'Thing' })
const things = Array.from({ length: 120 }, (_, n) => ({ id: n, name: `=cmd ${n}`, tags: ['a', 'b'], hidden: 'inside' }))
const faults: unknown[] = []

function anApi(): Hono<HttpEnv> {
  const api: Api = makeApi()
  listRoute(
    api,
    {
      path: '/things',
      tag: 'x',
      summary,
      open: true,
      item: thing,
      sort: ['id', 'name'],
      filters: z.object({ tag: z.string().optional() }),
    },
    async ({ wanted, filters }) => ({
      items: filters.tag === 'none' ? [] : things.slice(wanted.offset, wanted.offset + wanted.size),
      total: filters.tag === 'none' ? 0 : things.length,
    }),
  )
  route(
    api,
    {
      method: 'post',
      path: '/things/{thing}',
      tag: 'x',
      summary,
      deed: 'thing.save',
      params: z.object({ thing: z.coerce.number() }),
      body: z.strictObject({ name: z.string().min(1).max(5) }),
      reply: thing,
      status: 201,
    },
    async ({ params, body }) => {
      if (body.name === 'no') throw new Refusal('access.own-account')
      if (body.name === 'bug') throw new Error('bug')
      return { id: params.thing, name: body.name, tags: [], hidden: 'inside' } as never
    },
  )
  closeApi(api)
  const app = new Hono<HttpEnv>()
  app.use(async (c, next) => {
    const parts = { db: undefined, actor: citizen, tenant: 1 as TenantId, requestId: 'ref' } as unknown as ContextParts
    c.set('context', makeContext(parts))
    c.set('log', (line) => faults.push(line))
    await next()
  })
  app.route('/api/v1', api.app)
  app.get('/description', (c) => c.json(describeRoutes(api, 'sv', 'http://x')))
  app.get('/operations', (c) => c.json(operationsOf(api, 'en')))
  return app
}

const app = anApi()
const get = (path: string, headers = {}) => app.request(path, { headers })
const post = (path: string, body: string) => app.request(path, { method: 'POST', body })

describe('a list', () => {
  test('comes in pages and tells where the next one is', async () => {
    const first = await (await get('/api/v1/things?size=50&tag=a')).json()
    expect(first).toMatchObject({ page: 1, size: 50, total: 120, next: '/api/v1/things?size=50&tag=a&page=2' })
    expect(first.items).toHaveLength(50)
    const last = await (await get('/api/v1/things?size=50&page=3')).json()
    expect(last.items).toHaveLength(20)
    expect(last.next).toBeNull()
  })

  test('gives only the fields of its contract', async () => {
    expect(JSON.stringify(await (await get('/api/v1/things')).json())).not.toContain('inside')
  })

  test.each(['size=201', 'size=0', 'page=0', 'page=x', 'sort=secret', 'sort=id&sort=name', 'format=xml'])(
    'refuses %s beside the field',
    async (query) => {
      const answer = await get(`/api/v1/things?${query}`)
      expect(answer.status).toBe(400)
      expect(Object.keys((await answer.json()).errors)).toEqual([query.split('=')[0]])
    },
  )

  test('is a whole CSV file without formulas when asked for', async () => {
    for (const answer of [
      await get('/api/v1/things?format=csv'),
      await get('/api/v1/things', { accept: 'text/csv' }),
    ]) {
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="things.csv"')
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const lines = new TextDecoder().decode(bytes).split('\r\n')
      expect(lines[0]).toBe('id,name,tags')
      expect(lines[1]).toBe(`0,'=cmd 0,"a; b"`)
      expect(lines).toHaveLength(122)
    }
    const page = await (await get('/api/v1/things?format=csv&size=2')).text()
    expect(page.trim().split('\r\n')).toHaveLength(3)
  })
})

describe('a route', () => {
  test('parses what comes and answers by its contract', async () => {
    const answer = await post('/api/v1/things/7', '{"name":"Ny"}')
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ id: 7, name: 'Ny', tags: [] })
  })

  test.each([
    ['{"name":', 'body'],
    ['{}', 'name'],
    ['{"name":"too long"}', 'name'],
    ['{"name":5}', 'name'],
    ['{"name":"a","other":1}', ''],
  ])('refuses %s beside the field', async (body, field) => {
    const answer = await post('/api/v1/things/7', body)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(Object.keys((await answer.json()).errors)).toEqual([field])
  })

  test('tells a rule’s refusal, and of a bug only the reference number that the log has', async () => {
    expect(await (await post('/api/v1/things/7', '{"name":"no"}')).json()).toMatchObject({
      status: 409,
      code: 'access.own-account',
    })
    faults.length = 0
    const bug = await (await post('/api/v1/things/7', '{"name":"bug"}')).json()
    expect(bug).toMatchObject({ status: 500, instance: 'ref' })
    expect(JSON.stringify(bug)).not.toContain('"bug"')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ requestId: 'ref', error: expect.stringContaining('Error: bug') })
  })
})

describe('an address', () => {
  test('has one route, also when the words in braces differ', () => {
    const api = makeApi()
    const at = (path: string) =>
      route(api, { method: 'get', path, tag: 'x', summary, reply: z.object({}) }, async () => ({}))
    at('/things/{thing}')
    expect(() => at('/things/{id}')).toThrow('two routes')
  })
})

describe('the description', () => {
  test('is OpenAPI 3.1 made from the contracts, and every reference in it leads somewhere', async () => {
    const text = await (await app.request('/description')).text()
    const described = JSON.parse(text)
    expect(described.openapi).toBe('3.1.0')
    expect(described.paths['/things'].get.security).toBeUndefined()
    expect(described.paths['/things/{thing}'].post).toMatchObject({ 'x-deed': 'thing.save', security: [{ key: [] }] })
    const names = described.paths['/things'].get.parameters.map((one: { name: string }) => one.name)
    expect(names).toEqual(['page', 'size', 'q', 'sort', 'format', 'tag'])
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(described.components.schemas).toHaveProperty(name as string)
    }
    expect(text).not.toContain('#/$defs')
  })

  test('lists the fields for people, also those of things in lists', async () => {
    const [list] = (await (await app.request('/operations')).json()) as { fields: { name: string }[] }[]
    expect(list?.fields.map((field) => field.name)).toContain('items[].name')
  })
})

describe('a form', () => {
  test('leaves empty fields out and keeps a field given many times as a list', () => {
    const form = new FormData()
    for (const [name, value] of [
      ['a', ''],
      ['b', '1'],
      ['c', '1'],
      ['c', '2'],
    ] as const)
      form.append(name, value)
    expect(formInput(form)).toEqual({ b: '1', c: ['1', '2'] })
  })

  test('gets one sentence per field, in the reader’s language', () => {
    const contract = z.object({
      name: z.string().min(1),
      day: z.iso.date(),
      count: z.coerce.number().max(3),
      own: z.string().refine(() => false, 'platform_field_day'),
    })
    const told = (locale: 'sv' | 'en') => {
      try {
        parseInput(contract, { day: 'x', count: '9', own: 'x' }, locale)
      } catch (thrown) {
        return (thrown as { fields: Record<string, string> }).fields
      }
      return {}
    }
    expect(told('sv')).toEqual({
      name: 'Fyll i fältet.',
      day: 'Skriv dagen som 2026-11-21.',
      count: 'Högst 3.',
      own: 'Skriv dagen som 2026-11-21.',
    })
    expect(told('en').name).toBe('Fill in this field.')
  })
})

describe('a CSV file of things', () => {
  test('has a column with dots for what lies inside, or JSON when the whole is asked for', () => {
    const things = [{ id: 1, at: { day: '2026-01-01' } }]
    expect(thingsToCsv(things)).toBe('\uFEFFid,at.day\r\n1,2026-01-01\r\n')
    expect(thingsToCsv(things, ['id', 'at'])).toBe('\uFEFFid,at\r\n1,"{""day"":""2026-01-01""}"\r\n')
  })
})

describe('a CSV cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('that begins with %j is text to a spreadsheet', (text) => {
    expect(toCsv(['a'], [[text]])).toContain(`'${text}`)
  })
  test('keeps the sign of a number, and quotes what would break the row', () => {
    expect(toCsv(['a', 'b', 'c'], [[-5, 'x "y", z', 'two\nlines']])).toBe(
      '\uFEFFa,b,c\r\n-5,"x ""y"", z","two\nlines"\r\n',
    )
  })
})
