import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type AgendaItemId,
  type Choice,
  castBallot,
  choices,
  enterRoom,
  followRoom,
  type MeetingId,
  type RoomDeed,
} from '../src/modules/meetings/index.ts'
import { createUnit } from '../src/modules/organisation/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { Actor } from '../src/shared/actor.ts'
import type { PersonId, TenantId, UnitId } from '../src/shared/ids.ts'
import { day } from '../src/shared/local-date.ts'

/**
 * A thousand voters press at the same instant: from cast to acknowledged (stored, with its row in the log), and from cast to seen by one
 * who follows the meeting, against the bare insert of the same rows on the same PostgreSQL.
 */
export async function liveVotes(say: (line: string) => void, { voters = 1_000, runs = 5 } = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-votes-bench-'))
  try {
    const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
    try {
      await measureVotes(platform, say, voters, runs)
    } finally {
      await platform.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureVotes(platform: Platform, say: (line: string) => void, voters: number, runs: number) {
  const council = await aCouncil(platform, voters)
  const acknowledged: number[] = []
  const seen: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run++) {
    const vote = await aVote(platform, council, run)
    const measured = await allVote(platform, council, vote)
    acknowledged.push(...measured.acknowledged)
    seen.push(...measured.seen)
    bare.push(...(await bareInserts(platform, council)))
  }
  say(
    `## ${voters} voters at the same instant, ms\n\n| | median | p95 | worst | ratio of p95 |\n|---|---:|---:|---:|---:|`,
  )
  say(line('from cast to acknowledged', acknowledged, bare))
  say(line('from cast to seen by a listener', seen, bare))
  say(`${line('bare insert of a row', bare)}\n`)
}

const share = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

const line = (name: string, times: readonly number[], peer?: readonly number[]): string =>
  `| ${name} | ${share(times, 0.5).toFixed(0)} | ${share(times, 0.95).toFixed(0)} | ${share(times, 1).toFixed(0)} | ${peer ? `${(share(times, 0.95) / share(peer, 0.95)).toFixed(2)} ×` : '1'} |`

interface Council {
  readonly unit: UnitId
  readonly people: readonly PersonId[]
}

async function aCouncil({ owner, systemContext }: Platform, voters: number): Promise<Council> {
  await owner.query(`insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun')`)
  const ctx = systemContext(1 as TenantId)
  const from = day('2020-01-01')
  const top = await createUnit(ctx, { key: 'kommun', name: 'Ekby kommun', kind: 'municipality', parent: null, from })
  const { id } = await createUnit(ctx, { key: 'kf', name: 'Kommunfullmäktige', kind: 'council', parent: top.id, from })
  await owner.query(
    `insert into meeting_body (tenant_id, unit_id, kind, key, code) values (1, $1, 'council', 'kf', 'KF')`,
    [id],
  )
  const { rows } = await owner.query(
    `with elected as (insert into person (tenant_id, person_id, name) select 1, gen_random_uuid(), 'Ledamot ' || n
       from generate_series(1, $2::int) n returning person_id)
     insert into mandate (tenant_id, mandate_id, unit_id, person_id, party, post, position, valid_from)
     select 1, gen_random_uuid(), $1, person_id, 'S', 'member', row_number() over (), '2023-01-01' from elected
     returning person_id`,
    [id, voters],
  )
  return { unit: id, people: rows.map((row) => row.person_id as PersonId) }
}

interface Vote {
  readonly meeting: MeetingId
  readonly item: AgendaItemId
}

/** Everybody is there, and the vote has been asked for. */
async function aVote({ owner, systemContext }: Platform, { unit, people }: Council, run: number): Promise<Vote> {
  const meeting = randomUUID() as string as MeetingId
  const item = randomUUID() as string as AgendaItemId
  await owner.query(
    `insert into meeting (tenant_id, meeting_id, unit_id, day, starts_at, status) values (1, $1, $2, '2026-10-06', $3, 'called')`,
    [meeting, unit, `13:0${run}`],
  )
  await owner.query(
    `insert into agenda_item (tenant_id, item_id, meeting_id, position, kind, title, clauses) values (1, $1, $2, 1, 'decision', 'Budget', '{Approve}')`,
    [item, meeting],
  )
  await owner.query(
    `insert into room_event (tenant_id, meeting_id, sequence, client_id, at, event)
     select 1, $1, n, gen_random_uuid(), now(), jsonb_build_object('kind', 'person.arrived', 'person', person, 'atDistance', false)
     from unnest($2::uuid[]) with ordinality as arrived (person, n)`,
    [meeting, people],
  )
  await owner.query('analyze')
  const ctx = systemContext(1 as TenantId)
  const deeds: RoomDeed[] = [
    { kind: 'meeting.opened' },
    { kind: 'item.opened', item },
    { kind: 'debate.closed', item },
    { kind: 'vote.requested', item, question: 'main', by: people[0]! },
  ]
  for (const deed of deeds) await enterRoom(ctx, meeting, { clientId: randomUUID(), deed })
  return { meeting, item }
}

async function allVote({ contextFor, systemContext }: Platform, { people }: Council, { meeting, item }: Vote) {
  const began = new Map<PersonId, number>()
  const acknowledged: number[] = []
  const seen: number[] = []
  const stop = await followRoom(systemContext(1 as TenantId), meeting, undefined, ({ now }) => {
    const heardAt = performance.now()
    for (const { person } of now.vote?.given ?? []) seen.push(heardAt - (began.get(person) ?? heardAt))
  })
  await Promise.all(
    people.map(async (person, index) => {
      const ctx = contextFor({ actor: voter(person), tenant: 1 as TenantId })
      const start = performance.now()
      began.set(person, start)
      const choice = choices[index % choices.length] as Choice
      await castBallot(ctx, meeting, { item, question: 'main', choice, clientId: randomUUID() })
      acknowledged.push(performance.now() - start)
    }),
  )
  while (seen.length < people.length) await wait(10)
  stop()
  const { room } = await enterRoom(systemContext(1 as TenantId), meeting, {
    clientId: randomUUID(),
    deed: { kind: 'vote.closed', item, question: 'main', broken: 'yes' },
  })
  const result = room.items[0]?.answers.main?.result
  if (!result || result.yes + result.no + result.abstain !== people.length) throw new Error('a vote was lost')
  return { acknowledged, seen }
}

const voter = (person: PersonId): Actor => ({
  kind: 'person',
  person,
  name: 'Ledamot',
  seats: [],
  assurance: null,
  scope: 'write',
})

/** The same rows, each in a transaction of its own, by as many hands, over as many connections. */
async function bareInserts({ db, owner }: Platform, { people }: Council): Promise<number[]> {
  await owner.query('create table if not exists bare_ballot (person_id uuid primary key, choice text not null)')
  await owner.query('grant all on bare_ballot to styrhjul_app')
  await owner.query('truncate bare_ballot')
  const times: number[] = []
  await Promise.all(
    people.map(async (person) => {
      const start = performance.now()
      await db
        .insertInto('bareBallot' as never)
        .values({ personId: person, choice: 'yes' } as never)
        .execute()
      times.push(performance.now() - start)
    }),
  )
  return times
}

/** `node bench/live-votes.ts [voters] [runs]` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [voters, runs] = process.argv.slice(2).map(Number)
  await liveVotes((text) => process.stdout.write(`${text}\n`), { ...(voters && { voters }), ...(runs && { runs }) })
}
