import { readDocument } from '../reading/read-lines.ts'
import { type Review, review } from '../review.ts'

/** Short minutes of a town that is not there; its people are called by letters. */

export interface Written {
  readonly day: string
  readonly deciding: readonly string[]
  readonly serving: readonly string[]
  readonly substitutes: readonly string[]
  readonly approver: string
  readonly approval: string
  readonly range: string
  readonly paragraphs: readonly string[]
}

export const paragraph = (number: number, title: string, ...lines: readonly string[]): string =>
  [`§ ${number}   Dnr KS${100 + number}-26 040`, '', title, '', ...lines, ''].join('\n')

export const decision = (...lines: readonly string[]): string[] => ['Nämndens beslut', '', ...lines]
export const receivers = ['', 'Beslutet skickas till', 'Ekonomiavdelningen', 'Akten']

const usual: Written = {
  day: 'Tisdagen den 10 november 2026 kl. 09.00-11.30',
  deciding: ['Alfa Norr (A), ordförande', 'Beta Söder (B)', 'Gamma Väst (C)', 'Delta Öst (A)'],
  serving: ['Epsilon Berg (B) tjg för Zeta Dal (B)'],
  substitutes: ['Eta Skog (C)'],
  approver: 'Beta Söder (B)',
  approval: '2026-11-17',
  range: '§§ 10-13',
  paragraphs: [
    paragraph(10, 'Val av justerare', ...decision('Beta Söder (B) väljs att justera.'), ...receivers),
    paragraph(11, 'Rapport om vägar', ...decision('Nämnden har tagit del av rapporten.'), ...receivers),
    paragraph(12, 'Taxa för torget', ...decision('Taxan antas enligt förslaget.'), ...receivers),
    paragraph(13, 'Plan för parken', ...decision('Planen godkänns.'), ...receivers),
  ],
}

export function minutesText(changes: Partial<Written> = {}): string {
  const { day, deciding, serving, substitutes, approver, approval, range, paragraphs } = { ...usual, ...changes }
  return [
    'Tekniska nämnden',
    'Sammanträdesprotokoll',
    '',
    'Plats och tid',
    `Sal 1, ${day}`,
    'Beslutande',
    'Ledamöter',
    ...deciding,
    ...(serving.length > 0 ? ['Tjänstgörande ersättare', ...serving] : []),
    'Ej tjänstgörande ersättare',
    ...substitutes,
    'Övriga närvarande',
    'Theta Sten, sekreterare',
    '',
    `Utses att justera ${approver}`,
    `Justeringens plats och tid Kansliet ${approval}`,
    `Paragrafer ${range}`,
    'Underskrifter',
    'Sekreterare',
    '',
    ...paragraphs,
  ].join('\n')
}

export const reviewMinutes = (changes: Partial<Written> = {}): Review =>
  review(readDocument('prov', minutesText(changes)))

/** Codes with the first words quoted. */
export const saidOf = ({ findings }: Review): string[] =>
  findings.map(({ code, quoted }) => `${code} ${quoted[0].printed}`)
