import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { searchRecords } from '../src/modules/cases/documents/search-records.service.ts'
import { createUnit } from '../src/modules/organisation/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId } from '../src/shared/ids.ts'
import { day } from '../src/shared/local-date.ts'
import { inTurn, row, timed } from './measure.ts'

/**
 * Search in the passages of registered documents as the page asks for it – word forms, what one may see, ranked, with excerpts – against
 * what one writes first: ILIKE over the same rows, which reads every passage, knows no forms and gives no excerpt.
 */
export async function recordSearch(say: (line: string) => void, passages = 100_000, runs = 9): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-search-'))
  const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
  const client = await platform.owner.connect()
  try {
    await client.query('set statement_timeout = 0')
    await plant(platform, client, passages)
    const ctx = platform.systemContext(1 as TenantId)
    say(`## Search in ${passages} passages, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
    for (const [name, words, pattern] of QUESTIONS) {
      const [ours, theirs] = await inTurn(runs, [
        [`${name}: word forms, rights, rank and excerpts`, () => timed(() => searchRecords(ctx, { words }))],
        [`${name}: ILIKE, as many and the first twenty`, () => timed(() => client.query(LIKE, [pattern]))],
      ])
      say(row(ours!, theirs))
      say(row(theirs!))
    }
    const { documents } = await searchRecords(ctx, { words: 'sallsyntord' })
    const { rows } = await client.query(
      `select count(distinct document_id)::int as n from document_passage where text ilike '%sallsyntord%'`,
    )
    say(`\nthe rare word is in as many documents: ${documents.total === rows[0].n} (${documents.total})\n`)
  } finally {
    client.release()
    await platform.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const QUESTIONS = [
  ['a rare word', 'sallsyntord', '%sallsyntord%'],
  ['a word in nearly every document', 'kommun', '%kommun%'],
  ['two words', 'kommun avtal', '%kommun%avtal%'],
  ['a word that stands nowhere', 'finnsinte', '%finnsinte%'],
] as const

/** As much as the page tells: how many documents, and the first twenty of them with a passage. */
const LIKE = `with hits as materialized (
    select document_id, ordinal, text from document_passage where tenant_id = 1 and text ilike $1
  ), best as (select distinct on (document_id) * from hits order by document_id, ordinal)
  select *, count(*) over () as total from best order by document_id limit 20`

const vocabulary = (
  'kommun kommunen kommunens avtal avtalet skola skolor skolan elev elever budget budgeten underskott personal lokal lokaler ' +
  'fastighet vatten avlopp vinter gata gator plan planen bygglov tomt tomter taxa taxan avgift avgifter beslut beslutet styrelsen ' +
  'yttrande remiss verksamhet verksamheten kostnad kostnader intern kontroll rapport rapporten uppdrag direktionen samverkan region'
).split(' ')

/** Twenty passages in each document, sixty words in each passage; every thousandth has a word of its own. */
async function plant({ owner, systemContext }: Platform, client: PoolClient, passages: number): Promise<void> {
  await owner.query(`insert into tenant (tenant_id, slug, name) values (1, 'bench', 'Bench')`)
  const unit = { key: 'board', name: 'Board', kind: 'municipality', parent: null, from: day('2020-01-01') } as const
  const { id } = await createUnit(systemContext(1 as TenantId), unit)
  await client.query(`set app.tenant = '1'`)
  await client.query(
    `insert into case_series (tenant_id, unit_id, year, form, body_code) values (1, $1, 2026, '{year}/{number}', 'KS')`,
    [id],
  )
  await client.query(`insert into case_class (tenant_id, code, name, valid_from) values (1, '0', 'All', '2020-01-01')`)
  const documents = Math.ceil(passages / 20)
  await client.query(
    `insert into case_file (tenant_id, case_id, unit_id, year, running_number, number, slug, class_code, public_title, opened_on)
     select 1, md5('c' || n)::uuid, $1, 2026, n, '2026/' || n, '2026-' || n, '0', 'Case ' || n, '2026-01-01'
     from generate_series(1, $2::int) n`,
    [id, documents],
  )
  await client.query(
    `insert into record_document (tenant_id, document_id, case_id, ordinal, direction, day, registered_on, public_title)
     select 1, md5('d' || n)::uuid, md5('c' || n)::uuid, 1, 'incoming', '2026-01-01', '2026-01-01', 'Document ' || n
     from generate_series(1, $1::int) n`,
    [documents],
  )
  await client.query(
    `insert into document_version (tenant_id, document_id, version, name, media_type, size, sha256, uploaded_at, state, text_state)
     select 1, md5('d' || n)::uuid, 1, 'a.txt', 'text/plain', 1, repeat('0', 64), now(), 'ready', 'read'
     from generate_series(1, $1::int) n`,
    [documents],
  )
  await client.query('select setseed(0.5)')
  await client.query(
    `insert into document_passage (tenant_id, document_id, version, ordinal, text, words)
     select 1, md5('d' || (n / 20 + 1))::uuid, 1, n % 20 + 1, t, swedish_words(t)
     from generate_series(0, $1::int - 1) n cross join lateral (
       select string_agg(($2::text[])[1 + floor(power(random(), 2) * $3)::int], ' ') ||
         case when n % 1000 = 0 then ' sallsyntord' else '' end as t
       from generate_series(1, 60 + 0 * n)
     ) made`,
    [passages, vocabulary, vocabulary.length],
  )
  await client.query('vacuum analyze document_passage')
  await client.query('analyze')
}

if (import.meta.main) await recordSearch((line) => process.stdout.write(`${line}\n`))
