import type { Context, Locale, Read } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type PublicationKind, publicationKinds } from './publication.ts'
import { chapterTitle } from './publication-language.service.ts'
import type { Template } from './publications.contract.ts'
import { mayEditPublications, mayReadDrafts } from './publications.policy.ts'
import { standardChapters } from './standard-chapters.ts'
import { type Chapter, type ChapterTemplate, findTemplate, saveTemplate } from './template.store.ts'
import { readUnits } from './units.service.ts'

/** The chapters publications begin with: the municipality's own, else the standard ones. */

const standard = (kind: PublicationKind, locale: Locale): ChapterTemplate => ({
  kind,
  revision: 0,
  chapters: standardChapters[kind].map((content) => ({
    title: chapterTitle(content === 'text' ? `text_${kind.replace('-', '_')}` : content, locale),
    content,
    role: chapterTitle('role', locale),
    unit: null,
  })),
})

/** Revision 0 for the standard chapters. */
export const templateOf = async (tx: Read, kind: PublicationKind, locale: Locale): Promise<ChapterTemplate> =>
  (await findTemplate(tx, kind)) ?? standard(kind, locale)

export interface TemplateDesk {
  readonly templates: readonly ChapterTemplate[]
  readonly units: readonly { readonly value: string; readonly label: string }[]
  readonly mayEdit: boolean
}

export const showTemplates = (ctx: Context): Promise<TemplateDesk> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDrafts, undefined)
    const units = await readUnits(tx, ctx.today())
    const templates: ChapterTemplate[] = []
    for (const kind of publicationKinds) templates.push(await templateOf(tx, kind, ctx.locale))
    return {
      templates,
      units: units.facts.flatMap((unit) => {
        const value = units.idOf(unit.key)
        return value ? [{ value, label: unit.name }] : []
      }),
      mayEdit: mayEditPublications(ctx.actor, units),
    }
  })

/** Chooses the chapters a kind begins with from now on; what is begun keeps its own. @throws StaleVersion, NotFound */
export const saveChapters = (ctx: Context, { kind, chapters, revision }: Template): Promise<ChapterTemplate> =>
  ctx.write('publication.save-template', kind, async (tx) => {
    const units = await readUnits(tx, ctx.today())
    ctx.must(mayEditPublications, units)
    const before = await templateOf(tx, kind, ctx.locale)
    if (before.revision !== revision) throw new StaleVersion('template', before, { kind, chapters, revision })
    const known = new Set(units.facts.map((unit) => units.idOf(unit.key)))
    const wanted = chapters.map((one): Chapter => ({ ...one, unit: one.unit as UnitId | null }))
    if (wanted.some((one) => one.unit !== null && !known.has(one.unit))) throw new NotFound('unit')
    return [before, await saveTemplate(tx, before, wanted)]
  })
