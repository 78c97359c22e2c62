import { describe, expect, it } from 'vitest'
import { day } from '../local-date.ts'
import { lastDayIn } from './last-day.ts'
import { isSameWording, readClause } from './read-clause.ts'

const on = day('2025-11-11')
const read = (clause: string) => readClause(clause, on)

describe('a clause that gives a task', () => {
  it.each([
    ['Uppdrag ges till ekonomiavdelningen att klargöra kostnaden', 'ekonomiavdelningen', 'klargöra kostnaden'],
    ['Nämnden uppdrar till IT-chefen att förlänga avtalet.', 'IT-chefen', 'förlänga avtalet'],
    ['Att uppdra åt kommundirektören att ta fram en plan', 'kommundirektören', 'ta fram en plan'],
    ['Kommunstyrelsen ger tekniska nämnden i uppdrag att se över taxan', 'tekniska nämnden', 'se över taxan'],
    ['Kommundirektören får i uppdrag att utreda läget', 'Kommundirektören', 'utreda läget'],
    ['Nämnden beslutar att ge i uppdrag till skolchefen att se över skjutsarna', 'skolchefen', 'se över skjutsarna'],
    ['Kommunstyrelsen ger i uppdrag åt kommundirektören att återkomma', 'kommundirektören', 'återkomma'],
    [
      'Köpet stoppas. IT-chefen får därför i uppdrag att, i samråd med grannen, söka stöd',
      'IT-chefen',
      'i samråd med grannen, söka stöd',
    ],
    ['Socialnämnden och skolnämnden får i uppdrag att samverka', 'Socialnämnden och skolnämnden', 'samverka'],
    ['Nämnden för lokaler får i uppdrag att måla om', 'Nämnden för lokaler', 'måla om'],
    ['Trafiknämnden uppdras att bygga om korsningen', 'Trafiknämnden', 'bygga om korsningen'],
    [
      'Beslutet om köp stoppas och IT-chefen får i uppdrag att förlänga avtalen ett år',
      'IT-chefen',
      'förlänga avtalen ett år',
    ],
    [
      'Utskottet föreslår styrelsen att besluta att direktören får i uppdrag att utreda frågan',
      'direktören',
      'utreda frågan',
    ],
  ])('%s', (clause, actor, task) => {
    expect(read(clause)).toMatchObject({ actor, task })
  })

  it.each([
    'Kommunstyrelsen är positiv till ett fördjupat samarbete.',
    'Nämnden har tagit del av informationen.',
    'Dagordningen fastställs.',
    'Motionen avslås.',
    'Uppdraget förklaras fullgjort.',
  ])('nobody has a task from: %s', (clause) => {
    expect(read(clause)).toMatchObject({ actor: null, task: null })
  })

  it('who is told, and by when, belong to it', () => {
    expect(read('Uppdraget ska göras med bolagen och redovisas till kommunstyrelsen senast under 2026')).toMatchObject({
      actor: null,
      reportTo: 'kommunstyrelsen',
      lastDay: { day: '2026-12-31', isExact: false },
    })
    expect(
      read('Direktören får i uppdrag att utreda frågan och återkomma till styrelsen senast den 1 mars 2026'),
    ).toMatchObject({
      reportTo: 'styrelsen',
      lastDay: { day: '2026-03-01', isExact: true },
    })
  })

  it('the day of an enclosure is no day to be ready', () => {
    expect(read('Nämnden godkänner rapporten enligt bilaga 1 daterad 8 september 2021').lastDay).toBeNull()
  })
})

describe('a condition', () => {
  it('is kept apart from the task, with who must decide the same', () => {
    expect(
      read(
        'Direktören får i uppdrag att utreda en gemensam drift. Beslutet gäller förutsatt att Grannby kommun fattar ett likalydande beslut.',
      ),
    ).toMatchObject({
      task: 'utreda en gemensam drift',
      condition: { sameDecisionBy: 'Grannby kommun' },
    })
  })
  it('may be something else than a decision', () => {
    expect(read('Avtalet tecknas under förutsättning att bygglov ges').condition).toEqual({
      words: 'bygglov ges',
      sameDecisionBy: null,
    })
  })
  it('the same words are the same whatever their spaces, and one word more is another decision', () => {
    expect(isSameWording('Bygga  ett\nhus.', 'bygga ett hus')).toBe(true)
    expect(isSameWording('Bygga ett hus', 'Bygga ett stort hus')).toBe(false)
  })
})

describe('what it does to other decisions', () => {
  it.each([
    ['Beslutet om att köpa en ny hall stoppas', ['stops']],
    ['Köpet av en ny hall stoppas', ['stops']],
    ['Köpet av en ny hall godkänns', []],
    ['Medel som är avsatta flyttas över till 2026', ['moves-money']],
    ['Ärendet återremitteras för att kostnaden ska klargöras', ['refers-back']],
    ['Detta beslut ersätter nämndens beslut från i våras', ['replaces']],
    ['Taxan antas', []],
  ])('%s: %j', (clause, effects) => {
    expect(read(clause).effects).toEqual(effects)
  })
})

describe('the last day', () => {
  it.each([
    ['senast den 15 januari', '2026-01-15'],
    ['senast 2026-04-30', '2026-04-30'],
    ['senast i mars 2026', '2026-03-31'],
    ['under februari', '2026-02-28'],
    ['senast Q2 2026', '2026-06-30'],
    ['under tredje kvartalet 2026', '2026-09-30'],
    ['senast under 2027', '2027-12-31'],
  ])('%s is %s', (words, last) => {
    expect(lastDayIn(words, on)?.day).toBe(last)
  })
  it('a day the calendar does not have is none', () => {
    expect(lastDayIn('senast den 31 februari 2026', on)?.day).not.toBe('2026-02-31')
  })
})
