import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { Refusal } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { lookOrder, personDetails } from './access.contract.ts'
import { type ApiKeyId, createKey, isUsable, revokeKey } from './api-key.ts'
import { guardedDeeds } from './deeds.ts'
import { differenceOf } from './difference.ts'
import { changePerson, deactivate, linkAccount, newPerson, type Person } from './person.ts'
import { beginSession, endSession, isAlive, type SessionId } from './session.ts'

const person = newId<'person'>() as PersonId
const now = '2026-09-01T08:00:00.000Z'
const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code
  }
  return 'none'
}

describe('a session', () => {
  const session = beginSession({ id: newId<'session'>() as SessionId, person, assurance: null, isDemo: false }, now)

  test('lives while it is used, at most an hour between uses and ten hours in all', () => {
    expect(isAlive(session, now)).toBe(true)
    expect(isAlive(session, '2026-09-01T08:59:59.999Z')).toBe(true)
    expect(isAlive(session, '2026-09-01T09:00:00.000Z')).toBe(false)
    const used = { ...session, lastSeenAt: '2026-09-01T17:59:00.000Z' }
    expect(isAlive(used, '2026-09-01T17:59:59.000Z')).toBe(true)
    expect(isAlive(used, '2026-09-01T18:00:00.000Z')).toBe(false)
  })

  test('that has ended is over, and ending it again keeps the first end', () => {
    const ended = endSession(session, '2026-09-01T08:10:00.000Z')
    expect(isAlive(ended, '2026-09-01T08:11:00.000Z')).toBe(false)
    expect(endSession(ended, '2026-09-01T08:30:00.000Z')).toEqual(ended)
  })
})

describe('a person', () => {
  const details = { name: 'Controller', email: 'c@ekby.example', isActive: true }
  const someone: Person = newPerson(person, details, undefined)
  const taken = { ...someone, id: newId<'person'>() as PersonId }

  test('cannot have the address of another', () => {
    expect(refusal(() => newPerson(person, details, taken))).toBe('access.email-taken')
    expect(refusal(() => changePerson(someone, details, taken))).toBe('access.email-taken')
    expect(changePerson(someone, { ...details, name: 'New' }, someone).name).toBe('New')
  })

  test('cannot close their own way in', () => {
    expect(refusal(() => deactivate(someone, person))).toBe('access.own-account')
    expect(deactivate(someone, taken.id).isActive).toBe(false)
  })

  test('is tied to one account for good', () => {
    const linked = linkAccount(someone, { issuer: 'https://id.example', subject: '1' })
    expect(refusal(() => linkAccount(linked, { issuer: 'https://id.example', subject: '2' }))).toBe(
      'access.already-linked',
    )
  })

  test('is found by address however it is written', () => {
    expect(personDetails.parse({ name: ' C ', email: ' Some.One@Ekby.EXAMPLE ' })).toEqual({
      name: 'C',
      email: 'some.one@ekby.example',
    })
    expect(personDetails.parse({ name: 'C' }).email).toBeNull()
  })
})

describe('an API key', () => {
  const today = day('2026-09-01')
  const order = { name: 'Export', scope: 'read', expiresOn: null } as const
  const id = newId<'api-key'>() as ApiKeyId

  test('works through its last day, and a year at most', () => {
    const key = createKey(id, person, { ...order, expiresOn: day('2026-09-30') }, now, today)
    expect(isUsable(key, day('2026-09-30'))).toBe(true)
    expect(isUsable(key, day('2026-10-01'))).toBe(false)
    expect(createKey(id, person, order, now, today).expiresOn).toBe('2027-09-02')
    expect(refusal(() => createKey(id, person, { ...order, expiresOn: day('2027-09-03') }, now, today))).toBe(
      'access.key-lives-too-long',
    )
    expect(refusal(() => createKey(id, person, { ...order, expiresOn: day('2026-08-31') }, now, today))).toBe(
      'access.key-ends-before-today',
    )
  })

  test('is revoked once and never works again', () => {
    const revoked = revokeKey(createKey(id, person, order, now, today), now)
    expect(isUsable(revoked, today)).toBe(false)
    expect(refusal(() => revokeKey(revoked, now))).toBe('access.key-already-revoked')
  })
})

describe('the difference of a deed', () => {
  test('names the fields that changed, inside things and lists too, and no others', () => {
    const before = { title: 'A', revision: 1, targets: [{ on: '2026-08-31', demand: { kind: 'at-least', value: 3 } }] }
    const after = { title: 'A', revision: 2, targets: [{ on: '2026-08-31', demand: { kind: 'at-least', value: 4 } }] }
    expect(differenceOf(before, after)).toEqual([{ field: 'targets.0.demand.value', before: 3, after: 4 }])
  })

  test('shows all of what is new or gone, and nothing where nothing stands', () => {
    expect(differenceOf(null, { name: 'A', note: '', until: null })).toEqual([
      { field: 'name', before: null, after: 'A' },
    ])
    expect(differenceOf({ name: 'A' }, null)).toEqual([{ field: 'name', before: 'A', after: null }])
    expect(differenceOf(null, null)).toEqual([])
  })

  test('shows a secret only as something that is there', () => {
    expect(differenceOf({ demand: { secret: true } }, { demand: null })).toEqual([
      { field: 'demand', before: '***', after: null },
    ])
  })
})

describe('a brand colour', () => {
  test('is six characters after #, or none', () => {
    expect(lookOrder.parse({ brandColour: '#0B5D4B' })).toEqual({ brandColour: '#0b5d4b' })
    expect(lookOrder.parse({})).toEqual({ brandColour: null })
    expect(lookOrder.safeParse({ brandColour: 'red;}' }).success).toBe(false)
  })
})

describe('the texts of access', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  const codes = new Set(
    sources.flatMap(
      (name) => readFileSync(join(import.meta.dirname, name), 'utf8').match(/(?<=refuse\(')access\.[a-z-]+/g) ?? [],
    ),
  )
  const facts = { email: 'a@b.example', name: 'Namn', day: '2026-09-01', deed: 'x.y', key: 'ks' }

  test('every refusal is told in Swedish and in English', () => {
    expect(codes.size).toBeGreaterThan(7)
    for (const code of codes) {
      const key = `refusal_${code.replace(/[.-]/g, '_')}`
      for (const locale of ['sv', 'en'] as const) expect(findText(key, locale, facts), key).toMatch(/^[^{}]{20,}\.$/)
    }
  })

  test('every deed that can demand a stronger sign-in has a name', () => {
    for (const deed of guardedDeeds) {
      const key = `access_guard_${deed.replace(/[.-]/g, '_')}`
      for (const locale of ['sv', 'en'] as const) expect(findText(key, locale), key).toBeTruthy()
    }
  })
})
