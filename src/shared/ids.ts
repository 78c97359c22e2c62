import type { Brand } from './brand.ts'

/** Ids are random UUIDs made by the application; each kind is its own type. */
export type Id<Kind extends string> = Brand<string, `${Kind}-id`>

export type TenantId = Brand<number, 'tenant-id'>
export type PersonId = Id<'person'>
export type UnitId = Id<'unit'>
export type FileId = Id<'file'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => uuid.test(text)
