import { changed, document, type LabelledDocument } from './labelled.fixture.ts'
import { byName, numbered, prefixed, sideBySide } from './minutes-bases.fixture.ts'
import { decisionFirst, enclosed, signless } from './minutes-more-bases.fixture.ts'

/** Minutes in seven styles, right and with planted faults; written before the reader had seen any of the styles. */

/** Columns of marks and of names are told apart by their place, which one space between cells does not keep. */
const placed = ['sheet', 'web', 'printed'] as const

const inPrefixed = (name: string, shape: string, labels: readonly string[], ...changes: readonly [string, string][]) =>
  document(`minutes-${name}`, shape, labels, changed(prefixed, ...changes))
const inNumbered = (name: string, shape: string, labels: readonly string[], ...changes: readonly [string, string][]) =>
  document(`minutes-${name}`, shape, labels, changed(numbered, ...changes))
const inColumns = (name: string, shape: string, labels: readonly string[], ...changes: readonly [string, string][]) =>
  document(`minutes-${name}`, shape, labels, changed(sideBySide, ...changes), placed)
const inMarks = (name: string, shape: string, labels: readonly string[], ...changes: readonly [string, string][]) =>
  document(`minutes-${name}`, shape, labels, changed(byName, ...changes), placed)
const inEnclosed = (name: string, shape: string, labels: readonly string[], ...changes: readonly [string, string][]) =>
  document(`minutes-${name}`, shape, labels, changed(enclosed, ...changes))
const inSignless = (name: string, shape: string, labels: readonly string[], ...changes: readonly [string, string][]) =>
  document(`minutes-${name}`, shape, labels, changed(signless, ...changes))
const inFirst = (name: string, shape: string, labels: readonly string[], ...changes: readonly [string, string][]) =>
  document(`minutes-${name}`, shape, labels, changed(decisionFirst, ...changes))

const result = 'Omröstningsresultat: 4 ja, 2 nej, 1 avstår.'

const faultyMinutes: readonly LabelledDocument[] = [
  inPrefixed('range', 'one § more than the first page tells', ['paragraph-outside Ks § 45'], ['41–45', '41–44']),
  inPrefixed(
    'many',
    'more votes than those who decide',
    ['votes-too-many 5 ja, 2 nej'],
    [result, result.replace('4 ja', '5 ja')],
  ),
  inPrefixed(
    'few',
    'fewer votes than those who decide',
    ['votes-too-few 3 ja, 2 nej'],
    [result, result.replace('4 ja', '3 ja')],
  ),
  inPrefixed(
    'casting',
    'a casting vote where the votes are not equal',
    ['casting-without-tie utslagsröst'],
    [result, `${result} Ordföranden avgör med sin utslagsröst.`],
  ),
  inPrefixed(
    'early',
    'approved before the meeting',
    ['approval-early 1 oktober 2026'],
    ['Justerat den 13 oktober', 'Justerat den 1 oktober'],
  ),
  inPrefixed(
    'weekday',
    'another weekday than the calendar has',
    ['weekday-differs onsdagen den 6 oktober 2026'],
    ['tisdagen den 6 oktober', 'onsdagen den 6 oktober'],
  ),
  inPrefixed(
    'later-there',
    'one who came after the vote and is counted in it',
    ['presence-limited Kappa Lund', 'actor-left Kappa Lund', 'votes-too-many 4 ja, 2 nej'],
    ['                     Kappa Lund (SD)\n', '                     Kappa Lund (SD) §§ 43–45\n'],
  ),
  inPrefixed(
    'dispatch',
    'one decision without receivers',
    ['dispatch-missing Ks § 44'],
    ['    Expedieras till: Turistbyrån\n', ''],
  ),
  inNumbered(
    'stranger-approves',
    'who approves is not on the list',
    ['approver-absent Rho Lind'],
    ['justera: Gamma Väst', 'justera: Rho Lind'],
  ),
  inNumbered(
    'soon',
    'a task that says soon',
    [
      'task-given ge förvaltningschefen i uppdrag att snarast ta fram ett nytt program.',
      'task-without-day ge förvaltningschefen i uppdrag att snarast ta fram ett nytt program.',
    ],
    [
      '– godkänna redovisningen.',
      '– godkänna redovisningen,\n    – ge förvaltningschefen i uppdrag att snarast ta fram ett nytt program.',
    ],
  ),
  inNumbered(
    'late',
    'approved eighteen days after',
    ['approval-late 2026-10-05'],
    ['justering: 2026-09-24', 'justering: 2026-10-05'],
  ),
  inColumns(
    'stranger-moves',
    'who moves is not on the list',
    ['actor-absent Rho Lind'],
    ['Gamma Väst (L) yrkar', 'Rho Lind (C) yrkar'],
  ),
  inColumns(
    'substitute',
    'a substitute who does not serve dissents',
    ['substitute-decides Eta Skog'],
    ['och Epsilon Berg (MP) reserverar', 'och Eta Skog (M) reserverar'],
  ),
  inColumns(
    'substitute-approves',
    'a substitute who does not serve approves',
    ['approver-not-deciding Lambda Hed'],
    ['Justerare: Beta Söder', 'Justerare: Lambda Hed'],
  ),
  inColumns(
    'condition',
    'a decision on a condition',
    ['condition-given Avgiften är oförändrad under 2027 under förutsättning att fullmäktige antar taxan.'],
    ['under 2027.', 'under 2027 under förutsättning att fullmäktige antar taxan.'],
  ),
  inMarks(
    'marks',
    'the marks of the table are not the votes that are told',
    ['voters-differ 3 ja och 2 nej'],
    ['Gamma Väst, C | | X |', 'Gamma Väst, C | X | |'],
  ),
  inMarks(
    'report',
    'a task to be told of, without a day',
    [
      'task-given att ge socialchefen i uppdrag att redovisa läget till nämnden.',
      'task-without-day att ge socialchefen i uppdrag att redovisa läget till nämnden.',
    ],
    [
      'att söka bidraget.',
      'att söka bidraget, samt\n    att ge socialchefen i uppdrag att redovisa läget till nämnden.',
    ],
  ),
  inMarks(
    'proposed',
    'a task that another body is to give',
    [
      'task-proposed att föreslå kommunfullmäktige att ge kommunstyrelsen i uppdrag att söka bidraget senast den 1 mars 2027.',
    ],
    [
      'att söka bidraget.',
      'att föreslå kommunfullmäktige att ge kommunstyrelsen i uppdrag att söka bidraget senast den 1 mars 2027.',
    ],
  ),
  inEnclosed(
    'left',
    'one who came later votes and dissents',
    [
      'presence-limited Iota Ek',
      'actor-left Iota Ek',
      'votes-too-many 5 ledamöter röstar JA och 3 ledamöter röstar NEJ',
    ],
    ['    Iota Ek (KD)\n', '    Iota Ek (KD), §§ 72–73\n'],
  ),
  inEnclosed(
    'names',
    'fewer names than votes',
    ['voters-differ 5 ledamöter röstar JA och 3 ledamöter röstar NEJ'],
    ['nej: Beta Söder (M), Gamma Väst (M) och Iota Ek (KD).', 'nej: Beta Söder (M) och Gamma Väst (M).'],
  ),
  inEnclosed('range-two', 'one § more than the first page tells', ['paragraph-outside § 73'], ['§§ 70-73', '§§ 70-72']),
  inSignless(
    'stranger-approves-too',
    'who approves is not on the list',
    ['approver-absent Sigma Gren'],
    ['justera: Beta Söder', 'justera: Sigma Gren'],
  ),
  inSignless(
    'conflict',
    'who steps aside moves in the same matter',
    ['conflict-acts Epsilon Berg'],
    ['Ordföranden ställer', 'Epsilon Berg (v) anmäler jäv och deltar inte i beslutet. Ordföranden ställer'],
  ),
  inFirst(
    'casting-too',
    'a casting vote where the votes are not equal',
    ['casting-without-tie utslagsröst'],
    ['Med 3 ja-röster och 3 nej-röster.', 'Med 4 ja-röster och 2 nej-röster.'],
  ),
  inFirst(
    'conflict-too',
    'who steps aside puts a proposal',
    ['conflict-acts Ledamot Fyra'],
    [
      'handläggningen i ärendet.',
      'handläggningen i ärendet.\n    Ledamöternas förslag till beslut\n    Ledamot Fyra (S) föreslår bifall till köpet.',
    ],
  ),
  inFirst(
    'early-too',
    'approved before the meeting',
    ['approval-early 2026-05-14'],
    ['Justeringsdatum | 2026-05-28', 'Justeringsdatum | 2026-05-14'],
  ),
]

const cleanMinutes: readonly LabelledDocument[] = [
  inPrefixed('prefixed', 'a prefix before §', []),
  inNumbered('numbered', 'numbers with a full stop, names without a party', []),
  inColumns('columns', 'two lists beside each other', []),
  inMarks('by-name', 'a vote by name in a table', []),
  inEnclosed('enclosed', 'the list of those present on a page at the end', []),
  inSignless('signless', 'letters and a number without a sign', []),
  inFirst('decision-first', 'the decision before the matter, a tie', []),
  inPrefixed(
    'tie',
    'a casting vote that decides a tie',
    [],
    [result, 'Omröstningsresultat: 3 ja, 3 nej, 1 avstår. Ordföranden avgör med sin utslagsröst.'],
  ),
  inPrefixed(
    'not-voting',
    'one who does not take part in the vote is told',
    [],
    [result, 'Omröstningsresultat: 4 ja, 2 nej. Kappa Lund (SD) deltar inte i omröstningen.'],
  ),
  inNumbered(
    'contents',
    'a list of contents with the same numbers before the matters',
    [],
    [
      '    12. Mötets öppnande\n',
      [
        '    Innehåll',
        '    12. Mötets öppnande .......... 2',
        '    13. Bidrag till hembygdsföreningen .......... 2',
        '    14. Öppettider på biblioteket .......... 3',
        '    15. Konst i parken .......... 3',
        '    16. Sommarens konserter .......... 4',
        '',
        '    12. Mötets öppnande\n',
      ].join('\n'),
    ],
  ),
  inNumbered(
    'fulfilled',
    'a task that is told as done, and clauses with numbers of their own',
    [],
    [
      '– godkänna redovisningen.',
      '1. godkänna redovisningen,\n    2. förklara uppdraget till förvaltningschefen fullgjort.',
    ],
  ),
  inColumns(
    'reference',
    'an earlier matter called by its number first on a line',
    [],
    [
      '    Beslut: Avgiften',
      '    Bakgrund: Avgiften togs upp i våras.\n    Ärende 58 gällde samma avgift.\n    Beslut: Avgiften',
    ],
  ),
  inEnclosed(
    'elsewhere',
    'who moved in another body',
    [],
    [
      '    Yrkanden\n',
      '    Bakgrund\n    I kommunstyrelsen yrkade Rho Lind (C) avslag, och Sigma Gren (L) reserverade sig.\n    Yrkanden\n',
    ],
  ),
  inSignless('last-day', 'approved on the fourteenth day', [], ['Kommunhuset, 2026-11-09', 'Kommunhuset, 2026-11-16']),
  inFirst(
    'earlier',
    'an earlier § in how the matter was prepared',
    [],
    [
      '    Beslutsgång\n    Ordföranden finner att',
      '    Ärendets behandling\n    Nämnden har bordlagt ärendet den 16 april 2026,\n    § 38.\n    Beslutsgång\n    Ordföranden finner att',
    ],
  ),
]

export const minutes: readonly LabelledDocument[] = [...faultyMinutes, ...cleanMinutes]
