import { m } from '../../../../generated/paraglide/messages.js'
import { Facts } from '../../../../ui/lists.tsx'
import { SecretMark } from '../../../../ui/notices.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Indicator, Target } from '../../goal.ts'
import type { MeasurabilityFinding } from '../../measurability/measurability.ts'
import { FoldedFindings } from './finding-list.tsx'
import { amount, capital, demandText, word } from './words.ts'

interface IndicatorViewProps {
  readonly indicator: Indicator
  readonly findings: readonly MeasurabilityFinding[]
}

/** How one sees whether the goal is reached: from where, to what, by when. */
export function IndicatorView({ indicator, findings }: IndicatorViewProps) {
  const { id, name, kind, unit, direction, baseline, frequency, source, splitBySex, targets } = indicator
  return (
    <article className="panel stack" id={`indikator-${id}`} aria-labelledby={`indikator-${id}-namn`}>
      <h3 id={`indikator-${id}-namn`} dir="auto">
        {name}
      </h3>
      <Facts
        facts={[
          {
            label: m.goals_page_indicator_kind(),
            value: [capital(word('kind', kind)), unit, word('direction', direction)].filter(Boolean).join(', '),
          },
          {
            label: m.goals_page_baseline(),
            value: baseline
              ? `${amount(baseline.value, unit)} (${baseline.on}${baseline.source ? `, ${baseline.source}` : ''})`
              : m.goals_page_not_said(),
          },
          {
            label: m.goals_page_frequency(),
            value: frequency ? capital(word('frequency', frequency)) : m.goals_page_not_said(),
          },
          { label: m.goals_page_source(), value: source || m.goals_page_not_said() },
          ...(splitBySex ? [{ label: m.goals_page_split(), value: m.goals_page_split_by_sex() }] : []),
        ]}
      />
      {targets.length > 0 && <TargetTable targets={targets} unit={unit} name={name} />}
      <FoldedFindings findings={findings} />
    </article>
  )
}

function TargetTable({ targets, unit, name }: { targets: readonly Target[]; unit: string; name: string }) {
  return (
    <Table
      caption={m.goals_page_targets_of({ name })}
      captionHidden
      rows={targets.toSorted((a, b) => a.due.localeCompare(b.due))}
      rowKey={({ id }) => id}
      columns={[
        { key: 'due', label: m.goals_page_due(), cell: ({ due }) => due },
        { key: 'demand', label: m.goals_page_target(), cell: (target) => <TargetCell target={target} unit={unit} /> },
      ]}
    />
  )
}

/** The provision stands there for everyone; the content only for those who were given it. */
function TargetCell({ target: { demand, secrecy }, unit }: { target: Target; unit: string }) {
  return (
    <span className="row">
      {demand && <span>{demandText(demand, unit)}</span>}
      {secrecy && <SecretMark provision={secrecy.provision} />}
      {secrecy?.note && <span className="muted small">{secrecy.note}</span>}
    </span>
  )
}
