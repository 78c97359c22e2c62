import { createContext } from 'react-router'

/** How one can sign in here, and the session that the page is read in. */
export interface Visit {
  readonly hasProvider: boolean
  readonly session: string | null
}

export const visitContext = createContext<Visit>()
