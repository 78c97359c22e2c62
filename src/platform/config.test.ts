import { describe, expect, it } from 'vitest'
import { BadConfig, readConfig } from './config.ts'

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof BadConfig) return error.faults.map((fault) => `${fault.name} ${fault.rule}`)
    throw error
  }
}

describe('the settings of a process', () => {
  it('need nothing at all: an embedded database in .styrhjul on port 3000', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: undefined, oidc: undefined })
    expect(readConfig({}).dataFolder).toMatch(/\/\.styrhjul$/)
  })

  it('take an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('name every fault at once, each by its variable', () => {
    expect(faultsOf({ PORT: 'abc', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' })).toEqual([
      'PORT port',
      'DATABASE_URL url',
      'LOG_LEVEL choice',
    ])
    expect(faultsOf({ PORT: '70000' })).toEqual(['PORT port'])
  })

  it('need a client id with a provider, and an owner address with an application address', () => {
    expect(faultsOf({ OIDC_ISSUER: 'https://id.example.se' })).toEqual(['OIDC_CLIENT_ID needed'])
    expect(faultsOf({ OIDC_CLIENT_ID: 'styrhjul' })).toEqual(['OIDC_ISSUER needed'])
    expect(faultsOf({ DATABASE_APP_URL: 'postgres://a@b/c' })).toEqual(['DATABASE_URL needed'])
  })

  it('never carry a secret in a fault', () => {
    try {
      readConfig({ DATABASE_URL: 'http://user:hush@host/db' })
    } catch (error) {
      expect(JSON.stringify((error as BadConfig).faults)).not.toContain('hush')
    }
  })
})
