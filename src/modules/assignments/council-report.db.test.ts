import { beforeAll, describe, expect, it } from 'vitest'
import { makeReportFile } from '../../platform/document/document-file.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aMarking, aNewCase, aRegister } from '../cases/cases.fixture.ts'
import { registerCase, setSeries } from '../cases/index.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { listWatched, proveAssignmentCondition, reportAssignment, showAssignment } from './assignment.service.ts'
import { motionsDocument, notCarriedOutDocument } from './council-report.service.ts'
import { confirmAssignment, takeOverDecision } from './suggestion.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let units: Record<string, UnitId>
let secretary: Actor

const condition =
  'Direktören får i uppdrag att utreda läget. Beslutet gäller förutsatt att Grannby kommun fattar ett likalydande beslut.'

beforeAll(async () => {
  units = await anOrganisation(ctx())
  await aRegister(ctx(), { KS: units.ks! })
  await setSeries(ctx(), { body: units.ks!, year: 2025, form: '{body}{number:3}-{yy} {code}', bodyCode: 'KS' })
  secretary = await seated(test, 'secretary', units.ks!, 'Nämndsekreterare')
  const motion = { kind: 'member-motion' as const, openedOn: day('2025-05-05') }
  await registerCase(ctx(), aNewCase(units.ks!, { ...motion, title: 'Motion om gång' }))
  await registerCase(ctx(), aNewCase(units.ks!, { ...motion, title: 'Hemlig motion', secrecy: aMarking }))
  await registerCase(
    ctx(),
    aNewCase(units.ks!, { kind: 'member-motion', title: 'Ny motion', openedOn: day('2026-08-01') }),
  )
  const { suggested } = await takeOverDecision(ctx(secretary), {
    decision: { body: units.ks!, decidedOn: day('2026-03-02'), paragraph: '§ 12', caseNumber: 'KS9-26 005' },
    caseFile: null,
    clauses: [
      'IT-chefen får i uppdrag att förlänga avtalet senast den 30 juni 2026',
      condition,
      'Ekonomichefen får i uppdrag att räkna',
    ],
  })
  for (const { id, revision, title, actor, unit, lastDay, reportTo } of suggested)
    await confirmAssignment(ctx(secretary), id, { revision, title, actor, unit, lastDay, reportTo })
})

const tables = (report: Awaited<ReturnType<typeof motionsDocument>>) =>
  report.blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []))
const idOf = async (title: string) => {
  const found = (await listWatched(ctx(secretary))).find(({ assignment }) => assignment.title.startsWith(title))
  return found!.assignment
}

describe('what the council is told in writing', () => {
  it('the motions of earlier years that are not decided, and nothing of what is secret in them', async () => {
    const rows = tables(await motionsDocument(ctx(secretary, '2026-03-15T08:00:00Z')))
    expect(rows.map((row) => row[1]?.lines[0]).toSorted()).toEqual(['Motion om gång', 'Upphandling'])
    expect(rows.map((row) => row[4]?.lines[0])).toEqual(['2026-05-05', '2026-05-05'])
    expect(JSON.stringify(rows)).not.toContain('Hemlig')
  })

  it('the decisions not carried out, late first, with the condition or what was told last as the reason', async () => {
    const it = await idOf('förlänga')
    await reportAssignment(ctx(secretary), it.id, { revision: 2, words: 'Väntar på anbud', isFinal: false })
    const rows = tables(await notCarriedOutDocument(ctx(secretary)))
    const [first, ...others] = rows.map((row) => row[4]?.lines[0])
    expect(first).toBe('Väntar på anbud')
    expect(others.toSorted()).toEqual(['Inget skäl har lämnats.', expect.stringContaining('Grannby')])
    expect(rows[0]?.[3]?.lines).toEqual(['2026-06-30', 'Försenat'])
    await expect(notCarriedOutDocument(ctx(citizen))).rejects.toMatchObject({ status: 401 })
  })

  it('as a file in Word that holds the same words', async () => {
    const bytes = await makeReportFile(await notCarriedOutDocument(ctx(secretary)), 'docx')
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK')
    expect(bytes.length).toBeGreaterThan(2_000)
  })

  it('a condition is shown to be met with the same words or not at all, and who showed it stays', async () => {
    const { id } = await idOf('utreda')
    const prove = (other: string) =>
      proveAssignmentCondition(ctx(secretary), id, { revision: 2, proof: 'Grannby § 9', other })
    await expect(prove('Direktören får i uppdrag att utreda allt')).rejects.toThrow('assignment.not-same-wording')
    await prove(condition)
    const shown = await showAssignment(ctx(secretary), id)
    expect(shown.assignment.status).toBe('active')
    expect(shown.reports.map((one) => [one.toldBy, one.words.split('\n')[0]])).toEqual([
      ['Nämndsekreterare', 'Villkoret är uppfyllt: Grannby § 9'],
    ])
  })
})
