import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { type Actor, isSystem } from '../shared/actor.ts'
import { AssuranceNeeded, NotAllowed, NotSignedIn, StaleVersion } from '../shared/failure.ts'
import type { Id, TenantId } from '../shared/ids.ts'
import type { Day } from '../shared/local-date.ts'
import type { Db } from './db/database.ts'
import type { DB } from './db/generated/tables.ts'
import { readDemandedAssurance } from './settings.ts'

/** A transaction that can only read, inside one tenant. */
export interface Read {
  readonly db: Transaction<DB>
  readonly tenant: TenantId
}

declare const write: unique symbol

/** A transaction that may store. Only `ctx.write` makes one, so nothing is stored without an audit row. */
export interface Write extends Read {
  readonly [write]: true
}

export type Locale = 'sv' | 'en'

/** A rule about who may: true or false, nothing else. The name of the function is what the log shows. */
export type Policy<Subject> = (actor: Actor, subject: Subject) => boolean

/** Everything a deed needs from the world around it. */
export interface Context {
  readonly actor: Actor
  readonly tenant: TenantId
  readonly locale: Locale
  readonly requestId: string
  now(): string
  today(): Day
  /** Throws NotSignedIn for a citizen, NotAllowed for everybody else the policy says no to. */
  must<Subject>(policy: Policy<Subject>, subject: Subject): void
  read<T>(look: (tx: Read) => Promise<T>): Promise<T>
  /**
   * Does one deed in one transaction and records it: actor, deed, target, before and after.
   * @param deed log name as `budget.transfer`
   * @returns the state after
   */
  write<T>(deed: string, target: string, act: (tx: Write) => Promise<readonly [before: unknown, after: T]>): Promise<T>
  /**
   * The same deed of many actors in one transaction, each recorded by its own name; for what hundreds do in the same instant.
   * @param company whoever does it; the same tenant
   * @param act what became of each of those who may: the state after, or why not. A refusal of one is nothing to the others.
   * @returns for each of the company what became of it, in their order
   */
  writeTogether<T>(
    deed: string,
    target: string,
    company: readonly Context[],
    act: (tx: Write, allowed: readonly Context[]) => Promise<ReadonlyMap<Context, Became<T>>>,
  ): Promise<readonly Became<T>[]>
  /**
   * Several deeds in one transaction, each recorded by its own name: all or none. A refusal may be caught; of the deed that ended in it
   * nothing is left.
   * @param act uses the context it is given, and no other
   */
  together<T>(act: (one: Context) => Promise<T>): Promise<T>
}

/** The state after a deed, or the failure that it ended in. */
export type Became<T> = { readonly after: T } | { readonly failure: Error }

export interface ContextParts {
  readonly db: Db
  readonly actor: Actor
  readonly tenant: TenantId
  readonly locale?: Locale
  readonly requestId?: string
  readonly now?: () => string
}

export const newId = <Kind extends string>(): Id<Kind> => randomUUID() as Id<Kind>

/** The day it is in Sweden at an instant. */
export const swedishDay = (instant: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString() as Day

export function makeContext(parts: ContextParts): Context {
  const { db, actor, tenant } = parts
  const requestId = parts.requestId ?? randomUUID()
  const now = parts.now ?? (() => Temporal.Now.instant().toString())
  const begin = <T>(look: (tx: Transaction<DB>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => {
      await enter(tx, tenant)
      return look(tx)
    })
  const outer = {
    actor,
    tenant,
    locale: parts.locale ?? 'sv',
    requestId,
    now,
    today: () => swedishDay(now()),
    must: (policy, subject) => demand(actor, policy, subject),
    read: (look) =>
      db
        .transaction()
        .setAccessMode('read only')
        .execute(async (tx) => {
          await enter(tx, tenant)
          return look({ db: tx, tenant })
        }),
    ...writing({ actor, tenant, requestId }, begin),
    together: (act) => begin((tx) => act(within(outer, tx))),
  } satisfies Context as Context
  return outer
}

type Begin = <T>(act: (tx: Transaction<DB>) => Promise<T>) => Promise<T>

/** The same within a transaction that has begun. A deed that fails leaves nothing of its own. */
function within(outer: Context, tx: Transaction<DB>): Context {
  const begin: Begin = async (act) => {
    await sql`savepoint deed`.execute(tx)
    try {
      const done = await act(tx)
      await sql`release savepoint deed`.execute(tx)
      return done
    } catch (failure) {
      await sql`rollback to savepoint deed`.execute(tx)
      throw failure
    }
  }
  const inner: Context = {
    ...outer,
    read: (look) => look({ db: tx, tenant: outer.tenant }),
    ...writing(outer, begin),
    together: (act) => begin(() => act(inner)),
  }
  return inner
}

function writing(
  { actor, tenant, requestId }: Pick<Context, 'actor' | 'tenant' | 'requestId'>,
  begin: Begin,
): Pick<Context, 'write' | 'writeTogether'> {
  return {
    write: (deed, target, act) =>
      begin(async (tx) => {
        if (actor.scope !== 'write') throw actor.kind === 'citizen' ? new NotSignedIn() : new NotAllowed(deed)
        const handle = { db: tx, tenant } as Write
        await demandAssurance(handle, actor, deed)
        const [before, after] = await act(handle)
        await record(handle, [{ actor, deed, target, before, after, requestId }])
        return after
      }),
    writeTogether: (deed, target, company, act) =>
      begin(async (tx) => {
        const handle = { db: tx, tenant } as Write
        const hindered = await findHindered(handle, company, deed)
        const became = await act(
          handle,
          company.filter((one) => one.tenant === tenant && !hindered.has(one)),
        )
        const done = company.map((one) => {
          const failure = hindered.get(one)
          return failure ? { failure } : (became.get(one) ?? { failure: new NotAllowed(deed) })
        })
        await record(
          handle,
          company.flatMap(({ actor, requestId }, index) => {
            const one = done[index]
            return one && 'after' in one ? [{ actor, deed, target, before: null, after: one.after, requestId }] : []
          }),
        )
        return done
      }),
  }
}

function demand<Subject>(actor: Actor, policy: Policy<Subject>, subject: Subject): void {
  if (isSystem(actor) || policy(actor, subject)) return
  throw actor.kind === 'citizen' ? new NotSignedIn() : new NotAllowed(policy.name)
}

/** A literal, so that the setting also reaches the workers of a distributed database. */
async function enter(tx: Transaction<DB>, tenant: TenantId): Promise<void> {
  if (!Number.isInteger(tenant)) throw new RangeError('tenant must be a whole number')
  await sql.raw(`set local app.tenant = '${tenant}'`).execute(tx)
}

/** Those of the company who may not do it at all, whatever it is. */
async function findHindered(
  tx: Write,
  company: readonly Context[],
  deed: string,
): Promise<ReadonlyMap<Context, Error>> {
  const demanded = await readDemandedAssurance(tx, deed)
  const hindrance = ({ actor }: Context): Error | undefined => {
    if (actor.scope !== 'write') return actor.kind === 'citizen' ? new NotSignedIn() : new NotAllowed(deed)
    if (isSystem(actor) || demanded.length === 0 || demanded.includes(actor.assurance ?? '')) return undefined
    return new AssuranceNeeded(deed, demanded)
  }
  return new Map(
    company.flatMap((one) => {
      const failure = hindrance(one)
      return failure ? [[one, failure] as const] : []
    }),
  )
}

async function demandAssurance(tx: Write, actor: Actor, deed: string): Promise<void> {
  if (isSystem(actor)) return
  const demanded = await readDemandedAssurance(tx, deed)
  if (demanded.length > 0 && !demanded.includes(actor.assurance ?? '')) throw new AssuranceNeeded(deed, demanded)
}

interface AuditRow {
  readonly actor: Actor
  readonly deed: string
  readonly target: string
  readonly before: unknown
  readonly after: unknown
  readonly requestId: string
}

async function record(tx: Write, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.db
    .insertInto('auditEntry')
    .values(
      rows.map((row) => ({
        tenantId: tx.tenant,
        entryId: newId(),
        personId: row.actor.person,
        actorKind: row.actor.kind,
        actorName: row.actor.name,
        deed: row.deed,
        target: row.target,
        label: labelOf(row.after) || labelOf(row.before),
        before: auditJson(row.before),
        after: auditJson(row.after),
        requestId: row.requestId,
      })),
    )
    .execute()
}

/** What the log calls the thing: its title or name. */
function labelOf(thing: unknown): string {
  if (typeof thing !== 'object' || thing === null) return ''
  const { title, name, label } = thing as Record<string, unknown>
  return String(title ?? name ?? label ?? '').slice(0, 200)
}

/** Content that is kept secret never enters the log: `secretly` marks it, the provision stays. */
export const secretly = Symbol.for('styrhjul.secret')

function auditJson(thing: unknown): string | null {
  if (thing === undefined || thing === null) return null
  return JSON.stringify(thing, (_key, value) =>
    isSecret(value) ? { secret: true } : value instanceof Uint8Array ? `${value.length} bytes` : value,
  )
}

const isSecret = (value: unknown): boolean => typeof value === 'object' && value !== null && secretly in value

/** The row somebody else saved first makes an update of nought rows; the caller shows both versions. */
export function refuseStale(updatedRows: bigint | number, kind: string, stored: unknown, mine: unknown): void {
  if (Number(updatedRows) === 0) throw new StaleVersion(kind, stored, mine)
}
