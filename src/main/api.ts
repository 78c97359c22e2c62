import { registerAccessApi } from '../modules/access/access.api.ts'
import { registerAssignmentsApi } from '../modules/assignments/assignments.api.ts'
import { registerAssumptionsApi } from '../modules/assumptions/assumptions.api.ts'
import { registerBudgetApi } from '../modules/budget/budget.api.ts'
import { registerCasesApi } from '../modules/cases/cases.api.ts'
import { registerDocumentsApi } from '../modules/cases/documents/documents.api.ts'
import { registerFollowUpApi } from '../modules/follow-up/follow-up.api.ts'
import { registerForecastApi } from '../modules/forecast/forecast.api.ts'
import { registerGoalsApi } from '../modules/goals/goals.api.ts'
import { registerMeasurementsApi } from '../modules/indicators/measurements.api.ts'
import { registerInvestmentsApi } from '../modules/investments/investments.api.ts'
import { registerLedgerApi } from '../modules/ledger/ledger.api.ts'
import { registerPlanningApi } from '../modules/meetings/planning.api.ts'
import { registerRoomApi } from '../modules/meetings/room.api.ts'
import { registerMinutesApi } from '../modules/minutes/minutes.api.ts'
import { registerNoticeBoardApi } from '../modules/notice-board/notice-board.api.ts'
import { registerOperatingBudgetApi } from '../modules/operating-budget/operating-budget.api.ts'
import { registerOrganisationApi } from '../modules/organisation/organisation.api.ts'
import { registerPublicationsApi } from '../modules/publications/publications.api.ts'
import { registerReportsApi } from '../modules/reports/reports.api.ts'
import { describeReviewApi } from '../modules/review/review.api.ts'
import { registerStatementsApi } from '../modules/statements/statements.api.ts'
import { registerTablesApi } from '../modules/statements/tables.api.ts'
import { type Api, makeApi } from '../platform/api.ts'

/** Every module's routes below /api/v1, in the order the readable page shows them. */
export function joinApi(): Api {
  const api = makeApi()
  registerOrganisationApi(api)
  registerGoalsApi(api)
  registerBudgetApi(api)
  registerOperatingBudgetApi(api)
  registerAssumptionsApi(api)
  registerInvestmentsApi(api)
  registerStatementsApi(api)
  registerTablesApi(api)
  registerMeasurementsApi(api)
  registerFollowUpApi(api)
  registerForecastApi(api)
  registerAssignmentsApi(api)
  registerNoticeBoardApi(api)
  registerLedgerApi(api)
  registerCasesApi(api)
  registerPlanningApi(api)
  registerRoomApi(api)
  registerMinutesApi(api)
  registerAccessApi(api)
  registerDocumentsApi(api)
  registerReportsApi(api)
  registerPublicationsApi(api)
  describeReviewApi(api)
  return api
}
