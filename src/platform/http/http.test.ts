import { describe, expect, test } from 'vitest'
import {
  AssuranceNeeded,
  InvalidInput,
  NotAllowed,
  NotFound,
  NotSignedIn,
  Refusal,
  StaleVersion,
} from '../../shared/failure.ts'
import type { TenantId } from '../../shared/ids.ts'
import { signInAddress, wayToSignIn } from '../access/way-to-sign-in.ts'
import { acceptedLocale, chosenLocale } from './locale.ts'
import { faultText } from './log.ts'
import { ownPath } from './own-path.ts'
import { problem, problemKinds, problemOf } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { isOwnRequest } from './same-site.ts'
import { tenantFinder, tenantFor } from './tenants.ts'

describe('a path to return to', () => {
  test.each(['/arbete', '/arbete/mal?plan=1&sida=2', '/m%C3%A5l'])('%s is our own', (path) =>
    expect(ownPath(path)).toBe(path),
  )
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%2e%2e//evil.example',
    ' /arbete',
    '',
    '/a b',
    '/.//evil.example',
  ])('%j is not followed', (path) => {
    const led = ownPath(path)
    expect(new URL(led, 'http://own.example').origin).toBe('http://own.example')
    expect(led.startsWith('//')).toBe(false)
  })
})

describe('the way to the sign-in page', () => {
  const asked = (url: string, method = 'GET') => ({ url, method, headers: new Headers() })

  test('leads back to the page that was asked for, also when the router asked for its data', () => {
    expect(wayToSignIn(new NotSignedIn(), asked('http://x/arbete/mal?ar=2026'))).toBe(
      '/logga-in?tillbaka=%2Farbete%2Fmal%3Far%3D2026',
    )
    expect(wayToSignIn(new NotSignedIn(), asked('http://x/arbete/mal.data?_routes=a'))).toBe(
      '/logga-in?tillbaka=%2Farbete%2Fmal',
    )
  })

  test('names the levels that would do', () => {
    expect(wayToSignIn(new AssuranceNeeded('plan.adopt', ['loa3', 'loa4']), asked('http://x/arbete', 'POST'))).toBe(
      '/logga-in?acr=loa3+loa4&tillbaka=%2Farbete',
    )
  })

  test('is not taken from a form that was posted after the session ended, so that what was typed stays', () => {
    expect(wayToSignIn(new NotSignedIn(), asked('http://x/arbete', 'POST'))).toBeUndefined()
    expect(wayToSignIn(new NotAllowed('mayAdopt'), asked('http://x/arbete'))).toBeUndefined()
  })

  test('drops a way out', () => expect(signInAddress('//evil.example')).toBe('/logga-in'))
})

describe('a limit per minute', () => {
  test('lets as many pass as it says, fills evenly, and keeps callers apart', () => {
    let now = 0
    const limit = rateLimit(10, () => now)
    for (let n = 0; n < 10; n++) expect(limit.take('a')).toBe(0)
    expect(limit.take('a')).toBe(6)
    expect(limit.take('b')).toBe(0)
    now = 5_999
    expect(limit.wait('a')).toBe(1)
    now = 6_000
    expect(limit.wait('a')).toBe(0)
    expect(limit.take('a')).toBe(0)
    expect(limit.take('a')).toBeGreaterThan(0)
    now = 3_600_000
    for (let n = 0; n < 10; n++) expect(limit.take('a')).toBe(0)
    expect(limit.take('a')).toBeGreaterThan(0)
  })

  test('remembers a bounded number of callers, and the latest of them', () => {
    const limit = rateLimit(1, () => 0)
    limit.take('first')
    for (let n = 0; n < 10_000; n++) limit.take(`caller ${n}`)
    expect(limit.take('caller 9999')).toBeGreaterThan(0)
    expect(limit.take('first')).toBe(0)
  })
})

describe('a request from our own pages', () => {
  const from = (method: string, headers: Record<string, string>) =>
    isOwnRequest({ method, headers: new Headers(headers) }, 'https://mal.ekby.example')

  test('reading needs no sign of where it comes from', () => expect(from('GET', {})).toBe(true))
  test('the browser’s own word goes before the origin', () => {
    expect(from('POST', { 'sec-fetch-site': 'cross-site', origin: 'https://mal.ekby.example' })).toBe(false)
    expect(from('POST', { 'sec-fetch-site': 'same-origin', origin: 'http://behind-proxy' })).toBe(true)
  })
  test('an origin that only begins alike is another site', () => {
    expect(from('POST', { origin: 'https://mal.ekby.example' })).toBe(true)
    for (const origin of [
      'https://mal.ekby.example.evil.example',
      'http://mal.ekby.example',
      'https://ekby.example',
      'null',
      '',
    ]) {
      expect(from('POST', { origin }), origin).toBe(false)
    }
  })
})

describe('the municipality asked for', () => {
  const tenant = (id: number, host: string | null) => ({
    id: id as TenantId,
    slug: `t${id}`,
    name: '',
    host,
    isDemo: false,
  })

  test('is the one with the host, else the one without a host of its own', () => {
    const both = [tenant(1, 'mal.ekby.example'), tenant(2, null)]
    expect(tenantFor(both, 'mal.EKBY.example:3000')?.id).toBe(1)
    expect(tenantFor(both, 'localhost')?.id).toBe(2)
  })

  test('is never guessed among several that have hosts', () => {
    expect(tenantFor([tenant(1, 'a.example'), tenant(2, 'b.example')], 'c.example')).toBeUndefined()
    expect(tenantFor([tenant(1, 'a.example')], 'localhost')?.id).toBe(1)
  })

  test('is read again after a failure, and not at every request', async () => {
    let calls = 0
    const find = tenantFinder(async () => {
      calls++
      if (calls === 1) throw new Error('away')
      return [tenant(1, null)]
    })
    await expect(find('x')).rejects.toThrow('away')
    expect((await find('x'))?.id).toBe(1)
    await find('x')
    expect(calls).toBe(2)
  })
})

describe('the language of an answer', () => {
  test('is Swedish unless English is wanted more', () => {
    expect(acceptedLocale(undefined)).toBe('sv')
    expect(acceptedLocale('de')).toBe('sv')
    expect(acceptedLocale('en')).toBe('en')
    expect(acceptedLocale('sv-SE,sv;q=0.9,en;q=0.8')).toBe('sv')
    expect(acceptedLocale('en-GB;q=0.8, sv;q=0.3')).toBe('en')
  })
  test('is what the reader has chosen on the pages', () => {
    expect(chosenLocale('a=b; PARAGLIDE_LOCALE=en')).toBe('en')
    expect(chosenLocale('PARAGLIDE_LOCALE=xx')).toBe('sv')
    expect(chosenLocale(undefined)).toBe('sv')
  })
})

describe('a problem', () => {
  const failures = [
    [new Refusal('access.own-account'), 409],
    [new InvalidInput({ name: 'Fyll i fältet.' }), 400],
    [new NotSignedIn(), 401],
    [new NotAllowed('mayAdopt'), 403],
    [new AssuranceNeeded('plan.adopt', ['loa3']), 403],
    [new NotFound('plan'), 404],
    [new StaleVersion('plan', { secret: 'stored' }, { secret: 'mine' }), 409],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 503],
    [new TypeError('bug with password=hunter2'), 500],
  ] as const

  test.each(failures)(
    'for %s has its status, a sentence and the reference number, and nothing inside',
    (failure, status) => {
      for (const locale of ['sv', 'en'] as const) {
        const told = problemOf(failure, locale, 'ref-123')
        expect(told).toMatchObject({ status, instance: 'ref-123' })
        expect(told.title.length).toBeGreaterThan(5)
        expect(told.detail).toMatch(/\.$/)
        expect(JSON.stringify(told)).not.toMatch(/stored|hunter2|mayAdopt|ECONN/)
      }
    },
  )

  test('of a rule says the rule’s own sentence and code', () => {
    expect(problemOf(new Refusal('access.own-account'), 'sv', 'r')).toMatchObject({
      code: 'access.own-account',
      detail: 'Du kan inte stänga av dig själv. Be en annan administratör.',
    })
  })

  test('of each kind has its own words in both languages', () => {
    const titles = problemKinds.flatMap((kind) =>
      (['sv', 'en'] as const).map((locale) => problem(kind, locale, '').title),
    )
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('a fault in the log', () => {
  test('tells its causes, but not the values a database adds', () => {
    const cause = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(a@b.example) already exists.' })
    const text = faultText(new Error('could not save', { cause }))
    expect(text).toContain('could not save')
    expect(text).toContain('duplicate key')
    expect(text).not.toContain('a@b.example')
  })
})
