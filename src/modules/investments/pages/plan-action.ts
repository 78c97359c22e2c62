import { type ActionFunctionArgs, redirect } from 'react-router'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { bookCapitalCharges } from '../charges.service.ts'
import type { InvestmentId, InvestmentOrder } from '../investment.ts'
import { bookContract, investmentForm, revisionContract, ruleForm } from '../investments.contract.ts'
import { addInvestment, removeInvestment, saveInvestment } from '../investments.service.ts'
import { saveInvestmentRule } from '../rules.service.ts'
import { showInvestmentPlan } from '../show-plan.service.ts'

/** `amount-2027` and `carried-2027` as the years of the contract; an empty field is nought. */
export function yearsIn(form: FormData) {
  const years = [...form.keys()].flatMap((name) => (name.startsWith('amount-') ? [name.slice('amount-'.length)] : []))
  const typed = (name: string) => String(form.get(name) ?? '').trim() || '0'
  return years
    .toSorted()
    .map((year) => ({ year, amount: typed(`amount-${year}`), carriedOver: typed(`carried-${year}`) }))
}

export async function planAction({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const [key, number] = [params.key ?? '', Number(params.version)]
  const address = `/arbete/budget/${key}/${params.version}/investeringar`
  const { version } = await showInvestmentPlan(ctx, key, number)
  const input = formInput(form)
  const parsed = () =>
    parseInput(investmentForm, { ...input, years: yearsIn(form) }, ctx.locale) as unknown as InvestmentOrder
  const outcome = await answer(async () => {
    const intent = form.get('intent')
    if (intent === 'book') {
      const { earner } = parseInput(bookContract, input, ctx.locale)
      return bookCapitalCharges(ctx, version.id, earner as UnitId | null)
    }
    if (intent === 'rule') {
      const rule = parseInput(ruleForm, input, ctx.locale)
      const value = rule.key === 'threshold' ? Math.round(rule.value * 100) : rule.value
      return saveInvestmentRule(ctx, { ...rule, value })
    }
    const id = form.get('id') as InvestmentId | null
    if (id === null) return addInvestment(ctx, version.id, parsed())
    const revision = parseInput(revisionContract, form.get('revision'), ctx.locale)
    if (form.get('remove') === 'yes') return { gone: await removeInvestment(ctx, version.id, id, { revision }) }
    return saveInvestment(ctx, version.id, id, { ...parsed(), revision })
  })
  return 'done' in outcome && outcome.done ? redirect(address) : outcome
}
