import { registerAccessApi } from '../modules/access/access.api.ts'
import { registerBudgetApi } from '../modules/budget/budget.api.ts'
import { registerFollowUpApi } from '../modules/follow-up/follow-up.api.ts'
import { registerGoalsApi } from '../modules/goals/goals.api.ts'
import { registerMeasurementsApi } from '../modules/indicators/measurements.api.ts'
import { registerOrganisationApi } from '../modules/organisation/organisation.api.ts'
import { registerReportsApi } from '../modules/reports/reports.api.ts'
import { type Api, makeApi } from '../platform/api.ts'

/** Every module's routes below /api/v1, in the order the readable page shows them. */
export function joinApi(): Api {
  const api = makeApi()
  registerOrganisationApi(api)
  registerGoalsApi(api)
  registerBudgetApi(api)
  registerMeasurementsApi(api)
  registerFollowUpApi(api)
  registerAccessApi(api)
  registerReportsApi(api)
  return api
}
