/** Our own small set: 24 × 24, one stroke, decorative; the word beside it carries the meaning. */
const paths = {
  home: 'M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4z',
  goal: 'M12 3a9 9 0 1 0 9 9M12 7.5a4.5 4.5 0 1 0 4.5 4.5M12 12l7-7M16 3.5V8h4.5',
  budget: 'M4 7h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6.500A2 2 0 0 1 6 4.500h11M16 13.500h.01',
  follow: 'M4 4v16h16M8.500 16v-4M12.500 16V8M16.500 16v-6',
  folder: 'M3.500 6.500h6l2 2.500h9V19h-17z',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8 3.500V7M16 3.500V7',
  tasks:
    'M4 6.500l1.500 1.500L8 5.500M4 12.500l1.500 1.500L8 11.500M4 18.500l1.500 1.500L8 17.500M11.500 7H20M11.500 13H20M11.500 19H20',
  shield:
    'M12 3.500l7.500 2.500v5.500c0 4.500-3 7.500-7.500 9-4.500-1.500-7.500-4.500-7.500-9V6zM8.500 12l2.500 2.500 4.500-4.500',
  report: 'M6 3.500h8.500L19 8v12.500H6zM14 3.500V8.500h5M9 12.500h7M9 16.500h5',
  organisation: 'M9 3.500h6v5H9zM3 15.500h6v5H3zM15 15.500h6v5h-6zM12 8.500V12M6 15.500V12h12v3.500',
  wheel:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M12 3v6.500M12 14.500V21M3 12h6.500M14.500 12H21',
  log: 'M4 12a8 8 0 1 0 2.500-5.800M4 4v4h4M12 8v4.500l3 2',
  people:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M3 20c0-3.500 2.500-5.500 6-5.500s6 2 6 5.500M15.500 5a3.500 3.500 0 0 1 0 6M17 14.700c2.500.6 4 2.400 4 5.300',
  key: 'M8 12.500a4 4 0 1 0 0 7 4 4 0 0 0 0-7M11 13.500 20 4.500M16.500 8l3 3',
  settings: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20 20',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.500l6 6 6-6',
  right: 'M9.500 6l6 6-6 6',
  left: 'M14.500 6l-6 6 6 6',
  info: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 11v5M12 8v.01',
  warning: 'M12 4 21.500 20h-19zM12 10v4.500M12 17.300v.01',
  error: 'M8.200 3.500h7.600l4.700 4.700v7.600l-4.700 4.700H8.200l-4.700-4.700V8.200zM12 8v5M12 16v.01',
  success: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M8 12.500l2.700 2.700 5.300-5.700',
  check: 'M5 12.500l4.500 4.500L19 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  download: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M4.500 20h15',
  external: 'M13.500 4H20v6.500M20 4l-9 9M17 13.500V20H4V7h6.500',
  edit: 'M4.500 19.500l1-4.500L16 4.500 19.500 8 9 18.500zM14 6.500 17.500 10',
  trash: 'M5 7h14M9.500 7V4.500h5V7M7 7l1 13h8l1-13',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  language: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M3.500 12h17M12 3.500c5 5 5 12 0 17-5-5-5-12 0-17',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M9 12h9',
  busy: 'M12 4a8 8 0 1 0 8 8',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 20, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className={className} focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
