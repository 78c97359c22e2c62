import { beforeAll, describe, expect, it } from 'vitest'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound } from '../../shared/failure.ts'
import { aNewCase, aRegister } from '../cases/cases.fixture.ts'
import { registerCase } from '../cases/index.ts'
import { attestExtracts, readExtract } from './extract.service.ts'
import { readPublicFile } from './file.service.ts'
import { aHeldBoard, aMinutesTown, approvalDay, approved, type Holding } from './minutes-town.fixture.ts'
import { listParagraphsIn } from './paragraph.service.ts'
import { showMinutesIndex, showMinutesYear, showPublicParagraph } from './public-minutes.service.ts'
import { judgeParagraph, stoppedAmong } from './release.service.ts'
import { minutesEvents } from './tasks.service.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>
const secretary = () => test.as(town.secretary, 1, approvalDay)
const anyone = () => test.as(citizen, 1, approvalDay)
/** Made up: the check digit is right and nobody bears it. */
const number = '19121212-1212'

beforeAll(async () => {
  town = await aMinutesTown(test)
  await aRegister(test.as(theSystem), { KS: town.units.ks, KF: town.units.kf })
})

async function approvedWith(holding: Holding) {
  const meeting = await aHeldBoard(test, town, holding)
  const minutes = await approved(test, town, meeting.id)
  await attestExtracts(secretary(), minutes.id)
  const paragraphs = await secretary().read((tx) => listParagraphsIn(secretary(), tx, minutes.id))
  return { minutes, held: paragraphs[0]!, free: paragraphs[1]! }
}

const withNumber = (caseFile: Holding['items'] = [{ title: 'Bidrag' }, { title: 'Vägar' }]): Holding => ({
  items: caseFile,
  before: (item, index) =>
    index === 0 ? [{ kind: 'text.saved', item, text: 'background', value: `Bidraget söks av ${number}.` }] : [],
})

const addressOf = (path: string) => path.split('/').slice(2) as [string, string, string]

describe('a personal identity number in minutes', () => {
  it('stops the paragraph, its extract and the file of the minutes, and nothing else', async () => {
    const { minutes, held, free } = await approvedWith(withNumber())
    expect(held.isHeld).toBe(true)
    const [body, year] = addressOf(held.publicPath)
    const seen = [
      await showMinutesIndex(anyone(), ''),
      await showMinutesYear(anyone(), body, year),
      await showPublicParagraph(anyone(), ...addressOf(held.publicPath)),
      await showMinutesIndex(secretary(), 'Bidrag'),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/19121212|Bidrag/)
    expect((await showPublicParagraph(anyone(), ...addressOf(free.publicPath))).sections.length).toBeGreaterThan(0)
    await expect(readPublicFile(anyone(), minutes.id)).rejects.toMatchObject({ code: 'minutes.publication-stopped' })
    await expect(readExtract(anyone(), held.publicPath)).rejects.toThrow(NotFound)
    expect((await readExtract(anyone(), free.publicPath)).isPublic).toBe(true)
    const [stopped] = await secretary().read((tx) => stoppedAmong(secretary(), tx, [held, free]))
    expect(stopped).toMatchObject({ places: ['Bidraget söks av 19121212-\u25a0\u25a0\u25a0\u25a0.'], releases: [] })
  })

  it('is released by the secretary, with a reason, and may be stopped again', async () => {
    const { minutes, held } = await approvedWith(withNumber())
    const publish = { verdict: 'publish', reason: 'Numret är påhittat.' } as const
    await expect(judgeParagraph(test.as(town.member('s2')), held.id, publish)).rejects.toThrow(NotAllowed)
    await expect(judgeParagraph(secretary(), held.id, { ...publish, reason: ' ' })).rejects.toMatchObject({
      code: 'minutes.release-reason',
    })
    const read = () => showPublicParagraph(anyone(), ...addressOf(held.publicPath))
    await judgeParagraph(secretary(), held.id, { verdict: 'withhold', reason: 'Numret är äkta.' })
    expect((await read()).sections).toEqual([])
    await judgeParagraph(test.as(town.secretary, 1, '2026-10-12T10:00:00Z'), held.id, publish)
    expect(JSON.stringify((await read()).sections)).toContain(number)
    expect((await readPublicFile(anyone(), minutes.id)).bytes.length).toBeGreaterThan(0)
    await judgeParagraph(test.as(town.secretary, 1, '2026-10-12T11:00:00Z'), held.id, {
      verdict: 'withhold',
      reason: 'Fel.',
    })
    expect((await read()).paragraph.title).toBe('')
  })

  it('is found in the titles of the case as well, and stays away from its public life', async () => {
    const caseFile = await registerCase(test.as(theSystem), aNewCase(town.units.ks, { title: `Bidrag ${number}` }))
    const { held } = await approvedWith({ items: [{ title: 'Bidrag', caseFile: caseFile.id }, {}] })
    expect(held.isHeld).toBe(true)
    const events = await anyone().read((tx) => minutesEvents(anyone(), tx, caseFile.id))
    expect(JSON.stringify(events)).not.toContain('Bidrag')
  })

  it('is not judged where there is none', async () => {
    const { held } = await approvedWith({})
    expect(held.isHeld).toBe(false)
    await expect(judgeParagraph(secretary(), held.id, { verdict: 'withhold', reason: 'x' })).rejects.toMatchObject({
      code: 'minutes.not-stopped',
    })
  })

  it('is found in what was approved before anybody looked', async () => {
    const { held } = await approvedWith(withNumber())
    await test.owner.query('update minutes_paragraph set personal_numbers = null where paragraph_id = $1', [held.id])
    expect((await showPublicParagraph(anyone(), ...addressOf(held.publicPath))).sections).toEqual([])
  })
})
