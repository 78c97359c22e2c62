import { m } from '../../../../generated/paraglide/messages.js'
import { Banner } from '../../../../ui/notices.tsx'
import { KeyFigures } from '../../../../ui/page-title.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { ImportResult } from '../../plan-import/plan-import.service.ts'

/** More rows than anybody reads; the count above is of them all. */
const most = 200

/** What the file would do, and each fault by its sheet, row and column with what to do about it. */
export function ImportReport({ result }: { result: ImportResult }) {
  const { faults, added, changed, unchanged, skippedRows } = result
  const nothing = added.length + changed.length === 0
  return (
    <>
      {faults.length === 0 ? (
        <Banner
          tone={nothing ? 'info' : 'success'}
          title={nothing ? m.goals_page_import_nothing() : m.goals_page_import_all_right()}
          live
        >
          {!nothing && m.goals_page_import_choose_again()}
        </Banner>
      ) : (
        <Banner tone="warning" title={m.goals_page_import_faults({ count: faults.length })} live>
          {m.goals_page_import_faults_text()}
        </Banner>
      )}
      <KeyFigures
        figures={[
          { label: m.goals_page_import_added(), value: added.length },
          { label: m.goals_page_import_changed(), value: changed.length },
          { label: m.goals_page_import_unchanged(), value: unchanged },
          { label: m.goals_page_import_skipped(), value: skippedRows },
        ]}
      />
      {faults.length > 0 && (
        <Table
          caption={m.goals_page_import_fault_list()}
          note={faults.length > most ? m.goals_page_goals_first({ count: most }) : undefined}
          rows={faults.slice(0, most).map((fault, at) => ({ ...fault, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: 'sheet', label: m.goals_page_sheet(), cell: ({ sheet }) => sheet ?? '–' },
            { key: 'row', label: m.goals_page_row(), number: true, cell: ({ row }) => row ?? '–' },
            { key: 'column', label: m.goals_page_column(), cell: ({ column }) => column ?? '–' },
            { key: 'text', label: m.goals_page_fault(), cell: ({ text }) => <span dir="auto">{text}</span> },
          ]}
        />
      )}
      {!nothing && (
        <Table
          caption={m.goals_page_import_would()}
          cards
          rows={[
            ...added.map((goal) => ({ ...goal, what: m.goals_page_added() })),
            ...changed.map((goal) => ({ ...goal, what: m.goals_page_changed() })),
          ].slice(0, most)}
          rowKey={({ ref, title, what }) => `${what} ${ref} ${title}`}
          columns={[
            { key: 'title', label: m.goals_page_goal(), cell: ({ title }) => <span dir="auto">{title}</span> },
            { key: 'ref', label: m.goals_page_ref(), cell: ({ ref }) => ref || '–' },
            { key: 'what', label: m.goals_page_what_happens(), cell: ({ what }) => what },
          ]}
        />
      )}
    </>
  )
}
