import { m } from '../../../generated/paraglide/messages.js'
import type { StatusKind } from '../../../ui/status.tsx'
import type { Measure } from '../figure.ts'
import type { Hindrance, PartContent, PartStatus, PublicationKind, PublicationStatus } from '../publication.ts'
import type { PublicationFormat } from '../publication-file.service.ts'
import type { Link } from '../way.ts'

/** What things of this module are called on the pages. */

export const kindWords: Readonly<Record<PublicationKind, () => string>> = {
  monthly: m.publications_kind_monthly,
  interim: m.publications_kind_interim,
  'budget-book': m.publications_kind_budget_book,
}

export const statusWords: Readonly<Record<PublicationStatus, () => string>> = {
  draft: m.publications_status_draft,
  published: m.publications_status_published,
  replaced: m.publications_status_replaced,
}

export const statusKinds: Readonly<Record<PublicationStatus, StatusKind>> = {
  draft: 'draft',
  published: 'adopted',
  replaced: 'replaced',
}

export const partWords: Readonly<Record<PartStatus, () => string>> = {
  'not-begun': m.publications_part_not_begun,
  writing: m.publications_part_writing,
  ready: m.publications_part_ready,
  locked: m.publications_part_locked,
}

export const partKinds: Readonly<Record<PartStatus, StatusKind>> = {
  'not-begun': 'missing',
  writing: 'draft',
  ready: 'sent',
  locked: 'closed',
}

export const stepWords: Readonly<Record<PartStatus, () => string>> = {
  'not-begun': m.publications_step_not_begun,
  writing: m.publications_step_writing,
  ready: m.publications_step_ready,
  locked: m.publications_step_locked,
}

export const contentWords: Readonly<Record<PartContent, () => string>> = {
  text: m.publications_chapter_text,
  decision: m.publications_chapter_decision,
  goals: m.publications_chapter_goals,
  krona: m.publications_chapter_krona,
  frames: m.publications_chapter_frames,
  bridge: m.publications_chapter_bridge,
  operating: m.publications_chapter_operating,
  statements: m.publications_chapter_statements,
  investments: m.publications_chapter_investments,
  companies: m.publications_chapter_companies,
  outcome: m.publications_chapter_outcome,
  groups: m.publications_chapter_groups,
  months: m.publications_chapter_months,
  measures: m.publications_chapter_measures,
  projects: m.publications_chapter_projects,
  grants: m.publications_chapter_grants,
}

export function hindranceWords(hindrance: Hindrance): string {
  switch (hindrance.kind) {
    case 'no-parts':
      return m.publications_hindrance_no_parts()
    case 'part-open':
      return m.publications_hindrance_part_open({ part: hindrance.part })
    case 'figure-unknown':
      return m.publications_hindrance_figure_unknown({ part: hindrance.part, figure: hindrance.figure })
    case 'equation-broken':
      return m.publications_hindrance_equation_broken({
        equation: hindrance.equation,
        year: hindrance.year,
        arithmetic: hindrance.arithmetic,
      })
    case 'not-adopted':
      return m.publications_hindrance_not_adopted()
    case 'round-open':
      return m.publications_hindrance_round_open()
  }
}

export const measureWords: Readonly<Record<Measure, () => string>> = {
  ram: m.publications_measure_ram,
  'ram-aktuell': m.publications_measure_ram_aktuell,
  driftbudget: m.publications_measure_driftbudget,
  periodbudget: m.publications_measure_periodbudget,
  utfall: m.publications_measure_utfall,
  avvikelse: m.publications_measure_avvikelse,
  budget: m.publications_measure_budget,
  prognos: m.publications_measure_prognos,
  prognosavvikelse: m.publications_measure_prognosavvikelse,
  tabell: m.publications_measure_tabell,
  investering: m.publications_measure_investering,
  'investering-total': m.publications_measure_investering_total,
  'investering-beslutat': m.publications_measure_investering_beslutat,
  'investering-utfall': m.publications_measure_investering_utfall,
  'investering-prognos': m.publications_measure_investering_prognos,
  'investering-avvikelse': m.publications_measure_investering_avvikelse,
  'bidrag-beviljat': m.publications_measure_bidrag_beviljat,
  'bidrag-nyttjat': m.publications_measure_bidrag_nyttjat,
  'bidrag-kvar': m.publications_measure_bidrag_kvar,
}

export const fileWords: Readonly<Record<PublicationFormat, () => string>> = {
  pdf: m.publications_file_pdf,
  docx: m.publications_file_docx,
  xlsx: m.publications_file_xlsx,
  html: m.publications_file_html,
  csv: m.publications_file_csv,
  json: m.publications_file_json,
  fdp: m.publications_file_fdp,
}

export const linkWords: Readonly<Record<Link, () => string>> = {
  lines: m.publications_link_lines,
  decision: m.publications_link_decision,
  operating: m.publications_link_operating,
  goal: m.publications_link_goal,
  booked: m.publications_link_booked,
  forecast: m.publications_link_forecast,
}

export const filesAt = (path: string): readonly { readonly label: string; readonly href: string }[] =>
  (['pdf', 'docx', 'xlsx', 'csv', 'json', 'fdp'] as const).map((format) => ({
    label: fileWords[format](),
    href: `${path}/${format}`,
  }))
