import { day } from '../../shared/local-date.ts'
import { inOre, type Money } from '../../shared/money.ts'
import type { Edition, Manuscript } from './compose-publication.ts'
import type { PublicationFacts } from './publication-facts.ts'
import { standardChapters } from './standard-chapters.ts'

export const mkr = (amount: number): Money => inOre(amount, 'mkr')

const unit = (key: string, name: string, kind: string, ...above: string[]) => ({ key, name, kind, above })

/** Two committees whose frames round so that the shown parts do not add up to the shown total. */
export const someFacts = (parts: Partial<PublicationFacts> = {}): PublicationFacts => ({
  municipality: 'Ekby kommun',
  isDemo: false,
  year: 2026,
  version: { number: 3, name: 'Fullmäktiges budget', status: 'adopted' },
  decision: {
    body: 'Kommunfullmäktige',
    decidedOn: day('2025-11-25'),
    paragraph: '§ 131',
    caseNumber: 'KS 2025/88',
  },
  round: null,
  units: [
    unit('kommun', 'Ekby kommun', 'municipality'),
    unit('kf', 'Kommunfullmäktige', 'council', 'kommun'),
    unit('ks', 'Kommunstyrelsen', 'executive-board', 'kf', 'kommun'),
    unit('staben', 'Staben', 'division', 'ks', 'kf', 'kommun'),
    unit('bn', 'Bildningsnämnden', 'committee', 'kf', 'kommun'),
    unit('bf', 'Bildningsförvaltningen', 'department', 'bn', 'kf', 'kommun'),
  ],
  groups: [
    { key: 'intakter', name: 'Intäkter' },
    { key: 'personal', name: 'Personal' },
  ],
  frames: [
    { unit: 'ks', year: 2026, decided: mkr(-98.24), current: mkr(-97.24) },
    { unit: 'bn', year: 2026, decided: mkr(-612.44), current: mkr(-613.44) },
    { unit: 'ks', year: 2027, decided: mkr(-100), current: mkr(-100) },
    { unit: 'bn', year: 2027, decided: mkr(-620), current: mkr(-620) },
  ],
  frameLines: [
    { unit: 'ks', year: 2026, kind: 'start', amount: mkr(-95), reason: '' },
    { unit: 'ks', year: 2026, kind: 'index', amount: mkr(-3.24), reason: 'Uppräkning 3,4 procent' },
    { unit: 'bn', year: 2026, kind: 'start', amount: mkr(-600), reason: '' },
    { unit: 'bn', year: 2026, kind: 'priority', amount: mkr(-12.44), reason: 'Mindre barngrupper' },
  ],
  budgeted: [
    { unit: 'staben', group: 'personal', month: 1, amount: mkr(-98.24) },
    { unit: 'bf', group: 'personal', month: 1, amount: mkr(-662.44) },
    { unit: 'bf', group: 'intakter', month: 1, amount: mkr(50) },
  ],
  tables: [],
  statementFigures: [],
  outcomes: [],
  investments: [
    {
      code: '4711',
      name: 'Ny förskola',
      unit: 'bn',
      decidedTotal: mkr(-80),
      years: [{ year: 2026, amount: mkr(-30), carriedOver: mkr(-2.5) }],
    },
    { code: '4712', name: 'Gator', unit: 'ks', decidedTotal: mkr(-12), years: [] },
  ],
  companies: [{ unit: 'bolaget', account: 'Bolaget hyr ut lokaler.', result: mkr(4.2) }],
  goals: [{ plan: 'bn-2026', ref: 'skola', title: 'Alla elever når målen', unit: 'bn', isStrategic: false }],
  followed: [],
  months: [],
  yearBand: null,
  measures: [],
  projects: [],
  grants: [],
  notes: {},
  ...parts,
})

/** The same municipality in August: the committee is heading for a deficit. */
export const someFollowUp = (parts: Partial<PublicationFacts> = {}): PublicationFacts =>
  someFacts({
    round: { key: '2026-08', name: 'Delår augusti 2026', periodEnd: day('2026-08-31') },
    followed: [
      {
        unit: 'staben',
        group: 'personal',
        periodBudget: mkr(-65),
        periodActual: mkr(-64),
        yearBudget: mkr(-98.24),
        yearForecast: mkr(-97.2),
      },
      {
        unit: 'bf',
        group: 'personal',
        periodBudget: mkr(-408),
        periodActual: mkr(-415.5),
        yearBudget: mkr(-612.44),
        yearForecast: mkr(-621),
      },
    ],
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      budget: mkr(-59.2),
      actual: at < 8 ? mkr(-59.9) : null,
    })),
    yearBand: { low: mkr(-725), high: mkr(-711) },
    measures: [
      { unit: 'bn', number: '1.1', description: 'Färre vikarier', effect: mkr(2.5), counted: mkr(0) },
      { unit: 'bn', number: '1.2', description: 'Samordnad skjuts', effect: mkr(1), counted: mkr(1) },
    ],
    projects: [
      {
        code: '4711',
        name: 'Ny förskola',
        unit: 'bn',
        decided: mkr(-80),
        spent: mkr(-21.5),
        spentThisYear: mkr(-18),
        availableThisYear: mkr(-32.5),
        finalTotal: mkr(-83),
      },
      {
        code: '4712',
        name: 'Gator',
        unit: 'ks',
        decided: mkr(-12),
        spent: mkr(-4),
        spentThisYear: mkr(-4),
        availableThisYear: mkr(-12),
        finalTotal: null,
      },
    ],
    grants: [
      {
        key: 'likvardig-skola',
        name: 'Likvärdig skola',
        authority: 'Skolverket',
        unit: 'bf',
        granted: mkr(6),
        used: mkr(3.5),
        unused: mkr(2.5),
        useUntil: day('2026-10-31'),
        risk: 'high',
      },
    ],
    ...parts,
  })

export const aManuscript = (parts: Partial<Manuscript> = {}): Manuscript => {
  const kind = parts.kind ?? 'budget-book'
  return {
    kind,
    title: 'Budget 2026',
    scale: { unit: 'mkr', decimals: 1 },
    correction: '',
    facts: kind === 'budget-book' ? someFacts() : someFollowUp(),
    parts: standardChapters[kind].map((content) => ({ title: `Del ${content}`, content, texts: [] })),
    ...parts,
  }
}

export const published: Edition = { status: 'published', number: 1, dated: day('2025-12-01') }
