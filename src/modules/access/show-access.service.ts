import type { Context } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import { addDays, type Day } from '../../shared/local-date.ts'
import { mayManagePeople, mayReadAuditLog } from './access.policy.ts'
import * as views from './access.views.ts'
import { type AuditEntry, listAuditEntries, listDeedsDone } from './audit.views.ts'
import { findPersonByEmail, getPerson } from './person.store.ts'
import type { Person } from './person.ts'
import { wholeOf } from './whole.service.ts'

export const listPeople = (ctx: Context, search: views.PersonSearch) =>
  ctx.read(async (tx) => {
    ctx.must(mayManagePeople, await wholeOf(ctx, tx))
    return views.listPersons(tx, ctx.today(), search)
  })

export const showPerson = (ctx: Context, id: PersonId): Promise<Person> =>
  ctx.read(async (tx) => {
    ctx.must(mayManagePeople, await wholeOf(ctx, tx))
    return getPerson(tx, id)
  })

export const findPersonNamed = (ctx: Context, email: string): Promise<Person | undefined> =>
  ctx.read(async (tx) => {
    ctx.must(mayManagePeople, await wholeOf(ctx, tx))
    return findPersonByEmail(tx, email.trim().toLowerCase())
  })

/** Who can be chosen at the demo's sign-in: nobody in a real municipality. */
export const listDemoPeople = (ctx: Context): Promise<views.DemoPerson[]> =>
  ctx.read(async (tx) => ((await views.isTenantDemo(tx)) ? views.listDemoPersons(tx, ctx.today()) : []))

export interface AuditFilter {
  readonly person?: PersonId | undefined
  readonly deed?: string | undefined
  readonly thing?: string | undefined
  readonly from?: Day | undefined
  /** The last day, included. */
  readonly until?: Day | undefined
}

/** The day's first instant in Sweden: the log is kept in universal time, people ask by their own days. */
const startOf = (day: Day): string =>
  Temporal.PlainDate.from(day).toZonedDateTime('Europe/Stockholm').toInstant().toString()

export const readAuditLog = (
  ctx: Context,
  { from, until, ...filter }: AuditFilter,
  wanted: { readonly offset: number; readonly size: number },
): Promise<{ items: AuditEntry[]; total: number }> =>
  ctx.read((tx) => {
    ctx.must(mayReadAuditLog, undefined)
    return listAuditEntries(tx, {
      ...filter,
      ...wanted,
      from: from && startOf(from),
      before: until && startOf(addDays(until, 1)),
    })
  })

/** What the log can be filtered by. */
export const showAuditChoices = (
  ctx: Context,
): Promise<{ deeds: string[]; persons: { id: PersonId; name: string }[] }> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAuditLog, undefined)
    const names = [...(await views.listPersonNames(tx))].map(([id, name]) => ({ id, name }))
    return { deeds: await listDeedsDone(tx), persons: names.sort((a, b) => a.name.localeCompare(b.name, 'sv')) }
  })
