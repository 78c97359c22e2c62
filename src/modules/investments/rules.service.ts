import type { Context, Read } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { refuse, StaleVersion } from '../../shared/failure.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import { type InvestmentRule, type InvestmentRuleKey, ruleKeys, standardLimits } from './investment.ts'
import { mayEditInvestmentRules } from './investments.policy.ts'
import { listRules, saveRule } from './rule.store.ts'

/** What counts as an investment: the municipality's own rules, or the usual ones with where they come from. */
export async function rulesIn(ctx: Pick<Context, 'locale'>, tx: Read): Promise<InvestmentRule[]> {
  const own = await listRules(tx)
  const say = (what: string, key: string) =>
    findText(`investments_rule_${key.replaceAll('-', '_')}_${what}`, ctx.locale) ?? ''
  return ruleKeys.map(
    (key) =>
      own.find((rule) => rule.key === key) ?? {
        key,
        value: standardLimits[key],
        source: say('source', key),
        explanation: say('explanation', key),
        revision: 0,
      },
  )
}

export const limitsOf = (rules: readonly InvestmentRule[]): Record<InvestmentRuleKey, number> => ({
  threshold: rules.find((rule) => rule.key === 'threshold')?.value ?? standardLimits.threshold,
  'shortest-life': rules.find((rule) => rule.key === 'shortest-life')?.value ?? standardLimits['shortest-life'],
})

/** @throws Refusal investment.rule-value; StaleVersion */
export const saveInvestmentRule = (ctx: Context, order: InvestmentRule): Promise<InvestmentRule> =>
  ctx.write('investment.rule', order.key, async (tx) => {
    ctx.must(mayEditInvestmentRules, { municipality: treeOn(await unitsIn(tx), ctx.today())?.id ?? null })
    const before = (await rulesIn(ctx, tx)).find((rule) => rule.key === order.key)
    if (!before || before.revision !== order.revision) throw new StaleVersion('investment-rule', before, order)
    if (!Number.isSafeInteger(order.value) || order.value < 0) refuse('investment.rule-value')
    return [before, await saveRule(tx, before, order)]
  })
