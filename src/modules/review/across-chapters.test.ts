import { describe, expect, test } from 'vitest'
import { chapterBody } from './checks/chapter-body.ts'
import { readDocument } from './reading/read-lines.ts'
import { besideOthers } from './review.ts'

const frames = [
  'Budget 2031',
  'Storby kommun',
  '',
  'Budgetramar per nämnd, mkr',
  'Mkr Bokslut Budget Plan',
  '2029 2031 2032',
  'Kommunstyrelsen -90,1 -95,4 -97,0',
  'Socialnämnden -310,0 -321,5 -330,2',
  'Summa nämnder -400,1 -416,9 -427,2',
]
const chapter = (heading: string, net: string, ...between: string[]): string[] => [
  heading,
  '',
  'Nämndens uppdrag är brett och rymmer många verksamheter.',
  ...between,
  'Driftbudget',
  'Mkr Bokslut Budget Plan',
  '2029 2031 2032',
  'Intäkter 40,0 41,0 42,0',
  `Netto ${net}`,
  '',
]
const book = (...chapters: readonly (readonly string[])[]): string =>
  ['Mål och budget 2031', 'Storby kommun', '', ...chapters.flat()].join('\n')
const told = (own: string): string[] => {
  const [mine, theirs] = [readDocument('bok.txt', own), readDocument('ramar.txt', frames.join('\n'))]
  return besideOthers({ document: mine, kind: 'budget' }, [{ document: theirs, kind: 'budget' }])
    .filter(({ code }) => code === 'documents-differ')
    .map(({ severity, quoted }) => `${severity} ${quoted.map(({ printed }) => printed).join(' ')}`)
}
const bodies = (text: string): (string | null)[] => {
  const document = readDocument('bok.txt', text)
  return document.tables.map((table) => chapterBody(document, table))
}

describe('the chapters of a whole budget', () => {
  test('a bare net is that of the body whose chapter it stands in', () => {
    const text = book(
      chapter('4.1 Kommunstyrelsen', '-90,1 -95,4 -97,0'),
      chapter('4.2 Socialnämnden', '-310,0 -327,5 -330,2'),
    )
    expect(bodies(text)).toEqual(['kommunstyrelse', 'socialnämnd'])
    expect(told(text)).toEqual(['contradiction -327,5 -321,5'])
  })

  test('a net that agrees is nothing to tell, and another chapter does not answer for it', () => {
    const text = book(
      chapter('4.1 Kommunstyrelsen', '-90,1 -95,4 -97,0'),
      chapter('4.2 Socialnämnden', '-310,0 -321,5 -330,2'),
    )
    expect(told(text)).toEqual([])
  })

  test('a part of the chapter is still the body, a chapter with another number is not', () => {
    expect(bodies(chapter('4.2 Socialnämnden', '-1,0 -2,0 -3,0', '4.2.1 Ekonomi').join('\n'))).toEqual(['socialnämnd'])
    expect(bodies(chapter('4.2 Socialnämnden', '-1,0 -2,0 -3,0', '5 Ekonomi').join('\n'))).toEqual([null])
    expect(bodies(chapter('Socialnämnden', '-1,0 -2,0 -3,0', '5 Ekonomi').join('\n'))).toEqual([null])
  })

  test('what is said of the whole municipality is no body’s', () => {
    expect(bodies(chapter('Socialnämnden', '-1,0 -2,0 -3,0', 'Kommunen totalt').join('\n'))).toEqual([null])
    expect(bodies(frames.join('\n'))).toEqual([null])
  })
})
