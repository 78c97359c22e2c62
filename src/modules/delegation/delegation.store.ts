import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import type { DelegatedDecision, DelegatedDecisionId, DelegationRule, DelegationRuleId } from './delegation.ts'

const rules = (tx: Read) => tx.db.selectFrom('delegationRule').selectAll().where('tenantId', '=', tx.tenant)
type RuleRow = Awaited<ReturnType<ReturnType<typeof rules>['executeTakeFirstOrThrow']>>

const ruleOf = (row: RuleRow): DelegationRule => ({
  id: row.ruleId as DelegationRuleId,
  body: row.bodyUnitId as UnitId,
  point: row.point,
  matter: row.matter,
  delegate: row.delegate,
  most: row.most as Money | null,
  mayPassOn: row.mayPassOn,
  from: row.validFrom as Day,
  until: row.validUntil as Day | null,
  replaces: row.replacesId as DelegationRuleId | null,
  revision: row.revision,
})

export const listRules = async (tx: Read): Promise<DelegationRule[]> =>
  (await rules(tx).orderBy('bodyUnitId').execute())
    .map(ruleOf)
    .toSorted((one, other) => one.point.localeCompare(other.point, 'sv', { numeric: true }))

export async function findRule(tx: Read, id: DelegationRuleId): Promise<DelegationRule> {
  const row = await rules(tx).where('ruleId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('delegation-rule')
  return ruleOf(row)
}

export async function insertRule(tx: Write, rule: DelegationRule): Promise<void> {
  await tx.db
    .insertInto('delegationRule')
    .values({
      tenantId: tx.tenant,
      ruleId: rule.id,
      bodyUnitId: rule.body,
      point: rule.point,
      matter: rule.matter,
      delegate: rule.delegate,
      most: rule.most,
      mayPassOn: rule.mayPassOn,
      validFrom: rule.from,
      validUntil: rule.until,
      replacesId: rule.replaces,
    })
    .execute()
}

/** @throws StaleVersion */
export async function saveRuleEnd(tx: Write, before: DelegationRule, after: DelegationRule): Promise<DelegationRule> {
  const saved = { ...after, revision: before.revision + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('delegationRule')
    .set({ validUntil: saved.until, revision: saved.revision })
    .where('tenantId', '=', tx.tenant)
    .where('ruleId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'delegation-rule', before, after)
  return saved
}

const decisions = (tx: Read) => tx.db.selectFrom('delegatedDecision').selectAll().where('tenantId', '=', tx.tenant)
type DecisionRow = Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirstOrThrow']>>

const decisionOf = (row: DecisionRow): DelegatedDecision => ({
  id: row.decisionId as DelegatedDecisionId,
  body: row.bodyUnitId as UnitId,
  rule: row.ruleId as DelegationRuleId | null,
  urgentReason: row.urgentReason,
  decidedOn: row.decidedOn as Day,
  decidedBy: row.decidedBy,
  caseNumber: row.caseNumber,
  what: row.what,
  amount: row.amount as Money | null,
  reportedOn: row.reportedOn as Day | null,
  isDemo: row.isDemo,
  revision: row.revision,
})

/** Latest first. */
export const listDecisions = async (tx: Read): Promise<DelegatedDecision[]> =>
  (await decisions(tx).orderBy('decidedOn', 'desc').orderBy('registeredAt', 'desc').execute()).map(decisionOf)

/** What the body has not been told of yet, oldest first. */
export const listUnreported = async (tx: Read, body: UnitId): Promise<DelegatedDecision[]> =>
  (
    await decisions(tx).where('bodyUnitId', '=', body).where('reportedOn', 'is', null).orderBy('decidedOn').execute()
  ).map(decisionOf)

export async function getDecision(tx: Read, id: DelegatedDecisionId): Promise<DelegatedDecision> {
  const row = await decisions(tx).where('decisionId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('delegated-decision')
  return decisionOf(row)
}

export async function insertDecision(tx: Write, one: DelegatedDecision, at: string): Promise<void> {
  const { id: decisionId, body: bodyUnitId, rule: ruleId, ...rest } = one
  await tx.db
    .insertInto('delegatedDecision')
    .values({ tenantId: tx.tenant, decisionId, bodyUnitId, ruleId, ...rest, registeredAt: at })
    .execute()
}

export async function saveReported(
  tx: Write,
  before: DelegatedDecision,
  after: DelegatedDecision,
): Promise<DelegatedDecision> {
  const saved = { ...after, revision: before.revision + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('delegatedDecision')
    .set({ reportedOn: saved.reportedOn, revision: saved.revision })
    .where('tenantId', '=', tx.tenant)
    .where('decisionId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'delegated-decision', before, after)
  return saved
}
