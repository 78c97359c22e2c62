import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ReviewAnswer, reviewReply } from './review.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-review-'))
const at = (name: string): string => join(folder, name)

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', 'review', ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  })
  return { status, stdout, stderr }
}
const answerOf = (text: string): ReviewAnswer => reviewReply.strict().parse(JSON.parse(text))
const documentsOf = (text: string): string[] =>
  z
    .array(reviewReply.strict())
    .parse(JSON.parse(text))
    .map(({ document }) => document)

const heading = [
  'Budget 2031',
  'Storby kommun',
  '',
  'Driftbudget per nämnd',
  'Nettobelopp, mkr Bokslut Budget Plan Plan',
  '2029 2031 2032 2033',
]
const rows = ['Kommunstyrelsen -90,1 -95,4 -97,0 -99,2', 'Kulturnämnden -41,0 -42,5 -43,2 -44,0']
const files: Readonly<Record<string, string | Buffer>> = {
  'right.txt': [...heading, ...rows, 'Summa nämnder -131,1 -137,9 -140,2 -143,2'].join('\n'),
  'wrong.txt': [...heading, ...rows, 'Summa nämnder -131,1 -137,9 -148,2 -143,2'].join('\n'),
  'plan.txt': [
    'Verksamhetsplan 2031',
    'Kulturnämnden',
    'Storby kommun',
    '',
    'Driftbudget',
    'Mkr Bokslut Plan Plan Plan',
    '2029 2031 2032 2033',
    'Netto -41,0 -44,1 -43,2 -44,0',
  ].join('\n'),
  'empty.txt': '',
  // The old format of Word and a Word file with a password begin alike.
  'locked.docx': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  'broken.pdf': '%PDF-1.7\nnothing more',
  'muted.json': '{ "muted": [ { "code": 3 } ] }',
}

describe('the review command', () => {
  beforeAll(() => {
    for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content)
    mkdirSync(at('folder'))
    mkdirSync(at('other'))
    writeFileSync(at('other/plan.txt'), String(files['plan.txt']).replace('-44,1', '-42,5'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('ends with 0 when it has read, and with 1 when something at the asked level was found', () => {
    expect(run(at('wrong.txt')).status).toBe(0)
    expect(run(at('wrong.txt'), '--fail-on', 'contradiction').status).toBe(1)
    expect(run(at('right.txt'), '--fail-on', 'note').status).toBe(0)
  })

  test('the answer for programs has exactly the documented shape and is the same every time', () => {
    const first = run(at('wrong.txt'), '--json')
    const { document, kind, findings, unread, muted } = answerOf(first.stdout)
    expect([document, kind, unread, muted]).toEqual(['wrong.txt', 'budget', [], []])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      code: 'sum-differs',
      severity: 'contradiction',
      line: 9,
      excerpt: 'Summa nämnder -131,1 -137,9 -148,2 -143,2',
    })
    expect(findings[0]?.figures.map(({ printed, value }) => [printed, value])).toEqual([
      ['-148,2', -148.2],
      ['-97,0', -97],
      ['-43,2', -43.2],
    ])
    expect(findings[0]?.explanation).toContain('\u2212140,2')
    expect(run(at('wrong.txt'), '--json').stdout).toBe(first.stdout)
  })

  test('several files are a list in their order, and one that is held against others names them', () => {
    const { stdout } = run(at('right.txt'), at('plan.txt'), '--against', at('right.txt'), '--json')
    const [alone, held] = z.array(reviewReply.strict()).parse(JSON.parse(stdout))
    expect(alone?.findings).toEqual([])
    expect(held?.findings.map(({ code, severity }) => [code, severity])).toEqual([['documents-differ', 'error']])
    expect(held?.findings[0]?.explanation).toMatch(/-44,1 i plan\.txt, men -42,5 i right\.txt/)
    expect(held?.findings[0]?.figures.map(({ document, printed, line }) => [document, printed, line])).toEqual([
      [undefined, '-44,1', 8],
      ['right.txt', '-42,5', 8],
    ])
  })

  test('files with one name are told apart by their folders', () => {
    const { stdout } = run(at('right.txt'), '--against', at('plan.txt'), '--against', at('other/plan.txt'), '--json')
    expect(answerOf(stdout).findings.map(({ figures }) => figures[1]?.document)).toEqual([at('plan.txt')])
  })

  test('a finding put aside with its reason stands apart and fails nothing', () => {
    const [finding] = answerOf(run(at('wrong.txt'), '--json').stdout).findings
    const muted = [{ code: finding?.code, quoted: finding?.quoted, reason: 'Rättas i nästa utgåva' }]
    writeFileSync(at('aside.json'), JSON.stringify({ muted }))
    const { status, stdout } = run(at('wrong.txt'), '--muted', at('aside.json'), '--fail-on', 'note', '--json')
    expect(status).toBe(0)
    expect(answerOf(stdout).findings).toEqual([])
    expect(answerOf(stdout).muted.map(({ code, reason }) => [code, reason])).toEqual([
      ['sum-differs', 'Rättas i nästa utgåva'],
    ])
    expect(run(at('wrong.txt'), '--muted', at('aside.json')).stdout).toContain('Rättas i nästa utgåva')
  })

  test('files that cannot be read are told with what to do, and the others are read all the same', () => {
    const bad = {
      'missing.pdf': 'finns inte. Kontrollera',
      folder: 'är en mapp. Ange filerna',
      'empty.txt': 'ingen text',
      'locked.docx': 'Ta bort lösenordet',
      'broken.pdf': 'spara om den',
    }
    const { status, stdout, stderr } = run(...Object.keys(bad).map(at), at('wrong.txt'), '--json')
    expect(status).toBe(2)
    const lines = stderr.trim().split('\n')
    expect(lines).toHaveLength(Object.keys(bad).length)
    for (const [index, [name, sentence]] of Object.entries(bad).entries()) {
      expect(lines[index]).toContain(at(name))
      expect(lines[index]).toContain(sentence)
    }
    expect(documentsOf(stdout)).toEqual(['wrong.txt'])
  })

  test.skipIf(process.getuid?.() === 0)('so is a file that may not be opened', () => {
    writeFileSync(at('closed.txt'), 'x')
    chmodSync(at('closed.txt'), 0)
    const { status, stderr } = run(at('closed.txt'))
    expect([status, stderr.includes('Kontrollera att du får läsa filen')]).toEqual([2, true])
  })

  test('a document to hold against that cannot be read does not stop the reading', () => {
    const { status, stdout, stderr } = run(at('wrong.txt'), '--against', at('missing.pdf'))
    expect(status).toBe(2)
    expect(stdout).toContain('Motsägelse')
    expect(stderr).toContain('missing.pdf finns inte')
  })

  test.each([
    [['--fail-on', 'rounding'], '--fail-on ska vara'],
    [['--kind', 'letter'], '--kind ska vara'],
    [['--muted', at('muted.json')], 'ingen lista över undantag'],
    [['--muted', at('missing.json')], 'finns inte'],
    [['--fast'], '--fast'],
  ])('what cannot be meant by %s is wrong use', (words, sentence) => {
    const { status, stdout, stderr } = run(at('wrong.txt'), ...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })

  test('no file at all is wrong use', () => {
    const { status, stderr } = run()
    expect(status).toBe(2)
    expect(stderr).toContain('Ange minst en fil')
  })

  test('the kind can be said against the words, in short or in whole', () => {
    expect(answerOf(run(at('wrong.txt'), '--kind', 'plan', '--json').stdout).kind).toBe('operational-plan')
    expect(answerOf(run(at('wrong.txt'), '--kind', 'follow-up', '--json').stdout).kind).toBe('follow-up')
  })

  test('the rules are told without any file, for people and for programs', () => {
    const { status, stdout } = run('--rules', '--json')
    const { rules } = JSON.parse(stdout) as { rules: Record<string, unknown>[] }
    expect(status).toBe(0)
    expect(rules.map(({ family }) => family)).toContain('across')
    for (const rule of rules)
      expect(Object.keys(rule)).toEqual(['family', 'name', 'codes', 'looksFor', 'grounds', 'blindTo'])
    expect(run('--rules').stdout).toContain('Ser inte: ')
  })

  test('help tells of every option', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    for (const option of ['against', 'kind', 'muted', 'fail-on', 'json', 'rules'])
      expect(stdout).toMatch(new RegExp(`^  --${option}\\b`, 'm'))
  })
})
