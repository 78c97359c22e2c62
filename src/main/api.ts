import { registerOrganisationApi } from '../modules/organisation/organisation.api.ts'
import { type Api, makeApi } from '../platform/api.ts'

/** Every module's routes below /api/v1, in the order the readable page shows them. */
export function joinApi(): Api {
  const api = makeApi()
  registerOrganisationApi(api)
  return api
}
