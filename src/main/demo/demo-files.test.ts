import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DemoGoal, DemoMunicipality, DemoTarget } from './demo-files.contract.ts'
import { BadDemoFiles, hedemora, readDemoFiles } from './read-demo-files.ts'

const demo = await readDemoFiles()
const boardGoals = goalsOf(demo, 'kommunstyrelsen-2026')

function goalsOf({ plans }: DemoMunicipality, key: string): readonly DemoGoal[] {
  const found = plans.find(({ plan }) => plan.key === key)
  expect(found).toBeDefined()
  return found!.goals
}

/** A target in a word: `>=4`, `=100`, `#3`, `+10 percent`, `yes`, `done`, `OSL 18:13`. */
function inAWord(target: DemoTarget): string {
  if ('secrecy' in target) return target.secrecy.provision
  const { demand } = target
  if (demand.type === 'rank-at-most') return `#${demand.rank}`
  if (demand.type === 'change') return `${demand.by > 0 ? '+' : ''}${demand.by} ${demand.measure}`
  if (demand.type === 'milestone') return demand.by === target.due ? 'done' : `done ${demand.by}`
  if (demand.type === 'answer') return demand.answer
  return `${{ 'at-least': '>=', 'at-most': '<=', equals: '=' }[demand.type]}${demand.value}`
}

/** The folder copied, with one text in one file put in place of another. */
async function folderWith(file: string, from: string, to: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(hedemora, folder, { recursive: true })
  const text = await readFile(join(folder, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(folder, file), text.replace(from, to))
  return folder
}

async function faultsOf(folder: string) {
  const error = await readDemoFiles(folder).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(BadDemoFiles)
  return (error as BadDemoFiles).faults
}

describe('the files of the demo municipality', () => {
  it('name a fault by its file and its place there', async () => {
    const folder = await folderWith('calendar.json', '"kind": "interim"', '"kind": "sometimes"')
    expect(await faultsOf(folder)).toEqual([expect.objectContaining({ file: 'calendar.json', path: 'rounds.5.kind' })])
  })

  it('may not hold a word the contract does not know', async () => {
    const folder = await folderWith('municipality.json', '"municipalityCode"', '"colour": "red", "municipalityCode"')
    expect(await faultsOf(folder)).toEqual([expect.objectContaining({ file: 'municipality.json' })])
  })

  it('may not hold a day that is no day of the calendar', async () => {
    const folder = await folderWith('units.json', '"from": "2019-01-01"', '"from": "2019-02-30"')
    expect(await faultsOf(folder)).toEqual([
      expect.objectContaining({ file: 'units.json', path: 'units.0.periods.0.from' }),
    ])
  })

  it('may not point at something that no file has', async () => {
    const folder = await folderWith('executive-board-goals-1.json', '["it-avdelningen"]', '["rymdavdelningen"]')
    expect(await faultsOf(folder)).toEqual([
      { file: 'executive-board-goals-1.json', path: 'e-tjanster', problem: 'nothing is called rymdavdelningen' },
    ])
  })

  it('may not give one key to two things', async () => {
    const folder = await folderWith('units.json', '"key": "hr"', '"key": "kansli"')
    expect(await faultsOf(folder)).toEqual([{ file: 'units.json', path: 'kansli', problem: 'two are called kansli' }])
  })

  it('that are cut short are a fault of the file', async () => {
    const folder = await folderWith('people.json', '{', '')
    expect(await faultsOf(folder)).toEqual([expect.objectContaining({ file: 'people.json', path: '' })])
  })

  it('have no letters outside a to z in their property names and keys', async () => {
    for (const name of await jsonFiles()) {
      const strange: string[] = []
      JSON.parse(await readFile(join(hedemora, name), 'utf8'), (property, value) => {
        if (!/^[A-Za-z0-9]*$/.test(property)) strange.push(property)
        if (['key', 'ref', 'slug'].includes(property) && !/^[a-z0-9-]+$/.test(value)) strange.push(value)
        return value
      })
      expect([name, strange]).toEqual([name, []])
    }
  })

  it('name no person of the sources', async () => {
    for (const name of await readdir(hedemora)) {
      const words = (await readFile(join(hedemora, name), 'utf8')).toLowerCase().match(/[\p{L}-]+/gu) ?? []
      const runs = words.flatMap((_, at) => [words.slice(at, at + 2).join(' '), words.slice(at, at + 3).join(' ')])
      expect([name, runs.filter((run) => personsOfTheSources.has(sha256(run)))]).toEqual([name, []])
    }
  })
})

const jsonFiles = async () => (await readdir(hedemora)).filter((name) => name.endsWith('.json'))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('the executive board plan', () => {
  /** Strategic goal → goals, as the plan has them. */
  it.each([
    ['invanare-2038', 4],
    ['arbetsgivare', 3],
    ['god-hushallning', 8],
    ['trygg-plats', 5],
    ['forvaltningskultur', 5],
  ])('has under %s its %i goals', (strategic, count) => {
    expect(boardGoals.filter(({ parent }) => parent === `mal-och-budget-2026/${strategic}`)).toHaveLength(count)
  })

  it.each([
    ['detaljplaner/antal-klara', { '2026-08-31': '>=4', '2026-12-31': '>=8' }],
    ['natverkstraffar/deltagare', {}],
    ['natverkstraffar/antal-traffar', { '2026-05-31': '>=8' }],
    ['internpost/kartlaggning', {}],
    ['e-tjanster/placering', { '2026-12-31': '#3' }],
    ['e-tjanster/andel-e-tjanster', { '2026-12-31': '+10 percent' }],
    ['beslutsstod/moduler-i-drift', { '2026-12-31': 'done' }],
    ['beslutsstod/tidsplan-budget', { '2026-06-30': 'done' }],
    ['arbetsgivarvarumarke/enps', {}],
    ['digitaliseringsstrategi/chefer-med-genomgang', { '2026-12-31': '=100' }],
    ['projektrutiner/rutiner-beslutade', { '2026-06-30': 'done' }],
    ['projektmedel/nyttjade-medel', { '2026-12-31': '=100' }],
    ['projektmedel/utan-aterbetalning', { '2026-12-31': '=0' }],
    ['sjukfranvaro/sjukfranvaro', { '2026-12-31': '-2 percent' }],
    ['ekonomisystem/kundreskontra', { '2026-10-31': 'yes' }],
    ['ekonomisystem/kravstallning', { '2026-08-31': 'yes' }],
    ['ekonomisystem/tilldelning', { '2026-12-31': 'yes' }],
    ['ekonomisystem/ekonomisystem-i-drift', { '2027-10-31': 'yes' }],
    ['banktjanster/avtal-klart', { '2026-08-31': 'yes' }],
    ['bankupphandling/avtal-klart', { '2026-08-31': 'yes' }],
    ['analysgrupp/uppdrag-klart', { '2026-06-30': 'done' }],
    ['analysgrupp/grupp-i-drift', { '2026-12-31': 'done' }],
    ['it-avtal/avtal-genomgangna', { '2026-06-30': '>=40', '2026-12-31': '>=90', '2027-12-31': '>=99' }],
    ['lagesbild-brott/lagesbild', { '2026-03-31': 'done' }],
    ['lagesbild-brott/atgardsplan', { '2026-09-30': 'done' }],
    ['sakert-val/sakerhetsskyddsanalys', { '2026-06-30': 'done' }],
    ['sakert-val/incidenter', { '2026-12-31': '<=4' }],
    ['sakert-val/godkant-val', { '2026-12-31': 'yes' }],
    ['krisberedskap/forslag', { '2026-12-31': 'done' }],
    ['krisberedskap/antaget', { '2027-06-30': 'done' }],
    ['rsa/uppfoljning', { '2026-12-31': 'done' }],
    ['rsa/scenarier', { '2026-12-31': '>=50' }],
    ['rsa/ny-analys', { '2027-12-31': 'done' }],
    ['it-sakerhet/siths', { '2026-12-31': '=100' }],
    ['it-sakerhet/loa3', { '2026-08-31': '>=50', '2026-12-31': '=100' }],
    ['it-sakerhet/disa', { '2026-08-31': '>=70', '2026-12-31': '=100' }],
    ['it-sakerhet/ncsc', { '2026-08-31': 'OSL 18:13', '2026-12-31': 'OSL 18:13', '2028-12-31': '=100' }],
    ['it-sakerhet/revisioner', { '2026-08-31': '>=1', '2026-12-31': '>=2' }],
    ['informationssakerhet/verksamheter-med-stod', { '2026-08-31': '>=50', '2026-12-31': '=100' }],
    ['informationssakerhet/valfardsbrott', { '2026-08-31': '>=1', '2026-12-31': '>=2' }],
    ['befattningsbeskrivningar/roller-beskrivna', { '2026-08-31': '>=50', '2026-12-31': '=100' }],
    ['forandringsarbete/sakerhetsbedomda', { '2026-08-31': '>=50', '2026-12-31': '=100' }],
    ['forandringsarbete/rutin-foljd', { '2026-08-31': '>=50', '2026-12-31': '=100' }],
    ['forandringsarbete/fordjupad-utbildning', { '2026-08-31': '>=50', '2026-12-31': '=100' }],
    ['behorigheter/riktlinje', { '2026-06-30': 'done' }],
    ['identitetshantering/forslag', { '2027-06-30': 'done' }],
    ['identitetshantering/faststalld', { '2027-12-31': 'done' }],
  ])('demands of %s what the plan demands', (path, wanted) => {
    const [ref, key] = path.split('/')
    const indicator = boardGoals.find((goal) => goal.ref === ref)?.indicators.find((one) => one.key === key)
    expect(indicator).toBeDefined()
    expect(Object.fromEntries(indicator!.targets.map((target) => [target.due, inAWord(target)]))).toEqual(wanted)
  })

  it('has no indicator besides those', () => {
    expect(boardGoals.flatMap(({ indicators }) => indicators)).toHaveLength(47)
  })

  it('keeps the defects it was written with, so that the check has something to find', () => {
    const goal = (ref: string) => boardGoals.find((one) => one.ref === ref)!
    expect(goal('analysgrupp')).toMatchObject({ answerableRole: '', actions: [] })
    expect(goal('banktjanster').indicators[0]!.name).toBe(goal('bankupphandling').indicators[0]!.name)
    expect(boardGoals.flatMap(({ indicators }) => indicators).filter(({ baseline }) => baseline !== null)).toEqual([])
  })
})

describe('the council plan', () => {
  it.each([
    ['livskvalitet', 51, '2022-12-31', 55],
    ['hme', 80, '2022-12-31', 85],
    ['trygghet', 55, '2022-12-31', 60],
    ['fortroende', 34, '2020-12-31', 40],
  ])('wants %s to go from %i (%s) to %i at the end of 2026', (key, value, on, wanted) => {
    const indicator = goalsOf(demo, 'mal-och-budget-2026')
      .flatMap(({ indicators }) => indicators)
      .find((one) => one.key === key)
    expect(indicator?.baseline).toMatchObject({ value, on })
    expect(indicator?.targets).toEqual([{ due: '2026-12-31', demand: { type: 'at-least', value: wanted } }])
  })

  it('wants the equity ratio up and names no number, as the document does', () => {
    const ratios = goalsOf(demo, 'mal-och-budget-2026')
      .flatMap(({ indicators }) => indicators)
      .filter(({ key }) => key.startsWith('soliditet'))
    expect(ratios.map(({ direction, baseline, targets }) => [direction, baseline, targets])).toEqual([
      ['up', null, []],
      ['up', null, []],
    ])
  })

  it('can have another shape: four perspectives in the years before', () => {
    expect(demo.models.map(({ perspectives, valueWords }) => [perspectives.length, valueWords.length])).toEqual([
      [5, 4],
      [4, 0],
    ])
  })
})

describe('the organisation', () => {
  it('has 60.75 full-time equivalents in the executive board department on 1 July 2025', () => {
    const counts = demo.units.flatMap(({ staffing }) => staffing).filter(({ on }) => on === '2025-07-01')
    expect(counts.reduce((sum, { fullTimeEquivalents }) => sum + fullTimeEquivalents, 0)).toBe(60.75)
  })

  it('moves 11.75 positions to the support division that day, which with the 7.75 it had makes 19.5', () => {
    const moved = demo.moves.filter(({ on, to }) => on === '2025-07-01' && to === 'verksamhetsstod')
    expect(moved.reduce((sum, { fullTimeEquivalents }) => sum + (fullTimeEquivalents ?? 0), 0) + 7.75).toBe(19.5)
  })

  it('seats eleven members, eleven substitutes and one observer in the executive board', () => {
    const posts = demo.people
      .flatMap(({ seats }) => seats)
      .filter(({ unit, role }) => unit === 'kommunstyrelsen' && role === 'politician')
      .map(({ post }) => (post.startsWith('Ers') ? 'substitute' : post.startsWith('Insyn') ? 'observer' : 'member'))
    expect(Object.groupBy(posts, (post) => post)).toMatchObject({
      member: { length: 11 },
      substitute: { length: 11 },
      observer: { length: 1 },
    })
  })
})

describe('the subcommittees', () => {
  it.each([
    ['arbetsutskottet', 3],
    ['strategiutskottet', 5],
  ])('%s has %i members and as many substitutes', (unit, size) => {
    const posts = demo.people
      .flatMap(({ seats }) => seats)
      .filter((seat) => seat.unit === unit)
      .map(({ post }) => post)
    expect(posts.filter((post) => post.startsWith('Ers'))).toHaveLength(size)
    expect(posts.filter((post) => !post.startsWith('Ers'))).toHaveLength(size)
  })
})

describe('what is made up', () => {
  it('is marked: a value is a demo value unless it is a baseline of the documents or says how it was found', () => {
    const real = demo.measurements.filter(({ isDemo }) => !isDemo)
    expect(real.map(({ indicator, periodEnd }) => `${indicator.split('/')[2]} ${periodEnd}`)).toEqual([
      'livskvalitet 2022-12-31',
      'hme 2022-12-31',
      'trygghet 2022-12-31',
      'fortroende 2020-12-31',
      'fortroende 2025-12-31',
      'resultat-andel 2024-12-31',
    ])
  })
})

/** SHA-256 of their names in small letters, so that this file does not name them either. */
const personsOfTheSources = new Set([
  '11ba9f763ff6e4ba027714b6a2f48699e450cf90941b24416a63596078b0ba81',
  '1df8c331eb78a5135802888f0748302ffd35c2a76f63f86a6c95095b067a48a0',
  '2fe29ddd059429b92908e08f60640c3135a699f1eb436bf4fb1ab3d12489231f',
  '319212a4856f34639f8cb0a534298a988cb682a0a79d3a171fe58f6795ef5a6d',
  '36748b764bd67ac3056ecf164c7cede4403b782c4203c534d358e8cae5bd8dc9',
  '3a2596c3e521cfbaedc171bfd9c5ebdfbc6e9eefd88a9c869dddab2a8444dc48',
  '46864e60e6ef9b0d3e47068418896b3dfc9d8a9df0900239b4ebe8e04f9e0beb',
  '4720efa17a063e029800ce4b250d100317f565cb9f896843fa8457d6e5b8585d',
  '5238ee6cf072b91d6b21701331448c02615f84f73a1524b0b1945d021e8a4d1d',
  '67a2fd82a8dd03be67ea45b473c6bf6b4d1f0dfd3a9ca041f4e749825eab3777',
  '7390d8c4ceacf995e4301a8faf63dd553680a4ffd32a1551b3151d339d76ce1e',
  '8a697befdae640aa989ef2f5a9bad823f669c3b313ee84b76aead4c25c037e01',
  '8c5d208960c5744189d99d67a4f984e0805a31988d9c7734da5e09060208e2dd',
  '964d46f50e3df3d3593353ff506d5306ff613626550929904400c8098c0c3ee9',
  'aec9f60287e3e598dab4782418ab300451f85f1c36ec61a83a91b6428318da5e',
  'b19320f6ea998e97a7185e940eb3a3489a06d824aa9cd4bcfb5e740ce2b096b3',
  'b19415af5b89445004a74b14e09377a5f777a52ccf013251b103022d21aa15af',
  'b5da92530f209948d0ed25bd6e125f01fe721bb0e49a9c642bb880c1ff1bde75',
  'b8cbb95d30b74c6c6f8d7ac2f10c7afd22a6f00ae2da53277305380be8c13c4b',
  'bc131ceda8b8fd4cb0d56e6758a6c6df92f81a758e4865738c2430741b6c4335',
  'd22bc22813342c53687e5e5ccd206710e0441a4bea456b875368eace5d0ea2ec',
  'e357bde52e03ec5eeb6a2d4dc7ce51c096d395d1bdb070ba356b5a10ad53c24b',
  'eff121da1764694bd3059649c632ef6c1cb2b006b560a88c72a43fb16b774e04',
  'fa6889297a3cde2bd7222c17ebd132a985d3ec2398a01b233ea451f617671036',
])
