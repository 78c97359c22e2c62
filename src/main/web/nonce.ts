import { createContext, useContext } from 'react'

/** Known on the server only; browsers hide it from scripts on purpose. */
export const NonceContext = createContext<string | undefined>(undefined)
export const useNonce = () => useContext(NonceContext)
