import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { m } from '../generated/paraglide/messages.js'
import { InvalidInput, NotFound } from '../shared/failure.ts'
import type { Context, Locale } from './context.ts'
import { type MessageKey, parseInput } from './contract.ts'
import { thingsToCsv } from './csv.ts'
import type { HttpEnv } from './http/env.ts'
import { faultText } from './http/log.ts'
import { kindOf, problemOf, problemResponse } from './http/problem.ts'

/** The frame of the JSON API: a route is described and answered in one place, and every failure becomes problem+json. */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** What the description shows of one route. */
export interface DescribedRoute {
  readonly method: Method
  /** As `/plans/{plan}`, below `/api/v1`. */
  readonly path: string
  /** Message key of the sentence that says what it gives or does. */
  readonly summary: MessageKey
  /** The module, in the order of the readable page. */
  readonly tag: string
  /** Log name of the deed, when the route does one. */
  readonly deed?: string
  /** Readable by everyone, without a key. */
  readonly open?: true
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Fields of a form with files, where the body is one; else the body is the bytes of one file. */
  readonly form?: z.ZodObject
  /** Left out when the answer is a file. */
  readonly reply?: z.ZodType
  /** Media type of a file. */
  readonly media?: string
  readonly status?: 200 | 201 | 204
  /** The reply is also to be had as CSV. */
  readonly csv?: true
}

export interface Api {
  readonly app: Hono<HttpEnv>
  readonly routes: DescribedRoute[]
}

type Read<S, Otherwise> = S extends z.ZodType ? z.output<S> : Otherwise

/** What a route's answer is given: parsed by the contracts of the route. */
export interface Call<Spec extends DescribedRoute> {
  readonly context: Context
  /** Where the caller found the site, as `https://ekby.se`: for addresses in answers. */
  readonly origin: string
  readonly params: Read<Spec['params'], Readonly<Record<string, string>>>
  readonly query: Read<Spec['query'], Readonly<Record<string, never>>>
  readonly body: Read<Spec['body'], undefined>
}

type Reply<Spec extends DescribedRoute> = Spec['reply'] extends z.ZodType
  ? z.input<Spec['reply']> | Response
  : Response | undefined

export const apiRoot = '/api/v1'

export function makeApi(): Api {
  const app = new Hono<HttpEnv>()
  app.onError((thrown, c) => {
    const { locale, requestId } = c.get('context')
    const told = problemOf(thrown, locale, requestId)
    if (kindOf(thrown) === 'unexpected') {
      c.get('log')({ event: 'fault', level: 'error', requestId, error: faultText(thrown) })
    }
    return problemResponse(told)
  })
  return { app, routes: [] }
}

/** Where no route is: the last one of all. */
export function closeApi(api: Api): void {
  api.app.all('*', () => {
    throw new NotFound('route')
  })
}

/**
 * Adds a route: input is parsed by the contracts, the answer calls a deed, and only the fields of the reply's contract leave
 * the house. The deed's failures need no handling here.
 */
export function route<const Spec extends DescribedRoute>(
  api: Api,
  spec: Spec,
  answer: (call: Call<Spec>) => Promise<Reply<Spec>>,
): void {
  addOnce(api, spec)
  api.app.on(spec.method.toUpperCase(), honoPath(spec.path), async (c) => {
    const result = await answer((await readCall(spec, c)) as Call<Spec>)
    if (result instanceof Response) return result
    if (result === undefined || !spec.reply) return c.body(null, 204)
    return c.json(spec.reply.parse(result) as object, spec.status === 201 ? 201 : 200)
  })
}

/** Two routes with one address: the second would never be reached. */
function addOnce(api: Api, added: DescribedRoute): void {
  const place = (one: DescribedRoute) => `${one.method} ${one.path.replace(/\{\w+\}/g, '{}')}`
  if (api.routes.some((one) => place(one) === place(added))) throw new Error(`two routes at ${place(added)}`)
  api.routes.push(added)
}

const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

async function readCall(spec: DescribedRoute, c: HonoContext<HttpEnv>) {
  const context = c.get('context')
  const { locale } = context
  return {
    context,
    origin: c.get('origin'),
    params: spec.params ? parseInput(spec.params, c.req.param(), locale) : c.req.param(),
    query: spec.query ? parseInput(spec.query, singles(c, locale), locale) : {},
    body: spec.body ? parseInput(spec.body, await readJson(c, locale), locale) : undefined,
  }
}

/** A parameter given twice has no single meaning, so it is refused. */
function singles(c: HonoContext, locale: Locale): Record<string, string> {
  const given = Object.entries(c.req.queries())
  const twice = given
    .filter(([, values]) => values.length > 1)
    .map(([name]) => [name, m.platform_field_twice({}, { locale })])
  if (twice.length > 0) throw new InvalidInput(Object.fromEntries(twice))
  return Object.fromEntries(given.map(([name, values]) => [name, values[0] ?? '']))
}

async function readJson(c: HonoContext, locale: Locale): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text())
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new InvalidInput({ body: m.platform_not_json({}, { locale }) })
  }
}

export const largestPage = 200
/** A list as CSV comes whole unless a page is asked for. */
const wholeList = 10_000

/** What every list takes: page and size, words to look for, and a sort key (`-` first for falling order). */
export const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).optional(),
  size: z.coerce.number().int().min(1).max(largestPage).optional(),
  q: z.string().max(200).optional(),
  sort: z.string().max(60).optional(),
  format: z.enum(['json', 'csv']).optional(),
})

/** One page as the views need it. */
export interface PageWanted {
  readonly page: number
  readonly size: number
  readonly offset: number
  readonly q: string
  readonly sort: string
}

export interface ListSpec
  extends Omit<DescribedRoute, 'method' | 'reply' | 'query' | 'csv' | 'media' | 'status' | 'body'> {
  readonly item: z.ZodObject
  /** Filters besides the common ones. */
  readonly filters?: z.ZodObject
  /** Sort keys that are accepted, the first is the default. */
  readonly sort?: readonly [string, ...string[]]
  /** Columns of the CSV file, when not all fields in their order. */
  readonly columns?: readonly string[]
}

export interface ListCall<Spec extends ListSpec> {
  readonly context: Context
  readonly origin: string
  readonly params: Read<Spec['params'], Readonly<Record<string, string>>>
  readonly filters: Read<Spec['filters'], Readonly<Record<string, never>>>
  readonly wanted: PageWanted
}

/** Adds a list: pages and filters by the common query, JSON or CSV (`?format=csv` or `Accept: text/csv`). */
export function listRoute<const Spec extends ListSpec>(
  api: Api,
  spec: Spec,
  answer: (
    call: ListCall<Spec>,
  ) => Promise<{ readonly items: readonly z.input<Spec['item']>[]; readonly total: number }>,
): void {
  const sortKeys = (spec.sort ?? []).flatMap((key) => [key, `-${key}`])
  const sort = sortKeys.length > 0 ? { sort: z.enum(sortKeys as [string]).optional() } : {}
  const query = listQuery.extend(sort).extend(spec.filters?.shape ?? {})
  const reply = z.object({
    items: z.array(spec.item),
    page: z.int(),
    size: z.int(),
    total: z.int(),
    next: z.string().nullable(),
  })
  const { item: _item, filters: _filters, sort: _sort, columns: _columns, ...common } = spec
  const described = { ...common, method: 'get', query, reply, csv: true } satisfies DescribedRoute
  addOnce(api, described)
  api.app.get(honoPath(spec.path), async (c) => {
    const call = await readCall(described, c)
    const asked = call.query as z.output<typeof listQuery>
    const csv = wantsCsv(asked.format, c.req.header('accept'))
    const wanted = pageWanted(asked, csv, spec.sort?.[0] ?? '')
    const found = await answer({ ...call, filters: call.query, wanted } as unknown as ListCall<Spec>)
    const items = z.array(spec.item).parse(found.items)
    if (csv) return csvResponse(items, spec.columns ?? Object.keys(spec.item.shape), nameOf(spec.path))
    return c.json({
      items,
      page: wanted.page,
      size: wanted.size,
      total: found.total,
      next: nextOf(c.req.url, wanted, found.total),
    })
  })
}

const wantsCsv = (format: string | undefined, accept: string | undefined): boolean =>
  format === 'csv' || (format === undefined && (accept ?? '').trim().startsWith('text/csv'))

function pageWanted(asked: z.output<typeof listQuery>, whole: boolean, sort: string): PageWanted {
  const paged = asked.page !== undefined || asked.size !== undefined
  const page = asked.page ?? 1
  const size = whole && !paged ? wholeList : (asked.size ?? 50)
  return { page, size, offset: (page - 1) * size, q: asked.q ?? '', sort: asked.sort ?? sort }
}

/** Path and query of the page that follows; null on the last. */
function nextOf(url: string, { page, size }: PageWanted, total: number): string | null {
  if (page * size >= total) return null
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  return `${next.pathname}${next.search}`
}

const nameOf = (path: string) =>
  path
    .replace(/\{\w+\}/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const csvResponse = (
  things: readonly object[],
  columns: readonly string[] | undefined,
  name: string,
): Response =>
  new Response(thingsToCsv(things, columns), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })
