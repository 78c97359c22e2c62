import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import * as policy from './goals.policy.ts'

const unit = () => newId<'unit'>() as UnitId
const [municipality, committee, division, elsewhere] = [unit(), unit(), unit(), unit()]
const reach = [municipality, committee, division, elsewhere]

/** Who sits where: over the municipality, over the committee, in the division only, in another committee. */
const seats: Record<string, (role: Role) => Actor> = {
  municipality: (role) => actorWith(role, municipality, reach),
  committee: (role) => actorWith(role, committee, [committee, division]),
  division: (role) => actorWith(role, division),
  elsewhere: (role) => actorWith(role, elsewhere),
}

const plan = { kind: 'committee', unit: committee } as const
const unitPlan = { kind: 'unit', unit: division } as const

const deeds: Record<string, (actor: Actor) => boolean> = {
  'read adopted': (actor) => policy.mayReadPlan(actor, { status: 'adopted' }),
  'read replaced': (actor) => policy.mayReadPlan(actor, { status: 'replaced' }),
  'read draft': (actor) => policy.mayReadPlan(actor, { status: 'draft' }),
  'read proposed': (actor) => policy.mayReadPlan(actor, { status: 'proposed' }),
  'edit committee plan': (actor) => policy.mayEditPlan(actor, plan),
  'edit unit plan': (actor) => policy.mayEditPlan(actor, unitPlan),
  'propose committee plan': (actor) => policy.mayProposePlan(actor, plan),
  'adopt for the committee': (actor) => policy.mayAdoptPlan(actor, { body: committee }),
  'read secrets': (actor) => policy.mayReadSecret(actor, plan),
  'edit model': (actor) => policy.mayEditModel(actor, { municipality }),
}

const reads = ['read adopted', 'read replaced', 'read draft', 'read proposed']
const writes = ['edit committee plan', 'edit unit plan', 'propose committee plan']

/** The whole table: what is not named here is not allowed. */
const allowed: Record<Role, Record<string, readonly string[]>> = {
  administrator: { municipality: ['edit model'], committee: [], division: [], elsewhere: [] },
  controller: {
    municipality: [...writes, 'adopt for the committee', 'read secrets', 'edit model'],
    committee: [...writes, 'adopt for the committee', 'read secrets'],
    division: ['edit unit plan'],
    elsewhere: [],
  },
  manager: {
    municipality: ['edit unit plan', 'read secrets'],
    committee: ['edit unit plan', 'read secrets'],
    division: ['edit unit plan'],
    elsewhere: [],
  },
  reporter: { municipality: ['read secrets'], committee: ['read secrets'], division: [], elsewhere: [] },
  secretary: {
    municipality: ['adopt for the committee'],
    committee: ['adopt for the committee'],
    division: [],
    elsewhere: [],
  },
  registrar: { municipality: [], committee: [], division: [], elsewhere: [] },
  politician: { municipality: [], committee: [], division: [], elsewhere: [] },
  auditor: { municipality: [], committee: [], division: [], elsewhere: [] },
}

describe('who may do what with plans', () => {
  for (const role of roles) {
    for (const [where, seated] of Object.entries(seats)) {
      it(`a ${role} with a seat over the ${where}`, () => {
        const actor = seated(role)
        const may = Object.keys(deeds).filter((deed) => deeds[deed]?.(actor))
        expect(may.toSorted()).toEqual([...reads, ...(allowed[role][where] ?? [])].toSorted())
      })
    }
  }

  it('a citizen reads what is decided and nothing else', () => {
    expect(Object.keys(deeds).filter((deed) => deeds[deed]?.(citizen))).toEqual(['read adopted', 'read replaced'])
  })

  it('the system reads drafts but no secrets', () => {
    expect(deeds['read draft']?.(theSystem)).toBe(true)
    expect(deeds['read secrets']?.(theSystem)).toBe(false)
  })

  it('nobody edits the model of a municipality that is not there', () => {
    expect(policy.mayEditModel(actorWith('administrator', municipality, reach), { municipality: null })).toBe(false)
  })
})

describe('secret content of one goal', () => {
  const carried = { unit: committee, focusUnits: [division] }

  it('shows to those who carry the goal, also when they have no seat over the plan', () => {
    for (const role of ['controller', 'manager', 'reporter'] as const) {
      expect(policy.mayReadSecret(actorWith(role, division), carried)).toBe(true)
      expect(policy.mayReadSecret(actorWith(role, division), { unit: committee })).toBe(false)
    }
  })

  it('never shows to the administrator, the auditor, the secretary or a politician of the unit', () => {
    for (const role of ['administrator', 'auditor', 'secretary', 'politician'] as const) {
      expect(policy.mayReadSecret(actorWith(role, division), carried)).toBe(false)
    }
  })
})
