import { z } from 'zod'
import { type Api, apiRoot, type DescribedRoute } from './api.ts'
import type { Locale } from './context.ts'
import { findText } from './contract.ts'

type Schema = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** OpenAPI 3.1 takes JSON Schema as it is; what has an id of its own stands among the components. */
class Schemas {
  readonly components: Record<string, unknown> = {}

  of(contract: z.ZodType, io: 'input' | 'output'): Schema {
    const { $schema: _, $defs, ...schema } = z.toJSONSchema(contract, { io, unrepresentable: 'any' })
    for (const [name, definition] of Object.entries($defs ?? {})) {
      const { id: _id, ...rest } = definition as Record<string, unknown>
      this.components[name] = moved(rest)
    }
    return moved(schema) as Schema
  }
}

const moved = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))

/** The whole description, made from the contracts the routes parse with. */
export function describeRoutes(api: Api, locale: Locale, origin: string): Readonly<Record<string, unknown>> {
  const schemas = new Schemas()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of api.routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: describe(route, schemas, locale) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: findText('platform_api_title', locale),
      description: findText('platform_api_about', locale),
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${origin}${apiRoot}` }],
    paths,
    components: {
      schemas: { ...schemas.components, Problem: problemSchema },
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function describe(route: DescribedRoute, schemas: Schemas, locale: Locale) {
  const content = route.reply && schemas.of(route.reply, 'output')
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: findText(route.summary, locale),
    ...(route.deed && { 'x-deed': route.deed }),
    ...(!route.open && { security: [{ key: [] }] }),
    parameters: [
      ...parameters(route, schemas, 'path', route.params ?? pathParameters(route.path)),
      ...parameters(route, schemas, 'query', route.query),
    ],
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemas.of(route.body, 'input') } } },
    }),
    ...(route.form && {
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': { schema: schemas.of(route.form, 'input') },
          'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
        },
      },
    }),
    responses: {
      [route.status ?? (route.reply || route.media ? 200 : 204)]: {
        description: findText('platform_api_fine', locale),
        content: {
          ...(content && { 'application/json': { schema: content } }),
          ...(route.csv && { 'text/csv': { schema: { type: 'string' } } }),
          ...(route.media && { [route.media]: { schema: { type: 'string', format: 'binary' } } }),
        },
      },
      default: {
        description: findText('platform_api_problem', locale),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const operationId = ({ method, path }: DescribedRoute) =>
  `${method}${path.replace(/[^a-zA-Z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '')}`

const pathParameters = (path: string) =>
  z.object(Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, z.string()])))

function parameters(
  _route: DescribedRoute,
  schemas: Schemas,
  place: 'path' | 'query',
  contract: z.ZodObject | undefined,
) {
  if (!contract) return []
  const { properties = {}, required = [] } = schemas.of(contract, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    errors: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

/** One route as the readable page shows it. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly deed: string | undefined
  readonly open: boolean
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  readonly where: 'path' | 'query' | 'body' | 'reply'
  readonly kind: string
  readonly required: boolean
}

export const operationsOf = (api: Api, locale: Locale): Operation[] =>
  api.routes.map((route) => ({
    method: route.method,
    path: route.path,
    tag: route.tag,
    summary: findText(route.summary, locale) ?? route.summary,
    deed: route.deed,
    open: route.open ?? false,
    fields: fieldsOf(route),
  }))

function fieldsOf(route: DescribedRoute): Field[] {
  const schemas = new Schemas()
  const from = (where: Field['where'], contract: z.ZodType | undefined) =>
    contract
      ? leaves(schemas, schemas.of(contract, where === 'reply' ? 'output' : 'input')).map((field) => ({
          ...field,
          where,
        }))
      : []
  return [
    ...from('path', route.params ?? pathParameters(route.path)),
    ...from('query', route.query),
    ...from('body', route.body),
    ...from('body', route.form),
    ...from('reply', route.reply),
  ]
}

/** Names of things in things are written with dots; a list ends with []. */
function leaves(schemas: Schemas, schema: Schema, before = ''): { name: string; kind: string; required: boolean }[] {
  const real = resolve(schemas, schema)
  return Object.entries(real.properties ?? {}).flatMap(([name, part]) => {
    const inner = resolve(schemas, part)
    const items = inner.items ? resolve(schemas, inner.items as Schema) : undefined
    const here = {
      name: `${before}${name}${items ? '[]' : ''}`,
      kind: kindOf(items ?? inner),
      required: real.required?.includes(name) ?? false,
    }
    const below = items ?? inner
    return below.properties && before.split('.').length < 4 ? leaves(schemas, below, `${here.name}.`) : [here]
  })
}

const resolve = (schemas: Schemas, schema: Schema): Schema =>
  typeof schema.$ref === 'string' ? (schemas.components[schema.$ref.split('/').at(-1) ?? ''] as Schema) : schema

function kindOf(schema: Schema): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ')
  if ('const' in schema) return String(schema.const)
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((one: Schema) => kindOf(one)).join(' | ')
  if (typeof schema.format === 'string') return schema.format
  return typeof schema.type === 'string' ? schema.type : '…'
}
