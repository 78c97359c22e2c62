import { beforeAll, describe, expect, it } from 'vitest'
import { commitment, fromBase64 } from '#decision-log'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import { entriesOf } from '../decision-log/index.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { postApproval, proveBoard, takeDownRipe } from './keep-board.service.ts'
import {
  pathOfPostingFile,
  postNotice,
  readPostingFile,
  showBoard,
  showKeptBoard,
  showPosting,
  takeDownNotice,
} from './posting.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
const at = (instant: string, actor?: Actor) => ctx(actor, instant)
let units: Record<string, UnitId>
let secretary: Actor

beforeAll(async () => {
  units = await anOrganisation(ctx())
  secretary = await seated(test, 'secretary', units.ks!, 'Nämndsekreterare')
})

const approve = (instant: string, subject: string, canBeAppealed = true) =>
  at(instant).write('minutes.approve', subject, async (tx) => {
    const posted = await postApproval(at(instant), tx, {
      subject,
      body: units.ks!,
      title: 'Protokoll',
      whereToRead: '/protokoll/ks/2026',
      meetingDay: day('2026-09-01'),
      approvedOn: instant.slice(0, 10) as Day,
      canBeAppealed,
      isDemo: false,
    })
    return [null, { posted: posted ?? null }]
  })

describe('the notice board', () => {
  it('has approved minutes posted once, in the transaction that approves them', async () => {
    expect((await approve('2026-09-08T08:00:00Z', 'm1')).posted).toMatchObject({ lastAppealDay: '2026-09-29' })
    expect((await approve('2026-09-08T09:00:00Z', 'm1')).posted).toBeNull()
    const failing = at('2026-09-08T09:00:00Z').write('minutes.approve', 'm2', async (tx) => {
      await postApproval(at('2026-09-08T09:00:00Z'), tx, {
        subject: 'm2',
        body: units.ks!,
        title: 'Protokoll',
        whereToRead: '/x',
        meetingDay: day('2026-09-01'),
        approvedOn: day('2026-09-08'),
        canBeAppealed: true,
        isDemo: false,
      })
      throw new Error('the approval did not happen')
    })
    await expect(failing).rejects.toThrow('did not happen')
    expect((await showBoard(ctx(citizen))).up).toHaveLength(1)
  })

  it('is proved from outside: what cannot be read counts as not up', async () => {
    const [line] = (await showBoard(ctx(citizen))).up
    const page = `<article data-posting="${line!.posting.id}">`
    await proveBoard(at('2026-09-08T10:00:00Z'), async () => page)
    await proveBoard(at('2026-09-08T11:00:00Z'), async () => undefined)
    await proveBoard(at('2026-09-08T12:00:00Z'), async () => 'another page')
    await proveBoard(at('2026-09-08T13:00:00Z'), () => Promise.reject(new Error('refused')))
    await proveBoard(at('2026-09-08T15:00:00Z'), async () => page)
    const { kept } = await showKeptBoard(ctx(secretary))
    expect(kept[0]?.proof).toMatchObject({ checks: 5, up: 2, longestGap: 5 })
  })

  it('takes nothing down before its time, and then by itself', async () => {
    const [line] = (await showBoard(ctx(citizen))).up
    const early = takeDownNotice(at('2026-09-29T08:00:00Z', secretary), line!.posting.id, 1)
    await expect(early).rejects.toThrow('posting.too-early')
    expect(await takeDownRipe(at('2026-09-29T21:00:00Z'))).toBe(0)
    expect(await takeDownRipe(at('2026-09-29T22:30:00Z'))).toBe(1)
    expect(await takeDownRipe(at('2026-09-30T08:00:00Z'))).toBe(0)
    const board = await showBoard(at('2026-09-30T08:00:00Z', citizen))
    expect([board.up.length, board.down.length]).toEqual([0, 1])
    await expect(showPosting(ctx(citizen), line!.posting.id)).rejects.toMatchObject({ status: 404 })
  })

  it('takes only what the law lists, from the secretary of the body', async () => {
    const order = {
      kind: 'other-statutory' as const,
      body: units.ks!,
      title: 'Samråd om detaljplan',
      whereToRead: '/samrad',
      statute: '',
      concernsDay: day('2026-10-01'),
    }
    await expect(postNotice(ctx(secretary), order)).rejects.toThrow('posting.statute-missing')
    await expect(postNotice(ctx(secretary), { ...order, body: units.bn! })).rejects.toMatchObject({ status: 403 })
    await expect(postNotice(ctx(citizen), order)).rejects.toMatchObject({ status: 401 })
    const posted = await postNotice(ctx(secretary), { ...order, statute: 'PBL 5 kap. 11 §' })
    expect((await showPosting(ctx(citizen), posted.id)).bodyName).toBe('Kommunstyrelsen')
  })

  it('enters each posting in the decision log in the deed that posts it, with the very bytes that are handed out', async () => {
    const entries = async (id: string) => ctx(citizen).read((tx) => entriesOf(tx, id))
    const order = { kind: 'minutes' as const, body: units.ks!, title: 'Protokoll', whereToRead: '/x', statute: '' }
    const posted = await postNotice(ctx(secretary), { ...order, concernsDay: day('2026-09-01') })
    const [entry, ...more] = await entries(posted.id)
    expect(more).toEqual([])
    expect(JSON.parse(entry!.statement)).toMatchObject({ t: 'notice', organ: 'ks', mote: '2026-09-01', par: null })
    expect(await showPosting(ctx(citizen), posted.id)).toMatchObject({ logIndex: entry!.index })
    const bytes = new Uint8Array(await readPostingFile(ctx(citizen), posted.id))
    expect(await commitment(fromBase64(entry!.salt!)!, bytes)).toBe(JSON.parse(entry!.statement).doc)
    expect(await ctx(citizen).read((tx) => pathOfPostingFile(tx, posted.id))).toBe(
      `/anslagstavla/${posted.id}/anslag.json`,
    )
  })

  it('no longer hands out the bytes of what has been taken down; its row in the log stands', async () => {
    const posted = (await approve('2026-09-08T08:00:00Z', 'm3')).posted!
    await takeDownRipe(at('2026-09-30T08:00:00Z'))
    await expect(readPostingFile(ctx(citizen), posted.id)).rejects.toMatchObject({ status: 404 })
    const [place, rows] = await ctx(citizen).read(async (tx) => [
      await pathOfPostingFile(tx, posted.id),
      await entriesOf(tx, posted.id),
    ])
    expect([place, rows.length]).toEqual([undefined, 1])
  })

  it('logs nothing of what was posted already, or of a deed that failed', async () => {
    const logged = async () => (await test.owner.query(`select from log_entry where kind = 'notice'`)).rowCount
    const before = await logged()
    expect((await approve('2026-09-08T09:00:00Z', 'm3')).posted).toBeNull()
    await expect(
      at('2026-09-08T09:00:00Z').write('minutes.approve', 'm4', async (tx) => {
        await postApproval(at('2026-09-08T09:00:00Z'), tx, {
          subject: 'm4',
          body: units.ks!,
          title: 'Protokoll',
          whereToRead: '/x',
          meetingDay: day('2026-09-01'),
          approvedOn: day('2026-09-08'),
          canBeAppealed: true,
          isDemo: false,
        })
        throw new Error('the approval did not happen')
      }),
    ).rejects.toThrow('did not happen')
    expect(await logged()).toBe(before)
  })
})
