import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { AgendaItemId } from '../meetings/index.ts'
import type {
  DecisionClause,
  DecisionClauseId,
  MinutesId,
  MinutesParagraph,
  MinutesParagraphId,
} from '../minutes/index.ts'
import type { Assignment, AssignmentId } from './assignment.ts'

export const board = 'board' as UnitId

export const anAssignment = (change: Partial<Assignment> = {}): Assignment => ({
  id: 'a' as AssignmentId,
  decision: { body: board, decidedOn: day('2025-11-25'), paragraph: '§ 120', caseNumber: 'KS473-25 005' },
  caseFile: null,
  paragraph: null,
  clauseId: null,
  clause: 'The director is to look into it',
  publicPath: '',
  title: 'look into it',
  actor: 'Direktören',
  unit: null,
  lastDay: null,
  reportTo: '',
  status: 'active',
  dismissedReason: '',
  condition: null,
  closing: null,
  isDemo: false,
  revision: 1,
  ...change,
})

const clause = (text: string, index: number): DecisionClause => ({
  id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}` as DecisionClauseId,
  ordinal: index + 1,
  text,
  kind: 'decision',
})

export const aParagraph = (texts: readonly string[], change: Partial<MinutesParagraph> = {}): MinutesParagraph => ({
  id: '00000000-0000-4000-8000-00000000000a' as MinutesParagraphId,
  minutes: '00000000-0000-4000-8000-00000000000b' as MinutesId,
  item: '00000000-0000-4000-8000-00000000000c' as AgendaItemId,
  body: board,
  decidedOn: day('2025-11-25'),
  year: 2025,
  number: 120,
  title: 'Datacenter',
  caseFile: null,
  caseNumber: 'KS473-25 005',
  outcome: 'decided',
  clauses: texts.map(clause),
  secrecyProvision: null,
  publicPath: '/protokoll/ks/2025/120',
  isHeld: false,
  ...change,
})
