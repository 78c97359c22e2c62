import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import {
  addDelegationRule,
  endDelegationRule,
  registerDelegatedDecision,
  replaceDelegationRule,
  reportDelegatedDecision,
  rowsOfDelegation,
  ruleId,
  showDelegation,
} from './delegation.service.ts'
import { informationId, listInformationItems, registerInformation, reportInformation } from './information.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let units: Record<string, UnitId>
const people: Partial<Record<Role, Actor>> = {}

beforeAll(async () => {
  units = await anOrganisation(ctx())
  for (const role of ['secretary', 'registrar', 'manager', 'reporter', 'controller', 'politician', 'auditor'] as const)
    people[role] = await seated(test, role, units.ks!, role)
})

const newRule = () => ({
  body: units.ks!,
  point: '3.2',
  matter: 'Inköp',
  delegate: 'IT-chef',
  most: null,
  mayPassOn: false,
  from: day('2026-01-01'),
  until: null,
  concerns: null,
})
const decision = (rule: string | null) => ({
  body: units.ks!,
  rule: rule as never,
  urgentReason: rule ? '' : 'Offerten går ut',
  decidedOn: day('2026-09-08'),
  decidedBy: 'IT-chef',
  caseNumber: 'KS473-26 005',
  what: 'Antar offert B',
  amount: null,
})

describe('delegation', () => {
  it('is kept by the secretary; those who work below the body register; others only read', async () => {
    const rule = await addDelegationRule(ctx(people.secretary), newRule())
    for (const role of ['registrar', 'manager', 'reporter', 'controller', 'politician', 'auditor'] as const)
      await expect(addDelegationRule(ctx(people[role]), newRule())).rejects.toMatchObject({ status: 403 })
    for (const role of ['secretary', 'registrar', 'manager'] as const)
      await registerDelegatedDecision(ctx(people[role]), decision(rule.id))
    for (const role of ['reporter', 'controller', 'politician', 'auditor'] as const)
      await expect(registerDelegatedDecision(ctx(people[role]), decision(rule.id))).rejects.toMatchObject({
        status: 403,
      })
    await expect(showDelegation(ctx(citizen))).rejects.toMatchObject({ status: 401 })
    expect((await showDelegation(ctx(people.auditor))).decisions).toHaveLength(3)
  })

  it('lies before the body until it has been told of', async () => {
    const urgent = await registerDelegatedDecision(ctx(people.secretary), decision(null))
    const rows = () => ctx().read((tx) => rowsOfDelegation(ctx(), tx, units.ks!, 'delegation'))
    expect(await rows()).toHaveLength(4)
    await reportDelegatedDecision(ctx(people.secretary), urgent.id, { revision: 1, on: day('2026-10-01') })
    expect(await rows()).toHaveLength(3)
    expect((await rows())[0]).toEqual({
      caseNumber: 'KS473-26 005',
      text: 'Antar offert B (IT-chef)',
      day: '2026-09-08',
    })
    expect(await ctx().read((tx) => rowsOfDelegation(ctx(), tx, units.bn!, 'delegation'))).toEqual([])
    expect(await ctx().read((tx) => rowsOfDelegation(ctx(), tx, units.ks!, 'information'))).toEqual([])
    const again = reportDelegatedDecision(ctx(people.secretary), urgent.id, { revision: 2, on: day('2026-10-02') })
    await expect(again).rejects.toThrow('delegation.already-reported')
  })

  it('a rule ends, or a new version takes its place from a day; only the secretary, and never silently', async () => {
    const rule = await addDelegationRule(ctx(people.secretary), newRule())
    const change = { ...newRule(), revision: 1, delegate: 'Kommundirektör', from: day('2026-10-01') }
    await expect(replaceDelegationRule(ctx(people.manager), rule.id, change)).rejects.toMatchObject({ status: 403 })
    await expect(
      endDelegationRule(ctx(people.registrar), rule.id, { revision: 1, until: day('2026-12-01') }),
    ).rejects.toMatchObject({ status: 403 })
    const other = { ...change, body: units.bn! }
    await expect(replaceDelegationRule(ctx(people.secretary), rule.id, other)).rejects.toThrow('delegation.other-body')
    const next = await replaceDelegationRule(ctx(people.secretary), rule.id, change)
    expect(next).toMatchObject({ replaces: rule.id, from: '2026-10-01', until: null })
    const kept = (await showDelegation(ctx(people.auditor))).rules.find(({ id }) => id === rule.id)
    expect(kept).toMatchObject({ until: '2026-10-01', delegate: 'IT-chef' })
    await expect(replaceDelegationRule(ctx(people.secretary), rule.id, change)).rejects.toMatchObject({
      name: 'StaleVersion',
    })
    await endDelegationRule(ctx(people.secretary), next.id, { revision: 1, until: day('2026-12-01') })
    const again = { revision: 2, until: day('2026-12-31') }
    await expect(endDelegationRule(ctx(people.secretary), next.id, again)).rejects.toThrow('delegation.ended-already')
    const early = { revision: 2, until: day('2026-09-01') }
    await expect(endDelegationRule(ctx(people.secretary), next.id, early)).rejects.toThrow(
      'delegation.days-out-of-order',
    )
    await registerDelegatedDecision(ctx(people.secretary), decision(rule.id))
    await expect(registerDelegatedDecision(ctx(people.secretary), decision(next.id))).rejects.toThrow(
      'delegation.rule-did-not-hold',
    )
  })

  it('what has come in lies before the body as information until it has been told', async () => {
    const order = { body: units.ks!, cameOn: day('2026-08-20'), caseNumber: '', what: 'Dom från förvaltningsrätten' }
    await expect(registerInformation(ctx(people.reporter), order)).rejects.toMatchObject({ status: 403 })
    await expect(registerInformation(ctx(people.registrar), { ...order, cameOn: day('2027-01-01') })).rejects.toThrow(
      'information.not-come-yet',
    )
    const item = await registerInformation(ctx(people.registrar), order)
    const rows = (kind: 'information' | 'delegation') =>
      ctx().read((tx) => rowsOfDelegation(ctx(), tx, units.ks!, kind))
    expect(await rows('information')).toEqual([{ caseNumber: '', text: order.what, day: order.cameOn }])
    expect((await rows('delegation')).map(({ text }) => text)).not.toContain(order.what)
    const early = { revision: 1, on: day('2026-08-01') }
    await expect(reportInformation(ctx(people.secretary), item.id, early)).rejects.toThrow(
      'information.told-before-it-came',
    )
    const on = { revision: 1, on: day('2026-09-01') }
    await expect(reportInformation(ctx(people.registrar), item.id, on)).rejects.toMatchObject({ status: 403 })
    await reportInformation(ctx(people.secretary), item.id, on)
    expect(await rows('information')).toEqual([])
    await expect(reportInformation(ctx(people.secretary), item.id, { ...on, revision: 2 })).rejects.toThrow(
      'information.told-already',
    )
    expect(await listInformationItems(ctx(people.auditor))).toHaveLength(1)
    expect(() => informationId('7')).toThrow('not found')
    expect(() => ruleId('7')).toThrow('not found')
  })
})
