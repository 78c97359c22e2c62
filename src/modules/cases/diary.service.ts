import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { unitNamesOn, unitsIn } from '../organisation/index.ts'
import { atomFeed } from './atom-feed.ts'
import { lifeOf } from './case.service.ts'
import { findCaseBy } from './case.store.ts'
import type { CaseEvent, CaseFile } from './case-file.ts'
import { type BodyTreatment, inOrder, ownEvents, preparationChain, publicEvents } from './case-life.ts'
import { maskCase } from './case-rules.ts'
import { type CaseSearch, listCases, listYears } from './cases.views.ts'
import { withPublicFiles } from './document.service.ts'
import { listRecords } from './record.store.ts'
import type { RecordDocument } from './record-document.ts'
import { bodiesOn, municipalityName } from './settings.service.ts'
import { inWords, type Named } from './show-case.service.ts'
import { type WhatsNext, whatsNext } from './whats-next.service.ts'

/**
 * The public register (OSL 5 kap. 1–2 §§): made as a citizen would see it, whoever asks. It reads the open tables only;
 * nothing here touches what lies apart.
 */

/** A case without what concerns the desk: no officer, no reason of return. */
export type PublicCase = Omit<CaseFile, 'officer' | 'returnedReason' | 'returnedBy' | 'title'>

function publicCase(caseFile: CaseFile): PublicCase {
  const { officer: _o, returnedReason: _r, returnedBy: _b, title: _t, ...open } = maskCase(caseFile)
  return open
}

export interface Diary {
  readonly items: readonly PublicCase[]
  readonly total: number
  readonly names: ReadonlyMap<UnitId, string>
  readonly bodies: readonly (Named<UnitId> & { readonly key: string })[]
  readonly years: readonly number[]
}

/** What a citizen may search by; the body by its key. */
export type DiarySearch = Omit<CaseSearch, 'officer' | 'body'> & { readonly bodyKey?: string | undefined }

export const showDiary = (ctx: Context, { bodyKey, ...search }: DiarySearch): Promise<Diary> =>
  ctx.read(async (tx) => {
    const units = await unitsIn(tx)
    const body = bodyKey ? units.find(({ key }) => key === bodyKey)?.id : undefined
    const nothing = bodyKey && !body
    const { items, total } = nothing ? { items: [], total: 0 } : await listCases(tx, { ...search, body })
    return {
      items: items.map(publicCase),
      total,
      names: await unitNamesOn(tx, ctx.today()),
      bodies: bodiesOn(units, ctx.today()),
      years: await listYears(tx),
    }
  })

export interface PublicMatter {
  readonly caseFile: PublicCase
  readonly bodyName: string
  readonly names: ReadonlyMap<UnitId, string>
  readonly documents: readonly RecordDocument[]
  readonly events: readonly CaseEvent[]
  readonly chain: readonly BodyTreatment[]
  readonly next: readonly WhatsNext[]
}

/** One case in the public register by the number of its address. @throws NotFound */
export const showPublicCase = (ctx: Context, slug: string): Promise<PublicMatter> =>
  ctx.read(async (tx) => {
    const found = await findCaseBy(tx, { slug: slug.toLowerCase() })
    if (!found) throw new NotFound('case')
    return publicMatter(ctx, tx, found)
  })

async function publicMatter(ctx: Context, tx: Read, found: CaseFile): Promise<PublicMatter> {
  const documents = await withPublicFiles(tx, found, await listRecords(tx, found.id))
  const told = publicEvents(found, await lifeOf(ctx, tx, found.id))
  const own = ownEvents(found, documents).map((event) => ({ ...inWords(found, event, ctx.locale), href: null }))
  const names = await unitNamesOn(tx, ctx.today())
  return {
    caseFile: publicCase(found),
    bodyName: names.get(found.body) ?? '',
    names,
    documents,
    events: inOrder([...own, ...told]),
    chain: preparationChain(told),
    next: await whatsNext(ctx, tx, found),
  }
}

const newestInFeed = 50

/** The newest cases as an Atom feed, with their public titles. @param origin of the web, as `https://ekby.example` */
export const diaryFeed = async (ctx: Context, origin: string): Promise<string> => {
  const { items, names } = await showDiary(ctx, { offset: 0, size: newestInFeed })
  return atomFeed({
    title: m.cases_feed_title({}, { locale: ctx.locale }),
    author: await ctx.read(async (tx) => municipalityName(await unitsIn(tx), ctx.today())),
    self: `${origin}/diarium/flode.atom`,
    page: `${origin}/diarium`,
    entries: items.map((one) => ({
      href: `${origin}/diarium/${one.slug}`,
      title: one.publicTitle,
      summary: `${one.number} \u00b7 ${names.get(one.body) ?? ''}`,
      day: one.openedOn,
    })),
  })
}
