import { describe, expect, it } from 'vitest'
import { makeContext } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/database.ts'
import { citizen } from '../../../shared/actor.ts'
import { plain } from '../../../shared/document.ts'
import type { TenantId } from '../../../shared/ids.ts'
import { answerOf } from '../answer.service.ts'
import { families } from '../checks/register.ts'
import { readDocument } from '../reading/read-lines.ts'
import { type Reviewed, review } from '../review.ts'
import { arithmeticOf } from './arithmetic.ts'
import { quotedWords } from './muted.ts'
import { openShared } from './open-shared.service.ts'
import { readMuted } from './read-muted.service.ts'
import { reasonField } from './reason-field.ts'
import { reviewDocument } from './report.service.ts'
import { exampleDocument, mostFiles, reviewSent, takeTurn } from './review-sent.service.ts'
import { shareFile } from './share-review.service.ts'
import { showReview } from './show-review.service.ts'
import { markedLine, shownPages } from './shown-document.ts'
import { shownSaved } from './shown-saved.service.ts'
import { slowDocument } from './slow-document.fixture.ts'

const exampleText = async () => new TextDecoder().decode((await exampleDocument()).bytes)
const reviewed = (text: string): Reviewed => {
  const document = readDocument('budget.txt', text)
  return { document, review: review(document) }
}
// Nothing here reads or writes: a database that does not answer proves it.
const ctx = makeContext({
  db: undefined as unknown as Db,
  actor: citizen,
  tenant: 1 as TenantId,
  now: () => '2026-11-27T12:00:00Z',
})
const shown = async (text?: string, muted = '{"muted":[]}') =>
  showReview(
    ctx,
    [{ name: 'budget.txt', sha256: 'a'.repeat(64), ...reviewed(text ?? (await exampleText())) }],
    readMuted(new TextEncoder().encode(muted)),
  )
const firstOf = ({ files }: Awaited<ReturnType<typeof shown>>) => {
  const [file] = files
  if (!file || file.fault !== null) throw new Error('not read')
  return file
}
const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const listOf = (text: string, wanted: string): string => {
  const { findings } = reviewed(text).review
  const finding = findings.find(({ code, quoted }) => code === 'sum-differs' && quoted[0].what.startsWith(wanted))
  if (!finding) throw new Error(`no ${wanted}`)
  return JSON.stringify({ muted: [{ code: finding.code, quoted: quotedWords(finding), reason: 'Rättas i juni' }] })
}

describe('what is put aside', () => {
  it('is known again by its code and words, though the lines have moved and the spaces are others', async () => {
    const text = await exampleText()
    const muted = readMuted(new TextEncoder().encode(listOf(text, 'Summa nämnder')))
    const moved = `Framsida\n\n\n\f${text.replaceAll('-1 498,8', '\u22121\u00a0498,8')}`
    const before = answerOf(reviewed(moved).review)
    const after = answerOf(reviewed(moved).review, muted)
    expect(after.muted.map(({ reason }) => reason)).toEqual(['Rättas i juni'])
    expect(after.findings).toHaveLength(before.findings.length - 1)
  })

  it('comes back when a figure it stood on is another', async () => {
    const text = await exampleText()
    const muted = readMuted(new TextEncoder().encode(listOf(text, 'Summa nämnder')))
    const changed = reviewed(text.replaceAll('-1 498,8', '-1 497,8')).review
    expect(answerOf(changed, muted).muted).toEqual([])
  })

  it.each(['', '{', '[]', '{"muted":[{"code":"x"}]}', '{"muted":[{"code":"x","quoted":["y"],"reason":" "}]}'])(
    'is refused when the file is no such list: %j',
    (text) => expect(() => readMuted(new TextEncoder().encode(text))).toThrow('review.muted-unreadable'),
  )

  it('stands apart on the page with its reason, and the rest keep their places', async () => {
    const file = firstOf(await shown(undefined, listOf(await exampleText(), 'Summa nämnder')))
    expect(file.findings.filter(({ reason }) => reason !== null).map(({ code }) => code)).toEqual(['sum-differs'])
    expect(file.findings.flatMap(({ standing }) => standing ?? [])).toEqual(
      file.findings.filter(({ reason }) => reason === null).map((_, index) => index),
    )
  })
})

describe('a document beside its findings', () => {
  it('is told whole: the lines of its pages, joined, are the text', async () => {
    const text = await exampleText()
    const pages = firstOf(await shown(text)).pages
    const told = pages.map(({ runs }) =>
      runs.map((run) => ('text' in run ? run.text : run.parts.map((part) => part.text).join(''))).join('\n'),
    )
    expect(told.join('\f').trimEnd()).toBe(
      readDocument('x', text)
        .lines.reduce((all, line, index, lines) => {
          const sign = index === 0 ? '' : lines[index - 1]?.page === line.page ? '\n' : '\f'
          return all + sign + line.text
        }, '')
        .trimEnd(),
    )
  })

  it('leads both ways: each finding has its line, and that line names the finding', async () => {
    const { findings, pages } = firstOf(await shown())
    expect(findings.length).toBeGreaterThan(4)
    const lines = pages.flatMap(({ runs }) => runs.flatMap((run) => ('text' in run ? [] : [run])))
    for (const { number, line } of findings)
      expect(lines.find((one) => one.number === line)?.findings).toContain(number)
  })

  it('marks a figure where it stands alone, never a part of a longer one', () => {
    const marked = (text: string, printed: string) =>
      markedLine(text, [printed]).flatMap(({ text: part, isMarked }) => (isMarked ? [part] : []))
    expect(markedLine('Summa 1 498,8  498,8', ['498,8'])).toEqual([
      { text: 'Summa 1 ', isMarked: false },
      { text: '498,8', isMarked: true },
      { text: '  498,8', isMarked: false },
    ])
    expect(marked('Plan 12,55 2,5', '2,5')).toEqual(['2,5'])
    expect(marked('12 500 12', '12')).toEqual(['12'])
    expect(marked('nothing', '12')).toEqual([])
  })

  it('tells a line that could not be read, though nothing was found on it', () => {
    const line = { page: 1, number: 2, text: '1 2 3 4' }
    const [page] = shownPages({ lines: [line], tables: [], unread: [{ line, reason: 'columns' }] }, [])
    expect(page?.runs).toEqual([
      { number: 2, parts: [{ text: '1 2 3 4', isMarked: false }], findings: [], isLaidOut: false },
    ])
  })

  it('writes out the sum so that its terms come to what is said', async () => {
    const sums = reviewed(await exampleText()).review.findings.flatMap((one) => arithmeticOf(one) ?? [])
    expect(sums.map(({ sum, printed, difference }) => [sum, printed, difference])).toEqual([
      [-1499.8, '-1 498,8', -1],
      [34.3, '36,3', -2],
    ])
  })

  it('that was saved is found again in a text that is read otherwise since, and points nowhere when its words are gone', async () => {
    const { document, review: found } = reviewed(await exampleText())
    const saved = { ...answerOf(found), sha256: 'a'.repeat(64) }
    const moved = readDocument('budget.txt', `Framsida\n\n${await exampleText()}`)
    const same = shownSaved(saved, document)
    expect(same.pages).toEqual(shownPages(document, found.findings))
    const sum = shownSaved(saved, moved).findings.find(({ explanation }) => explanation.startsWith('Summa nämnder'))
    expect(sum?.line).toBe(25)
    const gone = shownSaved(saved, readDocument('budget.txt', 'Annat'))
    expect(gone.pages.flatMap(({ runs }) => runs.filter((run) => 'parts' in run))).toEqual([])
    expect(gone.findings).toHaveLength(saved.findings.length)
  })

  it('has a style that hides for each family', async () => {
    expect(families.length).toBeLessThanOrEqual(16)
  })
})

describe('a review that is passed on', () => {
  const sealed = async () => {
    const { sealed } = await shown()
    if (!sealed) throw new Error('not sealed')
    return { ...sealed }
  }

  it('comes back as it went out, and what the reader put aside stands apart', async () => {
    const form = formOf({ ...(await sealed()), [reasonField(0, 1)]: ' Avsiktligt ' })
    const [one] = openShared(form).reviews
    expect(one?.muted.map(({ reason }) => reason)).toEqual(['Avsiktligt'])
    expect(one?.findings).toHaveLength(firstOf(await shown()).findings.length - 1)
  })

  it('is printed with a sentence for each finding, which stands with its table, and no line that the sentence quotes', async () => {
    const shared = openShared(formOf({ ...(await sealed()), [reasonField(0, 4)]: 'Avsiktligt' }))
    const { blocks } = reviewDocument(shared, { name: 'Exempelby' }, 'sv')
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.parts)] : []))
    const of = (words: string) => said.filter((one) => one.includes(words))
    expect(of('Sida 1, rad 23. Summa nämnder')).toHaveLength(1)
    const at = blocks.findIndex(
      (block) => block.kind === 'paragraph' && plain(block.parts).startsWith('Sida 1, rad 23'),
    )
    expect([blocks[at], blocks[at + 1]]).toMatchObject([{ withNext: true }, { kind: 'table' }])
    expect(of('Sida 2, rad 40')).toEqual([
      'Sida 2, rad 40. torsdagen den 4 november 2026: dagen är en onsdag. Raden: ”torsdagen den 4 november 2026.”',
    ])
    expect(of('Undantaget: Avsiktligt')).toEqual([
      'Sida 2, rad 42. Hänvisningen är trasig: Fel! Hittar inte referenskälla. Undantaget: Avsiktligt',
    ])
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'budget.txt',
      '3 motsägelser',
      '1 fel',
      '1 undantaget fynd',
    ])
  })

  it('is refused when a word of it was changed', async () => {
    const { review: text, seal } = await sealed()
    expect(() => openShared(formOf({ review: text.replace('36,3', '99,9'), seal }))).toThrow('review.seal-broken')
    expect(() => openShared(formOf({ review: text, seal: '' }))).toThrow('review.seal-broken')
  })

  it('is the same JSON as the command prints, a CSV with a row for each finding, and a list of what is put aside that is taken in again', async () => {
    const shared = openShared(formOf({ ...(await sealed()), [reasonField(0, 0)]: 'Avsiktligt' }))
    const text = async (format: 'json' | 'csv' | 'muted') =>
      new TextDecoder().decode((await shareFile(ctx, shared, format)).bytes)
    const muted = readMuted(new TextEncoder().encode(await text('muted')))
    const again = answerOf(reviewed(await exampleText()).review, muted)
    expect(JSON.parse(await text('json'))).toEqual(again)
    expect(
      (await text('csv'))
        .trimEnd()
        .split('\r\n')
        .filter((row) => row.startsWith('budget.txt')),
    ).toHaveLength(again.findings.length + again.muted.length)
  })
})

describe('a visitor', () => {
  it('has the files read in memory, and is told why one could not be', async () => {
    const [good, bad] = await reviewSent([await exampleDocument(), { name: 'tom.pdf', bytes: new Uint8Array() }])
    expect(good && 'review' in good && good.review.findings.length).toBeGreaterThan(4)
    expect(bad && 'fault' in bad && bad.fault).toContain('ingen text')
  })

  it('is refused without a file, with too many, and with too large a one told so', async () => {
    await expect(reviewSent([])).rejects.toThrow('review.no-file')
    const many = Array.from({ length: mostFiles + 1 }, (_, one) => ({ name: `${one}`, bytes: new Uint8Array(1) }))
    await expect(reviewSent(many)).rejects.toThrow('review.too-many-files')
    const [large] = await reviewSent([{ name: 'x.txt', bytes: new Uint8Array(10 * 1024 ** 2 + 1).fill(65) }])
    expect(large && 'fault' in large && large.fault).toContain('10 MB')
  })

  it('is refused when too many wait already, and the others are answered', async () => {
    const small = { name: 'x.txt', bytes: new TextEncoder().encode('Text') }
    const answers = await Promise.allSettled(Array.from({ length: 14 }, () => reviewSent([small])))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    expect(answers.filter((one) => one.status === 'rejected').map((one) => (one.reason as Error).message)).toEqual(
      Array.from({ length: 4 }, () => 'review.busy'),
    )
    await expect(reviewSent([small])).resolves.toHaveLength(1)
  })

  it('who goes away leaves the place to the next, both while the document is read and while it waits', async () => {
    const small = { name: 'x.txt', bytes: new TextEncoder().encode('Text') }
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()]
    const slow = [first, second].map((left) => reviewSent([slowDocument('slow.txt', 'Budget')], left.signal))
    const waiting = reviewSent([small], third.signal)
    const last = reviewSent([small])
    third.abort()
    await expect(waiting).rejects.toThrow('review.left')
    first.abort()
    await expect(slow[0]).rejects.toThrow('review.left')
    // The other slow one is read still, so the last one has the place of the first.
    await expect(last).resolves.toHaveLength(1)
    second.abort()
    await expect(slow[1]).rejects.toThrow('review.left')
    await expect(reviewSent([small], AbortSignal.abort())).rejects.toThrow('review.left')
  })

  it('waits a while after many readings, and another address does not', () => {
    const waits = Array.from({ length: 31 }, () => takeTurn('192.0.2.1'))
    expect(waits.at(-1)).toBeGreaterThan(0)
    expect(waits.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 0))
    expect(takeTurn('192.0.2.2')).toBe(0)
  })
})
