import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { aMarking, aNewCase, aRegister } from '../cases/cases.fixture.ts'
import {
  addVersion,
  type CaseId,
  closeCase,
  listDocuments,
  type RecordDocumentId,
  registerCase,
  type SentFile,
  setDocumentFiles,
} from '../cases/index.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { casesToSaveIn, reviewEvents, saveReview, showSaved } from './save-review.service.ts'
import { openShared } from './share/open-shared.service.ts'
import { exampleDocument, reviewSent } from './share/review-sent.service.ts'
import { showBeside } from './share/show-beside.service.ts'
import { showReview } from './share/show-review.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let units: Record<string, UnitId>
let people: Record<'secretary' | 'other' | 'controller', Actor>
let open: CaseId
let secret: CaseId

const sharedReview = async () => {
  const { sealed } = showReview(ctx(), await reviewSent([await exampleDocument()]), [])
  const form = new FormData()
  form.set('review', sealed?.review ?? '')
  form.set('seal', sealed?.seal ?? '')
  return openShared(form)
}

let dataFolder: string
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'saved-review-'))
  setDocumentFiles({ dataFolder, largestDocument: 1024 ** 2, documentScanCommand: undefined })
  units = await anOrganisation(ctx())
  await aRegister(ctx(), { KS: units.ks! })
  people = {
    secretary: await seated(test, 'secretary', units.ks!, 'Nämndsekreterare'),
    other: await seated(test, 'secretary', units.bn!, 'Bildningsnämndens sekreterare'),
    controller: await seated(test, 'controller', units.ks!, 'Controller'),
  }
  open = (await registerCase(ctx(people.secretary), aNewCase(units.ks!))).id
  secret = (await registerCase(ctx(people.secretary), aNewCase(units.ks!, { secrecy: aMarking }))).id
})

afterAll(() => rm(dataFolder, { recursive: true }))

describe('a review saved to a case', () => {
  it('is saved by those who work with the case, shown among what happens there, and read word for word', async () => {
    const shared = await sharedReview()
    const { id, document } = await saveReview(ctx(people.secretary), open, shared, undefined)
    expect(document).toBeNull()
    const told = await showSaved(ctx(people.controller), id)
    expect(told.shared).toEqual(shared)
    const events = await ctx().read((tx) => reviewEvents(ctx(people.controller), tx, open))
    expect(events.map(({ kind, href, publicHref }) => [kind, href, publicHref])).toEqual([
      ['review', `/arbete/granskningar/${id}`, null],
    ])
  })

  it('is told to nobody outside', async () => {
    const { id } = await saveReview(ctx(people.secretary), open, await sharedReview(), undefined)
    expect(await ctx().read((tx) => reviewEvents(ctx(citizen), tx, open))).toEqual([])
    await expect(showSaved(ctx(citizen), id)).rejects.toMatchObject({ status: 401 })
  })

  it.each(['other', 'controller'] as const)('is refused for one who does not work with the case: %s', async (who) => {
    await expect(saveReview(ctx(people[who]), open, await sharedReview(), undefined)).rejects.toMatchObject({
      status: 403,
    })
    expect((await casesToSaveIn(ctx(people[who]))).map(({ id }) => id)).not.toContain(open)
  })

  it('of a case that is secret is read by those who may read its secrets, and logged without a word of it', async () => {
    const { id } = await saveReview(ctx(people.secretary), secret, await sharedReview(), undefined)
    expect((await showSaved(ctx(people.secretary), id)).saved.id).toBe(id)
    await expect(showSaved(ctx(people.controller), id)).rejects.toMatchObject({ status: 403 })
    const sent = await exampleDocument()
    const told = saveReview(ctx(people.secretary), secret, await sharedReview(), sent)
    await expect(told).rejects.toThrow('review.secret-case')
    const { rows } = await test.owner.query(`select * from audit_entry where deed = 'review.save'`)
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/exempelby|Summa|Omsorg/i)
  })

  it('registers the document that was read, and no other', async () => {
    const shared = await sharedReview()
    const { document } = await saveReview(ctx(people.secretary), open, shared, await exampleDocument())
    const records = await ctx().read((tx) => listDocuments(ctx(people.secretary), tx, open))
    expect(records.find(({ id }) => id === document)?.file?.name).toBe('budget-exempelby.txt')
    const other = { name: 'annan.txt', bytes: new TextEncoder().encode('Annat') }
    await expect(saveReview(ctx(people.secretary), open, shared, other)).rejects.toThrow('review.other-file')
  })

  it('is shown beside the registered document again, by the rights to both, and only the file that was read', async () => {
    const shared = await sharedReview()
    const gone = new AbortController().signal
    const { id, document } = await saveReview(ctx(people.secretary), open, shared, await exampleDocument())
    const { file } = await showBeside(ctx(people.controller), id, gone)
    expect(file.findings.map(({ code, line }) => [code, line])).toEqual(
      shared.reviews[0]?.findings.map(({ code, line }) => [code, line]),
    )
    const told = file.pages.flatMap(({ runs }) => runs.flatMap((run) => ('text' in run ? [] : [run])))
    for (const { number, line } of file.findings)
      expect(told.find((one) => one.number === line)?.findings).toContain(number)
    expect(told.find(({ number }) => number === 23)?.parts.filter(({ isMarked }) => isMarked)).toEqual([
      { text: '-1 498,8', isMarked: true },
    ])
    await expect(showBeside(ctx(citizen), id, gone)).rejects.toMatchObject({ status: 401 })
    const held = await saveReview(ctx(people.secretary), open, shared, await exampleDocument())
    await test.owner.query(
      `update document_version set state = 'quarantined', quarantine_reason = 'scanner' where document_id = $1`,
      [held.document],
    )
    await expect(showBeside(ctx(people.secretary), held.id, gone)).rejects.toThrow('review.document-closed')
    const without = await saveReview(ctx(people.secretary), open, shared, undefined)
    await expect(showBeside(ctx(people.secretary), without.id, gone)).rejects.toMatchObject({ status: 404 })
    const other = new TextEncoder().encode('Annat')
    const body = new Blob([other]).stream() as SentFile['body']
    await addVersion(ctx(people.secretary), document as RecordDocumentId, {
      name: 'ny.txt',
      body,
      length: other.length,
    })
    await expect(showBeside(ctx(people.secretary), id, gone)).rejects.toThrow('review.other-version')
  })

  it('is refused in a case that is closed or is not there', async () => {
    const { id, revision } = await registerCase(ctx(people.secretary), aNewCase(units.ks!))
    await closeCase(ctx(people.secretary), { id, revision })
    await expect(saveReview(ctx(people.secretary), id, await sharedReview(), undefined)).rejects.toThrow('case.closed')
    const nowhere = crypto.randomUUID() as CaseId
    await expect(saveReview(ctx(people.secretary), nowhere, await sharedReview(), undefined)).rejects.toMatchObject({
      status: 404,
    })
  })
})
