import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import * as policy from './budget.policy.ts'

const [municipality, council, committee] = [1, 2, 3].map(() => newId<'unit'>() as UnitId) as [UnitId, UnitId, UnitId]
const author = newId<'person'>() as PersonId
const reach = [municipality, council, committee]

const seats: Record<string, (role: Role) => Actor> = {
  municipality: (role) => actorWith(role, municipality, reach),
  council: (role) => actorWith(role, council, [council, committee]),
  committee: (role) => actorWith(role, committee),
}

const subject = (version: Partial<policy.BudgetSubject['version']> = {}) => ({
  municipality,
  version: { stage: 'officials', author: null, status: 'draft', ...version } as const,
})
const own = subject({ stage: 'party', author })

const deeds: Record<string, (actor: Actor) => boolean> = {
  'read adopted': (actor) => policy.mayReadBudgetVersion(actor, subject({ status: 'adopted' })),
  'read draft': (actor) => policy.mayReadBudgetVersion(actor, subject()),
  'read proposed': (actor) => policy.mayReadBudgetVersion(actor, subject({ status: 'proposed' })),
  'read another’s party draft': (actor) => policy.mayReadBudgetVersion(actor, own),
  'read party proposal': (actor) =>
    policy.mayReadBudgetVersion(actor, subject({ stage: 'party', author, status: 'proposed' })),
  'create version': (actor) => policy.mayCreateBudgetVersion(actor, { municipality, stage: 'officials' }),
  'create party version': (actor) => policy.mayCreateBudgetVersion(actor, { municipality, stage: 'party' }),
  'edit version': (actor) => policy.mayEditBudgetVersion(actor, subject()),
  'edit another’s party version': (actor) => policy.mayEditBudgetVersion(actor, own),
  'propose version': (actor) => policy.mayProposeBudgetVersion(actor, subject()),
  'adopt for the council': (actor) => policy.mayAdoptBudget(actor, { body: council }),
  'transfer for the council': (actor) => policy.mayTransferFunds(actor, { body: council }),
  'transfer for the committee': (actor) => policy.mayTransferFunds(actor, { body: committee }),
  'edit rules': (actor) => policy.mayEditBudgetRules(actor, { municipality }),
}

const reads = ['read adopted', 'read draft', 'read proposed', 'read party proposal']
const everything = Object.keys(deeds)
const registers = ['adopt for the council', 'transfer for the council', 'transfer for the committee']

/** The whole table: what is not named here is not allowed. */
const allowed: Record<Role, Record<string, readonly string[]>> = {
  administrator: { municipality: ['edit rules'], council: [], committee: [] },
  controller: { municipality: everything, council: registers, committee: ['transfer for the committee'] },
  manager: { municipality: [], council: [], committee: [] },
  reporter: { municipality: [], council: [], committee: [] },
  secretary: { municipality: registers, council: registers, committee: ['transfer for the committee'] },
  politician: {
    municipality: ['create party version'],
    council: ['create party version'],
    committee: ['create party version'],
  },
  registrar: { municipality: [], council: [], committee: [] },
  auditor: { municipality: [], council: [], committee: [] },
}

const done = (actor: Actor) => everything.filter((deed) => deeds[deed]?.(actor)).toSorted()

describe('who may do what with the budget', () => {
  for (const role of roles) {
    for (const [where, seated] of Object.entries(seats)) {
      it(`a ${role} with a seat over the ${where}`, () => {
        expect(done(seated(role))).toEqual([...new Set([...reads, ...(allowed[role][where] ?? [])])].toSorted())
      })
    }
  }

  it('a citizen reads what is decided and nothing else', () => {
    expect(done(citizen)).toEqual(['read adopted'])
  })

  it('the system reads everything', () => {
    expect(everything.filter((deed) => deed.startsWith('read')).every((deed) => deeds[deed]?.(theSystem))).toBe(true)
  })

  it('the politician who began a party’s own version reads and writes in it, and in no other', () => {
    const politician = actorWith('politician', council, [council], author)
    expect(policy.mayReadBudgetVersion(politician, own)).toBe(true)
    expect(policy.mayEditBudgetVersion(politician, own)).toBe(true)
    expect(policy.mayProposeBudgetVersion(politician, own)).toBe(true)
    expect(policy.mayEditBudgetVersion(politician, subject({ author }))).toBe(false)
  })

  it('nobody edits anything in a municipality that is not there', () => {
    const controller = actorWith('controller', municipality, reach)
    expect(policy.mayEditBudgetVersion(controller, { ...subject(), municipality: null })).toBe(false)
    expect(policy.mayEditBudgetRules(controller, { municipality: null })).toBe(false)
  })
})
