import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text: the cookie of a session or the secret of an API key. Shown once, never stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored instead. The token is random, so a plain hash cannot be guessed back. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const apiKeyPrefix = 'styrhjul_'
