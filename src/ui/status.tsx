import { m } from '../generated/paraglide/messages.js'

/** Word, shape and colour: any two may be lost (print, colour blindness, a screen reader) and the meaning stays. */
const kinds = {
  met: { tone: 'good', shape: 'check', word: () => m.ui_status_met() },
  'on-way': { tone: 'way', shape: 'half', word: () => m.ui_status_on_way() },
  'not-met': { tone: 'bad', shape: 'cross', word: () => m.ui_status_not_met() },
  'cannot-judge': { tone: 'quiet', shape: 'question', word: () => m.ui_status_cannot_judge() },
  draft: { tone: 'quiet', shape: 'dashed', word: () => m.ui_status_draft() },
  proposed: { tone: 'info', shape: 'arrow', word: () => m.ui_status_proposed() },
  adopted: { tone: 'brand', shape: 'check', word: () => m.ui_status_adopted() },
  replaced: { tone: 'quiet', shape: 'minus', word: () => m.ui_status_replaced() },
  open: { tone: 'info', shape: 'ring', word: () => m.ui_status_open() },
  sent: { tone: 'info', shape: 'arrow', word: () => m.ui_status_sent() },
  returned: { tone: 'way', shape: 'back', word: () => m.ui_status_returned() },
  approved: { tone: 'good', shape: 'check', word: () => m.ui_status_approved() },
  late: { tone: 'bad', shape: 'warning', word: () => m.ui_status_late() },
  ok: { tone: 'good', shape: 'check', word: () => m.ui_status_ok() },
  closed: { tone: 'quiet', shape: 'minus', word: () => m.ui_status_closed() },
  missing: { tone: 'quiet', shape: 'dashed', word: () => m.ui_status_missing() },
  preliminary: { tone: 'info', shape: 'half', word: () => m.ui_status_preliminary() },
  final: { tone: 'brand', shape: 'check', word: () => m.ui_status_final() },
  error: { tone: 'bad', shape: 'cross', word: () => m.ui_status_error() },
  warning: { tone: 'way', shape: 'warning', word: () => m.ui_status_warning() },
  remark: { tone: 'info', shape: 'info', word: () => m.ui_status_remark() },
} as const

export type StatusKind = keyof typeof kinds

export const statusTone = (kind: StatusKind) => kinds[kind].tone
export const statusWord = (kind: StatusKind): string => kinds[kind].word()

const disc = 'M10 1.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17'
/** Filled shapes of 20 × 20, cut so that they differ in outline or inside also in grey. */
const shapes = {
  check: `${disc}M8.700 13.600 5.200 10.100l1.300-1.300 2.200 2.200 4.800-4.800 1.300 1.300z`,
  cross:
    'M10 .800 19.200 10 10 19.200.800 10zM7.300 6.200 6.200 7.300 8.900 10l-2.700 2.700 1.100 1.100L10 11.100l2.700 2.700 1.100-1.100L11.100 10l2.700-2.700-1.100-1.100L10 8.900z',
  half: `${disc}M10 3.300a6.700 6.700 0 0 1 0 13.400z`,
  warning: 'M10 1.500 19.500 18H.500zM9.100 7v5.500h1.800V7zM9.100 14v1.800h1.800V14z',
  minus: `${disc}M5.500 9.100v1.800h9V9.100z`,
  arrow: `${disc}M5 9.200v1.600h6.200l-2.500 2.500 1.100 1.100L14.300 10 9.800 5.600 8.700 6.700l2.500 2.500z`,
  back: `${disc}M15 9.200v1.600H8.800l2.500 2.500-1.100 1.100L5.700 10l4.500-4.400 1.100 1.100-2.500 2.500z`,
  ring: `${disc}M10 3.700a6.300 6.300 0 1 1 0 12.600 6.300 6.300 0 0 1 0-12.600`,
  question: '',
  info: `${disc}M9 8.700v6h2v-6zM9 5.300v2h2v-2z`,
  dashed: '',
} as const

export function StatusShape({ kind }: { kind: StatusKind }) {
  const { shape } = kinds[kind]
  return (
    <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shape === 'dashed' || shape === 'question' ? (
        <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.3 2.6" />
      ) : (
        <path d={shapes[shape]} fill="currentColor" fillRule="evenodd" />
      )}
      {shape === 'question' && (
        <path
          d="M7.800 8a2.200 2.200 0 1 1 3.300 1.900c-.8.5-1.100.9-1.100 1.600M10 13.800v.01"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.800"
          strokeLinecap="round"
        />
      )}
    </svg>
  )
}

export function Status({ kind, label }: { kind: StatusKind; label?: string }) {
  return (
    <span className="status" data-tone={kinds[kind].tone}>
      <StatusShape kind={kind} />
      {label ?? statusWord(kind)}
    </span>
  )
}
