import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { plain } from '../../shared/document.ts'
import { NotAllowed, NotFound, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import { aBudgetDecision, mkr } from '../budget/budget.fixture.ts'
import { adoptVersion, createBudget, proposeVersion, saveFrameLines } from '../budget/index.ts'
import { contextIn } from '../follow-up/followed-up-town.fixture.ts'

import { anEconomyTown, type EconomyTown } from '../forecast/economy-town.fixture.ts'
import { previewPublication, showDesk, showShelf } from './desk.service.ts'
import { addPart, movePart, noteFigure, placePart, removePart, savePart, saveText } from './part.service.ts'
import { correctPublication, createPublication, publishPublication, removePublication } from './publication.service.ts'
import type { Publication } from './publication.ts'
import { makePublicationFile } from './publication-file.service.ts'
import type { Template } from './publications.contract.ts'
import { listPublicBudgetYears, showPublicBudget, showPublicFollowUp, showPublished } from './published.service.ts'
import { saveChapters, showTemplates } from './template.service.ts'
import { showWay } from './way.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let town: EconomyTown
let book: Publication
let budgetVersion: string

const later = '2026-12-01T08:00:00Z'
const controller = () => ctx(town.controller, later)

beforeAll(async () => {
  town = await anEconomyTown(test)
  const made = await createBudget(ctx(), { year: 2027, title: 'Budget 2027', name: 'Förslag', stage: 'council' })
  const lines = await saveFrameLines(ctx(), made.id, {
    revision: made.revision,
    lines: [
      { unit: town.units.ks, year: 2027, kind: 'priority', amount: mkr(-100), reason: 'Ny ram' },
      { unit: town.units.bn, year: 2027, kind: 'priority', amount: mkr(-408), reason: 'Fler elever' },
    ],
  })
  budgetVersion = lines.id
  book = await createPublication(controller(), {
    key: 'budgetbok-2027',
    kind: 'budget-book',
    title: 'Budgetbok 2027',
    budgetVersion,
    round: null,
    unit: 'mkr',
    decimals: 1,
  })
})

const desk = (key = book.key) => showDesk(controller(), key)
const firstPart = async (key = book.key) => (await desk(key)).parts[0]!

async function lockAll(key: string): Promise<void> {
  for (const { id } of (await desk(key)).parts)
    for (const status of ['ready', 'locked'] as const) {
      const part = (await desk(key)).parts.find((one) => one.id === id)!
      if (part.status === 'locked' || (part.status === 'ready' && status === 'ready')) continue
      await movePart(controller(), { part: id, status, revision: part.revision })
    }
}

describe('a publication', () => {
  it('begins with the standard chapters of its kind', async () => {
    expect((await desk()).parts.map((part) => [part.content, part.status])).toContainEqual(['frames', 'not-begun'])
    expect((await showShelf(controller())).publications.map((one) => one.key)).toContain('budgetbok-2027')
  })

  it('is one for each name', async () => {
    const again = createPublication(controller(), { ...book, budgetVersion, round: null })
    await expect(again).rejects.toThrow('publication.key-taken')
  })

  it('is begun by the controller of the municipality only', async () => {
    const order = { ...book, key: 'annan', budgetVersion, round: null }
    await expect(createPublication(ctx(town.schools), order)).rejects.toThrow(NotAllowed)
    await expect(showShelf(ctx(citizen))).rejects.toThrow(NotSignedIn)
  })

  it('takes texts by many authors, each in the part of a unit of theirs, with figures from the budget', async () => {
    const part = await addPart(controller(), book.id, {
      title: 'Bildning',
      content: 'text',
      role: 'förvaltningschef',
      unit: town.units.bf,
    })
    const body = 'Nämnden får {ram:bn:2027}.'
    await saveText(ctx(town.schools), { part: part.id, text: null, body, revision: 0 })
    await saveText(ctx(town.reporter), { part: part.id, text: null, body: 'Skolan växer.', revision: 0 })
    await expect(saveText(ctx(town.staff), { part: part.id, text: null, body: 'x', revision: 0 })).rejects.toThrow(
      NotAllowed,
    )
    const { document } = await previewPublication(controller(), book.key)
    const said = document.blocks.map((block) => (block.kind === 'paragraph' ? plain(block.parts) : '')).join(' ')
    expect(said).toContain('Nämnden får −408,0\u00A0mkr.')
    expect(said).toContain('Skolan växer.')
    const saved = (await desk()).parts.find((one) => one.id === part.id)!
    expect(saved.status).toBe('writing')
    await expect(
      saveText(ctx(town.schools), { part: part.id, text: saved.texts[0]!.id, body: 'Nytt', revision: 9 }),
    ).rejects.toThrow(StaleVersion)
  })

  it('that names an unknown figure is not printed, and says in which part', async () => {
    const part = await firstPart()
    const text = await saveText(controller(), { part: part.id, text: null, body: '{ram:finns-inte:2027}', revision: 0 })
    await expect(previewPublication(controller(), book.key)).rejects.toThrow('publication.figure-unknown')
    expect((await desk()).hindrances).toContainEqual({
      kind: 'figure-unknown',
      part: part.title,
      figure: 'ram:finns-inte:2027',
    })
    await saveText(controller(), { part: part.id, text: text!.id, body: '', revision: text!.revision })
  })

  it('is not published before the decision, and not read by the public', async () => {
    await lockAll(book.key)
    await expect(publishPublication(controller(), book.id, 1)).rejects.toThrow('publication.budget-not-adopted')
    await expect(showPublished(ctx(citizen), book.key)).rejects.toThrow(NotFound)
    await expect(showPublicBudget(ctx(citizen), 2027)).rejects.toThrow(NotFound)
    expect(await listPublicBudgetYears(ctx(citizen))).not.toContain(2027)
  })

  it('has parts that are renamed, moved and taken away while they are open', async () => {
    const order = { title: 'Bilaga', content: 'text', role: 'controller', unit: town.units.ks } as const
    const part = await addPart(controller(), book.id, order)
    await saveText(controller(), { part: part.id, text: null, body: 'Ett stycke.', revision: 0 })
    const standing = async () => (await desk()).parts.find((one) => one.id === part.id)
    const revision = (await standing())!.revision
    const renamed = { ...order, title: 'Ordlista', part: part.id, revision }
    await expect(savePart(ctx(town.schools), renamed)).rejects.toThrow(NotAllowed)
    await expect(savePart(controller(), { ...renamed, revision: 99 })).rejects.toThrow(StaleVersion)
    const saved = await savePart(controller(), renamed)
    expect((await standing())?.title).toBe('Ordlista')
    await expect(placePart(ctx(town.schools), { part: part.id, place: 0 })).rejects.toThrow(NotAllowed)
    await placePart(controller(), { part: part.id, place: 0 })
    expect((await desk()).parts.map((one) => one.title)[0]).toBe('Ordlista')
    const pointed = { part: part.id, revision: saved.revision }
    await expect(removePart(ctx(town.schools), pointed)).rejects.toThrow(NotAllowed)
    await expect(removePart(controller(), { ...pointed, revision: 99 })).rejects.toThrow(StaleVersion)
    await removePart(controller(), pointed)
    expect(await standing()).toBeUndefined()
    await expect(removePart(controller(), pointed)).rejects.toThrow(NotFound)
  })

  it('that is locked takes no words until a controller has opened it', async () => {
    const part = await firstPart()
    const words = { part: part.id, text: null, body: 'Sent', revision: 0 }
    await expect(saveText(controller(), words)).rejects.toThrow('publication.part-locked')
    const renamed = { ...part, part: part.id, title: 'Annat' }
    await expect(savePart(controller(), renamed)).rejects.toThrow('publication.part-locked')
    await expect(removePart(controller(), { part: part.id, revision: part.revision })).rejects.toThrow(
      'publication.part-locked',
    )
    await expect(
      movePart(ctx(town.schools), { part: part.id, status: 'writing', revision: part.revision }),
    ).rejects.toThrow(NotAllowed)
  })
})

describe('a published book', () => {
  let before: string

  it('freezes its figures with a hash, and is what the public reads', async () => {
    const { id, revision } = await proposeVersion(ctx(), budgetVersion as never, { revision: 2 } as never)
    await adoptVersion(ctx(undefined, later), id, { ...aBudgetDecision(town.units.kf), revision })
    await noteFigure(controller(), book.id, { figure: 'ram:bn:2027', note: 'Inklusive lokaler' })
    const done = await publishPublication(controller(), book.id, 1)
    expect(done.contentHash).toMatch(/^[0-9a-f]{64}$/)
    const shown = await showPublicBudget(ctx(citizen), 2027)
    expect(shown.publication?.id).toBe(book.id)
    expect(shown.document.decision).toContain('§ 96')
    expect(await listPublicBudgetYears(ctx(citizen))).toContain(2027)
    before = new TextDecoder().decode(await makePublicationFile(shown, 'csv'))
    expect(before).toContain('-408000000;SEK;Inklusive lokaler')
  })

  it('is never changed', async () => {
    const part = await firstPart()
    await expect(saveText(controller(), { part: part.id, text: null, body: 'x', revision: 0 })).rejects.toThrow(
      'publication.not-draft',
    )
    await expect(publishPublication(controller(), book.id, 2)).rejects.toThrow('publication.not-draft')
    for (const change of [
      () => savePart(controller(), { ...part, part: part.id }),
      () => placePart(controller(), { part: part.id, place: 1 }),
      () => removePart(controller(), { part: part.id, revision: part.revision }),
    ])
      await expect(change()).rejects.toThrow('publication.not-draft')
    await expect(removePublication(controller(), book.id)).rejects.toThrow('publication.not-draft')
  })

  it('keeps its figures when the data behind it changes', async () => {
    await test.owner.query(`update frame_line set amount = amount - 100000000 where year = 2027 and kind = 'priority'`)
    const shown = await showPublicBudget(ctx(citizen), 2027)
    expect(new TextDecoder().decode(await makePublicationFile(shown, 'csv'))).toBe(before)
  })

  it('is corrected by a new number that prints what was wrong first, and the old one stays readable', async () => {
    await expect(correctPublication(controller(), book.id, ' ')).rejects.toThrow('publication.correction-needs-words')
    const next = await correctPublication(controller(), book.id, 'Ramen för bildning var fel.')
    expect((await showPublicBudget(ctx(citizen), 2027)).publication?.number).toBe(1)
    await lockAll(book.key)
    await publishPublication(controller(), next.id, 1)
    const shown = await showPublicBudget(ctx(citizen), 2027)
    expect(shown.publication?.number).toBe(2)
    expect(shown.document.blocks[0]).toMatchObject({ kind: 'note', title: 'Rättelse' })
    expect((await showPublished(ctx(citizen), book.key, 1)).publication?.status).toBe('replaced')
  })
})

describe('a monthly report', () => {
  it('tells outcome and forecast of its round, and is published when the round is closed', async () => {
    const { rows } = await test.owner.query(
      `select version_id from budget_version v join budget b on b.budget_id = v.budget_id where b.year = 2026`,
    )
    const report = await createPublication(controller(), {
      key: 'augusti-2026',
      kind: 'monthly',
      title: 'Månadsrapport augusti',
      budgetVersion: rows[0].version_id,
      round: town.round.id,
      unit: 'mkr',
      decimals: 1,
    })
    const shown = await desk(report.key)
    expect(shown.figures.find((figure) => figure.key === 'utfall:bn:2026-08')?.amount).toBe(-880_000_000)
    expect(shown.figures.find((figure) => figure.key === 'avvikelse:bn:2026-08')?.amount).toBe(-80_000_000)
    await lockAll(report.key)
    await expect(publishPublication(controller(), report.id, 1)).rejects.toThrow('publication.round-open')
    await test.owner.query(`update follow_up_round set status = 'closed'`)
    await publishPublication(controller(), report.id, 1)
    expect((await showPublicFollowUp(ctx(citizen))).publication?.key).toBe('augusti-2026')
  })

  it('of a round that is not there is not made', async () => {
    const order = { ...book, key: 'x', kind: 'monthly', budgetVersion, round: null } as const
    await expect(createPublication(controller(), order)).rejects.toThrow('publication.report-needs-round')
  })
})

describe('the chapters publications begin with', () => {
  const chapters: Template['chapters'] = [
    { title: 'Läget', content: 'outcome', role: 'ekonomichef', unit: null },
    { title: 'Skolan', content: 'text', role: 'bildningschef', unit: null },
  ]

  it('are the standard ones until the municipality has chosen its own', async () => {
    const { templates, mayEdit } = await showTemplates(controller())
    expect(templates.map((one) => [one.kind, one.revision])).toContainEqual(['interim', 0])
    expect(templates.find((one) => one.kind === 'interim')?.chapters.map((one) => one.content)).toContain('grants')
    expect([mayEdit, (await showTemplates(ctx(town.schools))).mayEdit]).toEqual([true, false])
    await expect(showTemplates(ctx(citizen))).rejects.toThrow(NotSignedIn)
  })

  it('are changed by the controller of the municipality, and what comes next begins with them', async () => {
    const order = { kind: 'interim' as const, chapters, revision: 0 }
    await expect(saveChapters(ctx(town.schools), order)).rejects.toThrow(NotAllowed)
    const strange = [{ ...chapters[0]!, unit: '00000000-0000-4000-8000-000000000000' }]
    await expect(saveChapters(controller(), { ...order, chapters: strange })).rejects.toThrow(NotFound)
    expect((await saveChapters(controller(), order)).revision).toBe(1)
    await expect(saveChapters(controller(), order)).rejects.toThrow(StaleVersion)
    const interim = {
      ...book,
      key: 'delar',
      kind: 'interim',
      title: 'Delår',
      budgetVersion,
      round: town.round.id,
    } as const
    await createPublication(controller(), interim)
    expect((await desk('delar')).parts.map((one) => [one.title, one.content, one.role])).toEqual([
      ['Läget', 'outcome', 'ekonomichef'],
      ['Skolan', 'text', 'bildningschef'],
    ])
  })
})

describe('the way of a krona', () => {
  it('leads from a unit to its frame, its reasons, its decision and the sentence that prints it', async () => {
    const way = await showWay(ctx(citizen), { unit: 'bf', year: 2027 }, 'public')
    expect(way.body.name).toBe('Bildningsnämnden')
    expect(way.lines.map((line) => line.reason)).toContain('Fler elever')
    expect(way.decision).toContain('§ 96')
    expect(way.sentences.map((one) => one.text)).toContain('Nämnden får −409,0\u00A0mkr.')
    expect(way.coverage.whole).toBeGreaterThan(0)
    expect(way.coverage.missing.flatMap((one) => one.links)).toContain('operating')
  })

  it('tells the public nothing that is only booked', async () => {
    const { isStaff, groups } = await showWay(ctx(citizen), { year: 2027 }, 'staff')
    expect(isStaff).toBe(false)
    expect(groups.every((group) => group.actual === null)).toBe(true)
  })

  it('is not there for a year without an adopted budget', async () => {
    await expect(showWay(ctx(citizen), { year: 2040 }, 'public')).rejects.toThrow(NotFound)
  })
})
