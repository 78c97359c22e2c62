import { beforeAll, describe, expect, it } from 'vitest'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { aHeldBoard, aMinutesTown, approvalDay, approved } from './minutes-town.fixture.ts'
import { searchParagraphs } from './search-paragraphs.service.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>

beforeAll(async () => {
  town = await aMinutesTown(test)
  const meeting = await aHeldBoard(test, town, {
    items: [
      { title: 'Hush sale of Lot 7', clauses: ['Lot 7 is sold to Moltebeer.'], secrecy: 'OSL 19 kap. 1 §' },
      { title: 'Skolans tak', clauses: ['Taket läggs om före vintern.'] },
      { title: 'Bidrag', clauses: ['Bidraget ges till 121212-1212 för lingonplockning.'] },
    ],
  })
  await approved(test, town, meeting.id)
})

const find = (words: string, actor: Actor, isPublic: boolean) => {
  const ctx = test.as(actor, 1, approvalDay)
  return ctx.read((tx) => searchParagraphs(ctx, tx, { words, isPublic }))
}

describe('a search in approved minutes', () => {
  it('finds a § by forms of the words of its title and its clauses, with the place they stand in', async () => {
    for (const words of ['skola', 'taken', '"före vintern"']) {
      const [found] = await find(words, citizen, true)
      expect(found?.title).toMatch(/^§ \d+ Skolans tak$/)
      expect(found?.href).toMatch(/^\/protokoll\//)
    }
    const [found] = await find('vinter', citizen, true)
    expect(found?.excerpt.filter((piece) => piece.isHit).map((piece) => piece.text)).toEqual(['vintern'])
  })

  it('never finds what is secret, whoever asks and by whichever of its words', async () => {
    for (const actor of [citizen, town.secretary, theSystem])
      for (const isPublic of [true, false])
        for (const words of ['hush', 'Lot 7', 'Moltebeer', 'sold'])
          expect(await find(words, actor, isPublic), `${actor.name} ${words}`).toEqual([])
  })

  it('finds what is stopped for a personal identity number only for those who work here', async () => {
    for (const words of ['bidrag', 'lingonplockning', '121212-1212'])
      expect(await find(words, citizen, true)).toEqual([])
    expect(await find('lingonplockning', town.secretary, true)).toEqual([])
    expect(await find('lingonplockning', town.secretary, false)).toHaveLength(1)
  })
})
