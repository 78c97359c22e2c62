import { describe, expect, test } from 'vitest'
import { readDocument } from '../reading/read-lines.ts'
import { review } from '../review.ts'
import { overPages, seatsInTable, seatsLeftOpen, shortNote, toldAfterwards } from './last-styles.fixture.ts'
import { labelOverTwoLines, listWithRemarks, officeAbove, seasonInHeading } from './list-styles.fixture.ts'
import type { Minutes, Said } from './minutes.ts'
import { chairInList, partyAfter, votesInTable } from './more-styles.fixture.ts'
import { readMinutes } from './read-minutes.ts'
import { decisionFirst, partyBefore, signsOfMany } from './styles.fixture.ts'

const read = (text: string) => readMinutes(readDocument('prov', text))
const deciding = ({ attendance }: Minutes) =>
  attendance.people
    .filter(({ role }) => role === 'deciding')
    .map(({ name, party, office }) => `${name} ${party ?? '–'}${office ? ` ${office}` : ''}`)
const by = (all: readonly Said[]) => all.map(({ by: people }) => people.map(({ name }) => name).join(' + '))
const called = (minutes: Minutes, mark: string) => {
  const one = minutes.paragraphs.find((paragraph) => paragraph.mark === mark)
  if (!one) throw new Error(`${mark} was not read`)
  return one
}
const errors = (text: string) =>
  review(readDocument('prov', text))
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)

describe('minutes of other towns', () => {
  test.each([
    ['decisionFirst', decisionFirst],
    ['partyBefore', partyBefore],
    ['signsOfMany', signsOfMany],
    ['partyAfter', partyAfter],
    ['chairInList', chairInList],
    ['votesInTable', votesInTable],
    ['overPages', overPages],
    ['shortNote', shortNote],
    ['seatsInTable', seatsInTable],
    ['seasonInHeading', seasonInHeading],
    ['officeAbove', officeAbove],
    ['listWithRemarks', listWithRemarks],
    ['labelOverTwoLines', labelOverTwoLines],
    ['toldAfterwards', toldAfterwards],
  ])('%s has no error, and its list is sure', (_name, text) => {
    expect(errors(text)).toEqual([])
    expect(read(text).attendance.isSure).toBe(true)
  })

  test('votes by name after the last § belong to the § they name', () => {
    const minutes = read(decisionFirst)
    expect([minutes.range?.from, minutes.range?.to, minutes.approval?.value]).toEqual([50, 53, '2026-04-01'])
    expect(called(minutes, '§ 52').votes).toMatchObject([{ yes: 4, no: 2, named: { yes: 4, no: 2 } }])
    expect(called(minutes, '§ 53').votes).toEqual([])
  })

  test('what another body had put forward is no part of a decision that stands before it', () => {
    const { clauses, proposals, conflicts } = called(read(decisionFirst), '§ 50')
    expect(clauses.map(({ isProposed }) => isProposed)).toEqual([false])
    expect(by(proposals)).toEqual(['Delta Öst', 'Beta Söder', 'Epsilon Berg + Alfa Norr'])
    expect(by(conflicts)).toEqual(['Gamma Väst + Zeta Dal'])
  })

  test('a party may stand before the name, proposals after a colon, and dissents without a verb', () => {
    const minutes = read(partyBefore)
    expect(deciding(minutes).slice(0, 3)).toEqual(['Alfa Norr C chair', 'Beta Söder S vice-chair', 'Gamma Väst M'])
    expect([minutes.range?.to, minutes.approval?.value]).toEqual([38, '2026-05-05'])
    const { proposals, dissents, votes } = called(minutes, '§ 36')
    expect([by(proposals), by(dissents)]).toEqual([['Gamma Väst', 'Alfa Norr'], ['Gamma Väst + Epsilon Berg']])
    expect(votes).toMatchObject([{ yes: 5, no: 2, named: { yes: 5, no: 2 } }])
  })

  test('the marks and the decisions of other bodies tell how the matter came here', () => {
    const minutes = read(signsOfMany)
    expect(minutes.paragraphs.map(({ mark }) => mark)).toEqual(['Sn § 49', 'Sn § 50', 'Sn § 51', 'Sn § 52'])
    const one = called(minutes, 'Sn § 50')
    expect([one.heading, one.caseNumber]).toEqual(['Budget och ekonomisk uppföljning', '2026/44-04'])
    expect(one.clauses.map(({ text }) => text)).toEqual([
      'att notera informationen om personalkostnaderna,',
      'att uppdra åt förvaltningschefen att redovisa en handlingsplan senast 2026-09-01.',
    ])
    expect(called(minutes, 'Sn § 51').outcome).toBe('tabled')
  })

  test('a party may stand in a column of its own, and when and where is told once for the meeting, once for the approval', () => {
    const minutes = read(partyAfter)
    expect(deciding(minutes)[0]).toBe('Alfa Norr M chair')
    expect([minutes.meeting.day?.value, minutes.approval?.value]).toEqual(['2026-04-15', '2026-04-17'])
    expect(minutes.approvers.map(({ name }) => name)).toEqual(['Beta Söder', 'Zeta Dal'])
  })

  test('the one in the chair is on the list by the office, and a body may decide without a heading', () => {
    const minutes = read(chairInList)
    expect(deciding(minutes).slice(0, 2)).toEqual(['Alfa Norr S chair', 'Beta Söder M'])
    expect(called(minutes, '§ 1').clauses.map(({ text }) => text)).toEqual([
      'Nämnden utser Beta Söder (M) att tillsammans med ordföranden justera protokollet.',
    ])
    expect(by(called(minutes, '§ 2').proposals)).toEqual(['Alfa Norr', 'Beta Söder'])
  })

  test('who is listed as away was not there, and a table of marks is a vote by name', () => {
    const minutes = read(votesInTable)
    expect(deciding(minutes).map((one) => one.split(' ')[0])).toEqual(['Alfa', 'Beta', 'Delta', 'Epsilon', 'Zeta'])
    expect(called(minutes, '§ 102/2026').votes).toMatchObject([
      { yes: 2, no: 2, abstain: 1, named: { yes: 2, no: 2, abstain: 1 } },
    ])
  })

  test('what each page repeats is no part of a decision, nor of its receivers', () => {
    const { clauses, votes, dispatch, caseNumber } = called(read(overPages), '§ 201')
    expect(clauses.map(({ number }) => number)).toEqual(['1', '2', '3'])
    expect(caseNumber).toBe('KS/2026:88')
    expect(votes).toMatchObject([{ yes: 4, no: 2, named: { yes: 4, no: 2 } }])
    expect(dispatch).toEqual(['Mark- och exploateringschefen', 'Köparen'])
    expect(called(read(overPages), '§ 202')).toMatchObject({ outcome: 'proposed', dispatch: ['Kommunfullmäktige'] })
    expect(called(read(overPages), '§ 203').clauses).toHaveLength(2)
  })

  test('words may be cut short, and a list may run on one line', () => {
    const minutes = read(shortNote)
    expect(deciding(minutes)).toEqual([
      'Alfa Norr S chair',
      'Beta Söder M vice-chair',
      'Gamma Väst C',
      'Delta Öst S',
      'Epsilon Berg V',
    ])
    expect([minutes.meeting.body, minutes.approval?.value]).toEqual(['Samhällsnämnden', '2026-02-19'])
    expect(by(called(minutes, 'Ärende 4').dissents)).toEqual(['Beta Söder + Gamma Väst'])
  })

  test('who took a seat stands in the column after the member', () => {
    const { attendance } = read(seatsInTable)
    expect(attendance.people.find(({ name }) => name === 'Eta Skog')).toMatchObject({
      role: 'deciding',
      servesFor: 'Gamma Väst',
    })
  })

  test('two years are a season, not a case number', () => {
    expect(called(read(seasonInHeading), '§ 13')).toMatchObject({
      heading: 'Snöröjning 2026/2027',
      caseNumber: 'TSN 2026/55',
    })
  })

  test('an office may stand above its holder, and numbers of votes after their words', () => {
    const minutes = read(officeAbove)
    expect(deciding(minutes)).toHaveLength(7)
    expect(minutes.attendance.people.at(-1)).toMatchObject({ name: 'Eta Skog', servesFor: 'Theta Sten' })
    expect(called(minutes, '§ 41').votes).toMatchObject([{ yes: 4, no: 2, abstain: 1 }])
  })

  test('a remark among the substitutes tells who served', () => {
    const { people } = read(listWithRemarks).attendance
    expect(people.map(({ name, role }) => `${name} ${role}`).slice(3)).toEqual([
      'Delta Öst deciding',
      'Epsilon Berg substitute',
    ])
  })

  test('a label may go on on the next line, and a vote may be told by what each side wants', () => {
    const minutes = read(labelOverTwoLines)
    expect(minutes.attendance.people.find(({ name }) => name === 'Iota Ek')?.role).toBe('substitute')
    expect(minutes.approval?.value).toBe('2026-12-08')
    expect(called(minutes, '§ 111').votes).toMatchObject([{ yes: 3, no: 3 }])
    expect(called(minutes, '§ 112').heading).toBe('Information')
  })

  test('minutes that tell what was have decisions too, and officials on their list are no members', () => {
    const minutes = read(toldAfterwards)
    expect(deciding(minutes)).toEqual(['Alfa Norr – chair', 'Beta Söder –', 'Gamma Väst –'])
    expect(minutes.meeting.day?.value).toBe('2026-06-03')
    expect(minutes.paragraphs.map(({ outcome }) => outcome)).toEqual([null, null, 'decided', null])
  })

  test('a list with open seats is not sure, and says nothing of votes', () => {
    expect(read(seatsLeftOpen).attendance.isSure).toBe(false)
    expect(review(readDocument('prov', seatsLeftOpen)).findings).toEqual([])
  })

  test('another list may begin in the right column while the left goes on', () => {
    const { people, isSure } = read(
      [
        'Beslutande                     Ej tjänstgörande ersättare',
        'Alfa Norr (S), ordförande      Kappa Lund (S)',
        'Beta Söder (M)                 Övriga närvarande',
        'Gamma Väst (C)                 My Hav, förvaltningschef',
        '',
        '§ 1',
        'Torget',
      ].join('\n'),
    ).attendance
    expect(isSure).toBe(true)
    expect(people.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Alfa Norr deciding',
      'Kappa Lund substitute',
      'Beta Söder deciding',
      'Gamma Väst deciding',
      'My Hav other',
    ])
  })

  test('marks and lists that have lost their places are not guessed at', () => {
    const lost = votesInTable.replaceAll(/(?<=\S) {2,}(?=\S)/g, ' ')
    expect(called(read(lost), '§ 102/2026').votes).toEqual([])
    const lists = ['Nämnden', 'Beslutande Ersättare', 'Alfa Norr (S) Beta Söder (S)', 'Gamma Väst (M) Delta Öst (M)']
    expect(
      read([...lists, 'Epsilon Berg (C)', '', '§ 1', 'Torget', 'Beslut', 'Antas.'].join('\n')).attendance.isSure,
    ).toBe(false)
  })
})
