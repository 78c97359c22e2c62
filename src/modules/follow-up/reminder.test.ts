import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { digestKey, digestsOf } from './reminder.ts'

const waiting = (person: string, due: string, line: string) => ({ person, due: day(due), line })
const digests = (today: string, ...all: ReturnType<typeof waiting>[]) =>
  digestsOf(all, day(today)).map(({ person, kind, day: on, lines }) => [person, kind, on, lines.join(' ')])

describe('a reminder', () => {
  it('is one for each person and day, whatever waits', () => {
    const all = [waiting('a', '2026-09-11', 'x'), waiting('b', '2026-09-11', 'x'), waiting('a', '2026-09-11', 'y')]
    expect(digests('2026-09-10', ...all)).toEqual([
      ['a', 'before', '2026-09-10', 'x y'],
      ['b', 'before', '2026-09-10', 'x'],
    ])
  })

  it('names first what is due first', () => {
    const all = [waiting('a', '2026-09-17', 'later'), waiting('a', '2026-09-11', 'sooner')]
    expect(digests('2026-09-10', ...all).map((one) => one.at(-1))).toEqual(['sooner later'])
  })

  it('tells apart what is late and what is to come', () => {
    const all = [waiting('a', '2026-09-09', 'late'), waiting('a', '2026-09-11', 'soon')]
    expect(digests('2026-09-10', ...all).map(([, kind]) => kind)).toEqual(['after', 'before'])
  })

  it('keeps its day and key when a night is missed, so that it is said once', () => {
    const keys = ['2026-09-04', '2026-09-05', '2026-09-09'].map((today) =>
      digestsOf([waiting('a', '2026-09-11', 'x')], day(today)).map(digestKey),
    )
    expect(new Set(keys.flat())).toEqual(new Set(['remind:before:2026-09-04:a']))
  })

  it('is not there when nothing is near its day', () => {
    expect(digests('2026-08-01', waiting('a', '2026-09-11', 'x'))).toEqual([])
  })
})
