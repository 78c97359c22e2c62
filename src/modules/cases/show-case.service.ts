import { m } from '../../generated/paraglide/messages.js'
import type { Context, Locale, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { isId, type PersonId, type UnitId } from '../../shared/ids.ts'
import { seatHoldersOn, unitNamesOn, unitsIn } from '../organisation/index.ts'
import { findCase, lifeOf } from './case.service.ts'
import { findCaseBy } from './case.store.ts'
import type { CaseEvent, CaseFile, CaseId } from './case-file.ts'
import { type BodyTreatment, inOrder, type OwnEvent, ownEvents, preparationChain } from './case-life.ts'
import {
  mayKeepRegister,
  mayReadDesk,
  mayReadSecretCase,
  mayRegisterSomewhere,
  mayWorkWithCase,
} from './cases.policy.ts'
import { type CaseSearch, listCases } from './cases.views.ts'
import { listClasses } from './class.store.ts'
import type { CaseClass } from './classification.ts'
import { listDocuments } from './document.service.ts'
import type { RecordDocument } from './record-document.ts'
import { changesOf, type ShownChange } from './register-change.service.ts'
import { revealCases } from './reveal.service.ts'
import { bodiesOn } from './settings.service.ts'

export interface Named<Id> {
  readonly id: Id
  readonly name: string
}

export interface Desk {
  readonly items: readonly CaseFile[]
  readonly total: number
  readonly names: ReadonlyMap<UnitId, string>
  readonly bodies: readonly Named<UnitId>[]
  readonly officers: readonly Named<PersonId>[]
  readonly mayRegister: boolean
}

/** The register as those who work here read it; secret titles for those who may. */
export const showDesk = (ctx: Context, search: CaseSearch): Promise<Desk> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDesk, undefined)
    const { items, total } = await listCases(tx, search)
    return {
      items: await revealCases(ctx, tx, items),
      total,
      names: await unitNamesOn(tx, ctx.today()),
      bodies: bodiesOn(await unitsIn(tx), ctx.today()),
      officers: await officersIn(ctx, tx),
      mayRegister: mayRegisterSomewhere(ctx.actor),
    }
  })

/** Everybody who has a seat today, each once, by name. */
async function officersIn(ctx: Context, tx: Read): Promise<Named<PersonId>[]> {
  const holders = await seatHoldersOn(tx, ctx.today())
  const names = new Map(holders.map(({ person, personName }) => [person, personName]))
  return [...names].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'sv'))
}

export interface RegisterForm {
  /** Only those whose register the reader keeps. */
  readonly bodies: readonly Named<UnitId>[]
  readonly classes: readonly CaseClass[]
  readonly officers: readonly Named<PersonId>[]
}

export const showRegisterForm = (ctx: Context): Promise<RegisterForm> =>
  ctx.read(async (tx) => {
    ctx.must(mayRegisterSomewhere, undefined)
    const today = ctx.today()
    const classes = await listClasses(tx)
    return {
      bodies: bodiesOn(await unitsIn(tx), today).filter(({ id }) => mayKeepRegister(ctx.actor, { body: id })),
      classes: classes.filter(({ from, until }) => from <= today && (until === null || today < until)),
      officers: await officersIn(ctx, tx),
    }
  })

export interface ShownCase {
  readonly caseFile: CaseFile
  readonly classification: CaseClass | null
  readonly names: ReadonlyMap<UnitId, string>
  readonly officers: readonly Named<PersonId>[]
  readonly documents: readonly RecordDocument[]
  readonly events: readonly CaseEvent[]
  readonly chain: readonly BodyTreatment[]
  /** What has been corrected and marked, for those who may read its secrets. */
  readonly changes: readonly ShownChange[]
  readonly may: { readonly keep: boolean; readonly work: boolean; readonly readSecret: boolean }
}

/** The case of an address: its id, or its number as `ks117-25-020`. @throws NotFound */
export async function caseAt(ctx: Context, given: string): Promise<CaseId> {
  if (isId(given)) return given as CaseId
  const found = await ctx.read((tx) => findCaseBy(tx, { slug: given.toLowerCase() }))
  if (!found) throw new NotFound('case')
  return found.id
}

/** One case with its whole life. @throws NotFound */
export const showCase = (ctx: Context, id: CaseId): Promise<ShownCase> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDesk, undefined)
    const caseFile = await findCase(ctx, tx, id)
    if (!caseFile) throw new NotFound('case')
    const documents = await listDocuments(ctx, tx, id)
    const told = await lifeOf(ctx, tx, id)
    const own = ownEvents(caseFile, documents).map((event) => inWords(caseFile, event, ctx.locale))
    return {
      caseFile,
      classification: (await listClasses(tx)).find(({ code }) => code === caseFile.classification) ?? null,
      names: await unitNamesOn(tx, ctx.today()),
      officers: await officersIn(ctx, tx),
      documents,
      events: inOrder([...own, ...told]),
      chain: preparationChain(told),
      changes: await changesOf(ctx, tx, caseFile, null),
      may: {
        keep: mayKeepRegister(ctx.actor, caseFile),
        work: mayWorkWithCase(ctx.actor, caseFile),
        readSecret: mayReadSecretCase(ctx.actor, caseFile),
      },
    }
  })

const documentWords = {
  incoming: m.cases_event_document_incoming,
  outgoing: m.cases_event_document_outgoing,
  'drawn-up': m.cases_event_document_drawn_up,
} as const

/** What the register itself tells, in the reader's language. */
export function inWords(caseFile: CaseFile, event: OwnEvent, locale: Locale): CaseEvent {
  const place = { at: event.at, kind: event.kind, body: caseFile.body }
  if (event.kind === 'document') {
    const { id, direction, ordinal, title } = event.document
    return {
      ...place,
      text: documentWords[direction]({ no: ordinal, title }, { locale }),
      href: `/arbete/arenden/${caseFile.id}/handlingar/${id}`,
      publicHref: `/diarium/${caseFile.slug}#handlingar`,
    }
  }
  const words = event.kind === 'closed' ? m.cases_event_closed : m.cases_event_registered
  return { ...place, text: words({}, { locale }), href: null, publicHref: `/diarium/${caseFile.slug}` }
}
