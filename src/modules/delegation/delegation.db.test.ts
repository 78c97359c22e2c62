import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import {
  addDelegationRule,
  registerDelegatedDecision,
  reportDelegatedDecision,
  rowsOfDelegation,
  showDelegation,
} from './delegation.service.ts'

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
})
