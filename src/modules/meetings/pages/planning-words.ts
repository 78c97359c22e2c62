import { m } from '../../../generated/paraglide/messages.js'
import type { StatusKind } from '../../../ui/status.tsx'
import type { DeadlineState, MeetingDeadline } from '../deadlines.ts'
import type { AgendaItemKind, MeetingStatus } from '../meeting.ts'
import type { ScheduleWarning } from '../schedule.ts'

/** Words of planning, in the reader's language. */

export const meetingStatusWord: Readonly<Record<MeetingStatus, () => string>> = {
  planned: m.meetings_status_planned,
  called: m.meetings_status_called,
  open: m.meetings_status_open,
  closed: m.meetings_status_closed,
  cancelled: m.meetings_status_cancelled,
}

export const meetingStatusMark: Readonly<Record<MeetingStatus, StatusKind>> = {
  planned: 'draft',
  called: 'sent',
  open: 'open',
  closed: 'closed',
  cancelled: 'not-met',
}

export const itemKindWord: Readonly<Record<AgendaItemKind, () => string>> = {
  opening: m.meetings_kind_opening,
  agenda: m.meetings_kind_agenda,
  decision: m.meetings_kind_decision,
  information: m.meetings_kind_information,
  delegation: m.meetings_kind_delegation,
  report: m.meetings_kind_report,
  question: m.meetings_kind_question,
}

export const matterWord = {
  ordinary: m.meetings_matter_ordinary,
  election: m.meetings_matter_election,
  employment: m.meetings_matter_employment,
  'extra-election': m.meetings_matter_extra_election,
  'refuse-referendum': m.meetings_matter_refuse_referendum,
} as const

const deadlineNames: Readonly<Record<string, () => string>> = {
  'council-notice': m.meetings_deadline_notice,
  'council-summons': m.meetings_deadline_summons,
  'committee-summons': m.meetings_deadline_summons,
}

export const deadlineName = ({ code }: MeetingDeadline): string => deadlineNames[code]?.() ?? code

export const deadlineMark: Readonly<Record<DeadlineState, StatusKind>> = {
  'in-time': 'ok',
  today: 'warning',
  late: 'late',
}

export const deadlineWord: Readonly<Record<DeadlineState, () => string>> = {
  'in-time': m.meetings_deadline_in_time,
  today: m.meetings_deadline_today,
  late: m.meetings_deadline_late,
}

const holidays = {
  'new-year': m.meetings_holiday_new_year,
  epiphany: m.meetings_holiday_epiphany,
  'good-friday': m.meetings_holiday_good_friday,
  'easter-sunday': m.meetings_holiday_easter_sunday,
  'easter-monday': m.meetings_holiday_easter_monday,
  'first-of-may': m.meetings_holiday_first_of_may,
  ascension: m.meetings_holiday_ascension,
  'whit-sunday': m.meetings_holiday_whit_sunday,
  'national-day': m.meetings_holiday_national_day,
  'midsummer-eve': m.meetings_holiday_midsummer_eve,
  'midsummer-day': m.meetings_holiday_midsummer_day,
  'all-saints': m.meetings_holiday_all_saints,
  'christmas-eve': m.meetings_holiday_christmas_eve,
  'christmas-day': m.meetings_holiday_christmas_day,
  'boxing-day': m.meetings_holiday_boxing_day,
  'new-years-eve': m.meetings_holiday_new_years_eve,
} as const

const required = {
  'annual-report': m.meetings_required_annual_report,
  discharge: m.meetings_required_discharge,
  'interim-report': m.meetings_required_interim_report,
  'budget-proposal': m.meetings_required_budget_proposal,
  budget: m.meetings_required_budget,
} as const

export function warningWord(warning: ScheduleWarning, nameOf: (unit: string) => string): string {
  switch (warning.kind) {
    case 'rest-day':
      return m.meetings_warning_rest_day({
        day: warning.day,
        holiday: warning.holiday ? holidays[warning.holiday]() : m.meetings_holiday_weekend(),
      })
    case 'clash':
      return m.meetings_warning_clash({ day: warning.day, body: nameOf(warning.body), time: warning.startsAt })
    case 'required':
      return m.meetings_warning_required({
        what: required[warning.code](),
        from: warning.from,
        to: warning.to,
        paragraph: warning.paragraph,
      })
    case 'round':
      return m.meetings_warning_round({ name: warning.name, from: warning.from, to: warning.to })
  }
}

export const postWord = {
  chair: m.meetings_post_chair,
  'first-vice-chair': m.meetings_post_first_vice,
  'second-vice-chair': m.meetings_post_second_vice,
  member: m.meetings_post_member,
  substitute: m.meetings_post_substitute,
} as const
