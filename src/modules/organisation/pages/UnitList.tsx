import type { ReactNode } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import type { StaffedNode, StaffOn } from '../staffing.ts'
import { flatten } from '../tree.ts'
import { figure, kindName } from './words.ts'

/** The tree as an indented list with staff: what the picture shows, in words and figures. */
export function UnitList({ tree, link }: { tree: StaffedNode; link?: (key: string) => string }) {
  const rows = flatten(tree)
  const isCalculated = rows.some(({ node }) => node.staff !== null && node.staff.basis !== 'counted')
  return (
    <>
      <table className="organisation-list">
        <caption>{m.organisation_list_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.organisation_column_name()}</th>
            <th scope="col">{m.organisation_column_kind()}</th>
            <th scope="col" className="number">
              {m.organisation_column_own()}
            </th>
            <th scope="col" className="number">
              {m.organisation_column_total()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, depth }) => (
            <tr key={node.key}>
              <th scope="row" className={`indent-${Math.min(depth, 8)}`}>
                {link ? <a href={link(node.key)}>{node.name}</a> : node.name}
              </th>
              <td>{kindName(node.kind)}</td>
              <td className="number">{node.staff && <StaffFigure staff={node.staff} />}</td>
              <td className="number">
                {node.totalFullTimeEquivalents !== null && figure(node.totalFullTimeEquivalents)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCalculated && <p className="muted">{m.organisation_staff_note()}</p>}
    </>
  )
}

/** A figure that nobody counted that day says so in words. */
export function StaffFigure({ staff }: { staff: StaffOn }): ReactNode {
  const mark = {
    counted: '',
    calculated: m.organisation_calculated_mark(),
    incomplete: m.organisation_incomplete_mark(),
  }
  return (
    <>
      {staff.basis !== 'counted' && <span className="muted">{mark[staff.basis]} </span>}
      {figure(staff.fullTimeEquivalents)}
    </>
  )
}
