import { createContext } from 'react-router'
import type { Context } from '../context.ts'

/** Who asks and what may be read or written: in a loader or action, `context.get(requestContext)`. */
export const requestContext = createContext<Context>()

/** The one-time word that lets our own scripts and styles pass the content security policy. */
export const nonceContext = createContext<string>('')

/** Where the request came from; only ever used for counting. */
export const addressContext = createContext<string>('')
