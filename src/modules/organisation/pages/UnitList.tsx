import { m } from '../../../generated/paraglide/messages.js'
import { type Column, Table } from '../../../ui/table.tsx'
import type { StaffedNode, StaffOn } from '../staffing.ts'
import { flatten } from '../tree.ts'
import { figure, kindName } from './words.ts'

interface Row {
  readonly node: StaffedNode
  readonly depth: number
}

/** The tree as an indented list with staff: what the picture shows, in words and figures. */
export function UnitList({ tree, link }: { tree: StaffedNode; link?: (key: string) => string }) {
  const rows = flatten(tree)
  const isCalculated = rows.some(({ node }) => node.staff !== null && node.staff.basis !== 'counted')
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: m.organisation_column_name(),
      cell: ({ node, depth }) => (
        <span className={`organisation-indent-${Math.min(depth, 8)}`}>
          {link ? <a href={link(node.key)}>{node.name}</a> : node.name}
        </span>
      ),
    },
    { key: 'kind', label: m.organisation_column_kind(), cell: ({ node }) => kindName(node.kind) },
    {
      key: 'own',
      label: m.organisation_column_own(),
      number: true,
      cell: ({ node }) => node.staff && <StaffFigure staff={node.staff} />,
    },
    {
      key: 'total',
      label: m.organisation_column_total(),
      number: true,
      cell: ({ node }) => node.totalFullTimeEquivalents !== null && figure(node.totalFullTimeEquivalents),
    },
  ]
  return (
    <Table
      caption={m.organisation_list_caption()}
      columns={columns}
      rows={rows}
      rowKey={({ node }) => node.key}
      footnote={isCalculated && m.organisation_staff_note()}
    />
  )
}

/** A figure that nobody counted that day is marked; the note under the table says how it was found. */
export function StaffFigure({ staff }: { staff: StaffOn }) {
  const mark = {
    counted: '',
    calculated: m.organisation_calculated_mark(),
    incomplete: m.organisation_incomplete_mark(),
  }
  return (
    <>
      {staff.basis !== 'counted' && <span className="muted small">{mark[staff.basis]} </span>}
      {figure(staff.fullTimeEquivalents)}
    </>
  )
}
