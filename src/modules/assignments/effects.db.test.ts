import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aNewCase, aRegister } from '../cases/cases.fixture.ts'
import { type CaseFile, registerCase } from '../cases/index.ts'
import { type DelegatedDecision, registerDelegatedDecision } from '../delegation/index.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import type { AgendaItem } from '../meetings/index.ts'
import type { DecisionClauseId, MinutesParagraphId } from '../minutes/index.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { aParagraph } from './assignment.fixture.ts'
import {
  confirmDecisionEffect,
  dismissDecisionEffect,
  effectId,
  listConfirmedEffects,
  listEffectsToSettle,
} from './effect.service.ts'
import { effectEvents, linksOfParagraph } from './paragraph-links.service.ts'
import { warnOfStanding } from './standing.service.ts'
import { suggestAssignments } from './suggestion.service.ts'
import { assignmentTasks } from './watch.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let units: Record<string, UnitId>
let secretary: Actor
let other: Actor
let caseFile: CaseFile
let offer: DelegatedDecision

const paragraph = (texts: readonly string[], number: number) => {
  const fresh = aParagraph(texts, {
    body: units.ks!,
    id: newId<'minutes-paragraph'>() as MinutesParagraphId,
    number,
    caseFile: caseFile.id,
    caseNumber: caseFile.number,
    decidedOn: day('2026-08-25'),
    publicPath: `/protokoll/ks/2026/${number}`,
  })
  return {
    ...fresh,
    clauses: fresh.clauses.map((one) => ({ ...one, id: newId<'decision-clause'>() as DecisionClauseId })),
  }
}
const approve = (of: ReturnType<typeof paragraph>) =>
  ctx().write('minutes.approve', of.id, async (tx) => {
    await suggestAssignments(ctx(), tx, [of])
    return [null, {}]
  })
const warnings = () =>
  ctx(secretary).read((tx) =>
    warnOfStanding(ctx(secretary), tx, [
      { id: 'i', caseFile: caseFile.id, clauses: ['Köpet av ett nytt datacenter stoppas'] } as unknown as AgendaItem,
    ]),
  )

beforeAll(async () => {
  units = await anOrganisation(ctx())
  await aRegister(ctx(), { KS: units.ks! })
  secretary = await seated(test, 'secretary', units.ks!, 'Nämndsekreterare')
  other = await seated(test, 'secretary', units.bn!, 'Bildningsnämndens sekreterare')
  caseFile = await registerCase(ctx(), aNewCase(units.ks!))
  offer = await registerDelegatedDecision(ctx(secretary), {
    body: units.ks!,
    rule: null,
    urgentReason: 'Offerten gick ut',
    decidedOn: day('2026-06-08'),
    decidedBy: 'Ordförande',
    caseNumber: caseFile.number,
    what: 'Antar offert B för ett nytt datacenter',
    amount: null,
  })
})

describe('a decision that stops an earlier one', () => {
  it('is warned of while the earlier one stands', async () => {
    expect((await warnings()).map((one) => one.text)).toEqual([expect.stringContaining('Antar offert B')])
  })

  it('waits for the secretary of the body with the decisions of its case to choose from, once', async () => {
    const of = paragraph(['Beslutet om att anta offert B stoppas'], 150)
    await approve(of)
    await approve(of)
    const lines = await listEffectsToSettle(ctx(secretary))
    expect(lines.map((line) => [line.effect.effect, line.choices.map(({ value }) => value)])).toEqual([
      ['stops', [offer.id]],
    ])
    expect(await listEffectsToSettle(ctx(other))).toEqual([])
    const tasks = await ctx(secretary).read((tx) => assignmentTasks(ctx(secretary), tx))
    expect(tasks.map((task) => task.id)).toEqual(['assignment-suggestions'])
    expect(await ctx().read((tx) => linksOfParagraph(ctx(), tx, of))).toEqual([])
  })

  it('is confirmed by that secretary; then the earlier decision no longer warns, and both sides are shown', async () => {
    const [line] = await listEffectsToSettle(ctx(secretary))
    const order = { revision: 1, known: offer.id, typed: null }
    await expect(confirmDecisionEffect(ctx(other), line!.effect.id, order)).rejects.toMatchObject({ status: 403 })
    await expect(confirmDecisionEffect(ctx(secretary), line!.effect.id, { ...order, known: null })).rejects.toThrow(
      'effect.target-missing',
    )
    await confirmDecisionEffect(ctx(secretary), line!.effect.id, order)
    await expect(confirmDecisionEffect(ctx(secretary), line!.effect.id, order)).rejects.toMatchObject({
      name: 'StaleVersion',
    })
    expect(await warnings()).toEqual([])
    const of = { ...paragraph([], 150), decidedOn: day('2026-08-25') }
    const links = await ctx().read((tx) => linksOfParagraph(ctx(), tx, of))
    expect(links).toMatchObject([{ kind: 'changes', text: expect.stringContaining('2026-06-08'), publicHref: null }])
    expect(JSON.stringify(links)).not.toContain('offert')
    expect((await ctx().read((tx) => effectEvents(ctx(), tx, caseFile.id))).map((one) => one.at)).toEqual([
      '2026-08-25',
    ])
    expect(await listConfirmedEffects(ctx(other))).toHaveLength(1)
  })

  it('the § that was changed shows by which one, wherever that is typed', async () => {
    const old = paragraph(['Taxan antas'], 160)
    const later = paragraph(['Detta beslut ersätter nämndens beslut från i våras'], 170)
    await approve({ ...later, decidedOn: day('2026-08-30') })
    const line = (await listEffectsToSettle(ctx(secretary)))[0]!
    expect(line.effect.effect).toBe('replaces')
    const typed = { body: old.body, decidedOn: old.decidedOn, paragraph: '§ 160', caseNumber: '' }
    await confirmDecisionEffect(ctx(secretary), line.effect.id, { revision: 1, known: null, typed })
    expect(await ctx().read((tx) => linksOfParagraph(ctx(), tx, old))).toMatchObject([
      { kind: 'changed-by', publicHref: '/protokoll/ks/2026/170' },
    ])
  })

  it('that touches nothing is put aside with a reason and by its secretary', async () => {
    await approve(paragraph(['Beslutet om köp av möbler stoppas'], 180))
    const line = (await listEffectsToSettle(ctx(secretary)))[0]!
    const order = { revision: 1, reason: 'Ett avtal, inget beslut' }
    await expect(dismissDecisionEffect(ctx(other), line.effect.id, order)).rejects.toMatchObject({ status: 403 })
    await dismissDecisionEffect(ctx(secretary), line.effect.id, order)
    expect(await listEffectsToSettle(ctx(secretary))).toEqual([])
    expect(() => effectId('7')).toThrow('not found: decision-effect')
  })
})
