import { changed, document, type LabelledDocument, type Style } from './labelled.fixture.ts'
import { inARun, labelsAbove, listLast } from './minutes-later-bases.fixture.ts'

/** Minutes in three more styles, written when the reader had been mended by the seven others. */

type Change = readonly [string, string]
const written =
  (base: string, some?: readonly Style[]) =>
  (name: string, shape: string, labels: readonly string[], ...changes: readonly Change[]): LabelledDocument =>
    document(`minutes-${name}`, shape, labels, changed(base, ...changes), some)
const run = written(inARun)
const above = written(labelsAbove)
/** Long texts in narrow columns would be printed over each other. */
const last = written(listLast, ['sheet', 'web'])

export const laterMinutes: readonly LabelledDocument[] = [
  run('run', 'names in one run over two lines', []),
  run(
    'run-stranger',
    'who moves is not on the list',
    ['actor-absent Rho Lind'],
    ['Beta Söder (M): Bifall', 'Rho Lind (M): Bifall'],
  ),
  run(
    'run-names',
    'one name fewer than the votes',
    ['voters-differ 4 ja-röster mot 1 nej-röst'],
    [
      'Beta Söder (M), Gamma Väst (C) och Delta Öst (S).\n    Nej röstar',
      'Gamma Väst (C) och Delta Öst (S).\n    Nej röstar',
    ],
  ),
  run(
    'run-conflict',
    'who steps aside votes',
    ['conflict-acts Delta Öst'],
    [
      'Förbundschefen redovisar anbuden.',
      'Jäv: Delta Öst (S) deltar inte i ärendet.\n    Ärendet\n    Förbundschefen redovisar anbuden.',
    ],
  ),
  run('run-range', 'one § fewer on the first page', ['paragraph-outside § 23'], ['§ 20–23', '§ 20–22']),
  run(
    'run-early',
    'approved before the meeting',
    ['approval-early 2 maj 2026'],
    ['justerat den 12 maj', 'justerat den 2 maj'],
  ),
  run(
    'run-elsewhere',
    'who moved in a member municipality',
    [],
    [
      'Förbundschefen redovisar anbuden.',
      'Förbundschefen redovisar anbuden. I kommunstyrelsen yrkade Rho Lind (MP) avslag.',
    ],
  ),
  above('above', 'labels above what they label', []),
  above(
    'above-substitute',
    'a substitute who does not serve dissents',
    ['substitute-decides Theta Sten'],
    ['Gamma Väst (S) anmäler', 'Theta Sten (S) anmäler'],
  ),
  above(
    'above-many',
    'more votes than those who decide',
    ['votes-too-many Ja: 4 Nej: 3'],
    ['    Nej: 2\n', '    Nej: 3\n'],
  ),
  above(
    'above-approver',
    'who approves is not on the list',
    ['approver-absent Rho Lind'],
    ['    Justerare\n    Delta Öst (S)', '    Justerare\n    Rho Lind (S)'],
  ),
  above(
    'above-task',
    'a task that is done when there is time',
    [
      'task-given Skolchefen får i uppdrag att skyndsamt ta fram ett förslag.',
      'task-without-day Skolchefen får i uppdrag att skyndsamt ta fram ett förslag.',
    ],
    ['Lokalerna hyrs till och med den 30 juni 2027.', 'Skolchefen får i uppdrag att skyndsamt ta fram ett förslag.'],
  ),
  above('above-late', 'approved twenty days after', ['approval-late 2026-09-30'], ['2026-09-17', '2026-09-30']),
  above(
    'above-abstains',
    'votes that are as many as those who decide when who abstains is counted',
    [],
    ['    Nej: 2\n', '    Nej: 1\n    Avstår: 1\n'],
  ),
  last('last', 'votes by name on the last page', []),
  last(
    'last-marks',
    'the list of votes says otherwise than the minutes',
    ['voters-differ Ja: 4, Nej: 3'],
    ['Gamma Väst | C | X | |', 'Gamma Väst | C | | X |'],
  ),
  last(
    'last-few',
    'one who does not vote, and nothing says so',
    ['votes-too-few Ja: 3, Nej: 3'],
    ['Ja: 4, Nej: 3.', 'Ja: 3, Nej: 3.'],
    ['    Epsilon Berg | S | X | |\n', ''],
    ['Summa | | 4 | 3 | 0', 'Summa | | 3 | 3 | 0'],
  ),
  last(
    'last-weekday',
    'another weekday than the calendar has',
    ['weekday-differs tisdagen den 23 november 2026'],
    ['måndagen den 23', 'tisdagen den 23'],
  ),
  last(
    'last-stranger',
    'who dissents is not on the list',
    ['actor-absent Rho Lind'],
    ['Zeta Dal (KD) och Eta Skog (SD) reserverar', 'Zeta Dal (KD) och Rho Lind (SD) reserverar'],
  ),
]
