import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import type { DecisionClauseId, MinutesParagraphId } from '../minutes/index.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { aParagraph } from './assignment.fixture.ts'
import {
  assignmentId,
  closeAssignment,
  listSuggested,
  listWatched,
  reportAssignment,
  showAssignment,
} from './assignment.service.ts'
import { confirmAssignment, dismissAssignment, suggestAssignments, takeOverDecision } from './suggestion.service.ts'
import { assignmentTasks, remindOfAssignments } from './watch.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let units: Record<string, UnitId>
let secretary: Actor
let manager: Actor
let otherSecretary: Actor

beforeAll(async () => {
  units = await anOrganisation(ctx())
  secretary = await seated(test, 'secretary', units.ks!, 'Nämndsekreterare')
  otherSecretary = await seated(test, 'secretary', units.bn!, 'Bildningsnämndens sekreterare')
  manager = await seated(test, 'manager', units.ekonomi!, 'Ekonomichef')
})

const paragraph = (texts: readonly string[]) => {
  const fresh = aParagraph(texts, { body: units.ks!, id: newId<'minutes-paragraph'>() as MinutesParagraphId })
  return {
    ...fresh,
    clauses: fresh.clauses.map((clause) => ({ ...clause, id: newId<'decision-clause'>() as DecisionClauseId })),
  }
}
const approved = (of: ReturnType<typeof paragraph>) =>
  ctx().write('minutes.approve', of.id, async (tx) => {
    await suggestAssignments(ctx(), tx, [of])
    return [null, {}]
  })
const terms = (unit: UnitId | null = null) => ({
  title: 'klargöra om pengar finns',
  actor: 'ekonomi- och planeringsavdelningen',
  unit,
  lastDay: '2026-09-20' as never,
  reportTo: 'Kommunstyrelsen',
})

describe('from approved minutes to a closed assignment', () => {
  it('a clause that gives a task waits for the secretary of that body, with the unit it names, once', async () => {
    const of = paragraph([
      'Uppdrag ges till Ekonomi- och planeringsavdelningen att klargöra om pengar finns',
      'Styrelsen är positiv till samarbete',
    ])
    await approved(of)
    await approved(of)
    const lines = await listSuggested(ctx(secretary))
    expect(lines.map((line) => [line.assignment.title, line.assignment.unit, line.carrier])).toEqual([
      ['klargöra om pengar finns', units.ekonomi, 'Ekonomi- och planeringsavdelningen'],
    ])
    expect(await listSuggested(ctx(otherSecretary))).toEqual([])
    const tasks = await ctx(secretary).read((tx) => assignmentTasks(ctx(secretary), tx))
    expect(tasks.map((task) => task.href)).toEqual(['/arbete/uppdrag/forslag'])
  })

  it('is confirmed by that secretary and nobody else', async () => {
    const id = (await listSuggested(ctx(secretary)))[0]!.assignment.id
    for (const actor of [otherSecretary, manager])
      await expect(confirmAssignment(ctx(actor), id, { revision: 1, ...terms(units.ekonomi!) })).rejects.toMatchObject({
        status: 403,
      })
    const confirmed = await confirmAssignment(ctx(secretary), id, { revision: 1, ...terms(units.ekonomi!) })
    expect(confirmed).toMatchObject({ status: 'active', revision: 2 })
    await expect(confirmAssignment(ctx(secretary), id, { revision: 1, ...terms() })).rejects.toMatchObject({
      name: 'StaleVersion',
    })
  })

  it('reminds the unit once for each step, and stands on its start page', async () => {
    expect(await remindOfAssignments(ctx())).toBe(1)
    expect(await remindOfAssignments(ctx())).toBe(0)
    expect(await remindOfAssignments(ctx(undefined, '2026-09-30T08:00:00Z'))).toBe(1)
    const tasks = await ctx(manager).read((tx) => assignmentTasks(ctx(manager), tx))
    expect(tasks).toMatchObject([{ title: 'klargöra om pengar finns', isLate: false }])
  })

  it('is reported by its unit and closed by the secretary on that report; what was told stays', async () => {
    const id = (await listWatched(ctx(manager)))[0]!.assignment.id
    const close = { words: '', decision: null }
    await expect(closeAssignment(ctx(secretary), id, { revision: 2, ...close })).rejects.toThrow(
      'assignment.neither-report-nor-decision',
    )
    await reportAssignment(ctx(manager), id, { revision: 2, words: 'Hälften är klart', isFinal: false })
    await reportAssignment(ctx(manager), id, { revision: 3, words: 'Klart', isFinal: true })
    await expect(closeAssignment(ctx(manager), id, { revision: 4, ...close })).rejects.toMatchObject({ status: 403 })
    await closeAssignment(ctx(secretary), id, { revision: 4, ...close })
    const shown = await showAssignment(ctx(manager), id)
    expect(shown.assignment).toMatchObject({ status: 'closed', closing: { by: 'report' } })
    expect(shown.reports.map((one) => [one.words, one.isFinal, one.toldBy])).toEqual([
      ['Hälften är klart', false, 'Ekonomichef'],
      ['Klart', true, 'Ekonomichef'],
    ])
    expect(await listWatched(ctx(secretary))).toEqual([])
    const wiped = ctx().write('assignment.report', id, async (tx) => {
      await tx.db.deleteFrom('assignmentReport').execute()
      return [null, {}]
    })
    await expect(wiped).rejects.toThrow(/permission denied/)
  })

  it('a dismissed clause keeps its reason and is not suggested again', async () => {
    const of = paragraph(['Direktören får i uppdrag att leda arbetet'])
    await approved(of)
    const [line] = await listSuggested(ctx(secretary))
    await dismissAssignment(ctx(secretary), line!.assignment.id, { revision: 1, reason: 'Redan gjort' })
    await approved(of)
    expect(await listSuggested(ctx(secretary))).toEqual([])
    expect((await showAssignment(ctx(secretary), line!.assignment.id)).assignment.dismissedReason).toBe('Redan gjort')
  })

  it('a decision that was taken over is not suggested again when its minutes are approved here', async () => {
    const text = 'Kanslichefen får i uppdrag att räkna stolarna'
    const of = { ...paragraph([text]), number: 977 }
    const decision = { body: units.ks!, decidedOn: of.decidedOn, paragraph: '§ 977', caseNumber: '' }
    const { suggested } = await takeOverDecision(ctx(secretary), { decision, caseFile: null, clauses: [text] })
    await approved(of)
    const lines = (await listSuggested(ctx(secretary))).filter(({ assignment }) => assignment.clause === text)
    expect(lines.map(({ assignment }) => assignment)).toMatchObject([
      { id: suggested[0]?.id, paragraph: of.id, clauseId: of.clauses[0]?.id },
    ])
  })

  it('an address that is no assignment is not found', () => {
    expect(() => assignmentId('1')).toThrow('not found: assignment')
  })
})
