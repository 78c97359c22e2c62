import { type Api, listRoute, route } from '../../platform/api.ts'
import {
  moveGoalOf,
  removeGoalOf,
  saveGoalOf,
  saveSteeringModelOf,
  versionOfNumber,
  versionsOfPlan,
} from './by-key.service.ts'
import { searchGoals } from './find-goals.service.ts'
import * as goals from './goal.contract.ts'
import { listPlans } from './list-plans.service.ts'
import * as plans from './plan.contract.ts'
import { adoptPlan, createPlan, draftNewVersion, proposePlan, withdrawProposal } from './plan.service.ts'
import { maskGoal } from './secrecy.ts'
import { showDifference } from './show-difference.service.ts'
import { showGoal, showPlan } from './show-plan.service.ts'
import { listSteeringModels } from './steering-model.service.ts'

/** Goals for programs. Secret targets leave this way without content, whoever holds the key. */

const tag = 'goals'

export function registerGoalsApi(api: Api): void {
  readPlans(api)
  readGoals(api)
  planDeeds(api)
  goalDeeds(api)
  steeringModels(api)
}

function readPlans(api: Api): void {
  listRoute(
    api,
    { path: '/plans', summary: 'goals_api_plans', tag, open: true, item: plans.planLineReply },
    async ({ context, wanted }) => {
      const found = (await listPlans(context)).plans.filter(({ version }) =>
        version.plan.title.toLocaleLowerCase('sv').includes(wanted.q.toLocaleLowerCase('sv')),
      )
      const items = found.slice(wanted.offset, wanted.offset + wanted.size).map(({ version, goalCount, unitName }) => ({
        ...version.plan,
        version: version.number,
        status: version.status,
        goalCount,
        unitName,
      }))
      return { items, total: found.length }
    },
  )
  const common = { method: 'get', tag, open: true, params: plans.planParams } as const
  route(
    api,
    {
      ...common,
      path: '/plans/{plan}',
      summary: 'goals_api_plan',
      query: plans.versionQuery,
      reply: plans.planReply,
    },
    async ({ context, params, query }) => {
      const { version, goals, may } = await showPlan(context, params.plan, query.version)
      return { version, goals: goals.map(maskGoal), may: { ...may } }
    },
  )
  route(
    api,
    { ...common, path: '/plans/{plan}/versions', summary: 'goals_api_versions', reply: plans.versionsReply },
    async ({ context, params }) => ({ versions: await versionsOfPlan(context, params.plan) }),
  )
  route(
    api,
    {
      ...common,
      path: '/plans/{plan}/difference',
      summary: 'goals_api_difference',
      query: plans.differenceQuery,
      reply: plans.differenceReply,
    },
    ({ context, params, query }) => showDifference(context, params.plan, query.from, query.to),
  )
}

function readGoals(api: Api): void {
  listRoute(
    api,
    {
      path: '/goals',
      summary: 'goals_api_goals',
      tag,
      open: true,
      item: goals.goalLineReply,
      filters: plans.goalFilters,
    },
    async ({ context, filters, wanted }) => {
      const { rows, total } = await searchGoals(context, {
        ...filters,
        q: wanted.q,
        page: wanted.page,
        size: wanted.size,
      })
      const items = rows.map((row) => ({
        ...row,
        plan: row.plan.plan.key,
        version: row.plan.number,
        status: row.plan.status,
      }))
      return { items, total }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/plans/{plan}/goals/{ref}',
      summary: 'goals_api_goal',
      tag,
      open: true,
      params: plans.goalParams,
      query: plans.versionQuery,
      reply: plans.goalInPlanReply,
    },
    async ({ context, params, query }) => {
      const { version, goal, may } = await showGoal(context, params.plan, params.ref, query.version)
      return { version, goal: maskGoal(goal), may: { ...may } }
    },
  )
}

function planDeeds(api: Api): void {
  const common = { tag, reply: plans.versionReply } as const
  route(
    api,
    {
      ...common,
      method: 'post',
      path: '/plans',
      summary: 'goals_api_create',
      deed: 'plan.create',
      body: plans.planCreation,
      status: 201,
    },
    ({ context, body }) => createPlan(context, body),
  )
  route(
    api,
    {
      ...common,
      method: 'post',
      path: '/plans/{plan}/versions',
      summary: 'goals_api_draft',
      deed: 'plan.draft',
      params: plans.planParams,
      body: plans.drafting,
      status: 201,
    },
    ({ context, params, body }) => draftNewVersion(context, params.plan, body),
  )
  const ofVersion = { ...common, params: plans.versionParams } as const
  route(
    api,
    {
      ...ofVersion,
      method: 'post',
      path: '/plans/{plan}/versions/{number}/proposal',
      summary: 'goals_api_propose',
      deed: 'plan.propose',
      body: plans.proposing,
    },
    async ({ context, params, body }) =>
      proposePlan(context, (await versionOfNumber(context, params.plan, params.number)).id, body),
  )
  route(
    api,
    {
      ...ofVersion,
      method: 'delete',
      path: '/plans/{plan}/versions/{number}/proposal',
      summary: 'goals_api_withdraw',
      deed: 'plan.withdraw',
      query: plans.revisionQuery,
    },
    async ({ context, params, query }) =>
      withdrawProposal(context, (await versionOfNumber(context, params.plan, params.number)).id, query),
  )
  route(
    api,
    {
      ...ofVersion,
      method: 'post',
      path: '/plans/{plan}/versions/{number}/adoption',
      summary: 'goals_api_adopt',
      deed: 'plan.adopt',
      body: plans.adoption,
    },
    async ({ context, params, body }) =>
      adoptPlan(context, (await versionOfNumber(context, params.plan, params.number)).id, body),
  )
}

function goalDeeds(api: Api): void {
  const common = { tag, reply: goals.goalReply } as const
  route(
    api,
    {
      ...common,
      method: 'post',
      path: '/plans/{plan}/goals',
      summary: 'goals_api_add_goal',
      deed: 'goal.save',
      params: plans.planParams,
      body: goals.goalSaving,
      status: 201,
    },
    ({ context, params, body }) =>
      saveGoalOf(context, params.plan, { ref: body.goal.ref, revision: body.revision, draft: body.goal }),
  )
  const ofGoal = { ...common, params: plans.goalParams } as const
  route(
    api,
    {
      ...ofGoal,
      method: 'put',
      path: '/plans/{plan}/goals/{ref}',
      summary: 'goals_api_save_goal',
      deed: 'goal.save',
      body: goals.goalSaving,
    },
    ({ context, params, body }) =>
      saveGoalOf(context, params.plan, { ref: params.ref, revision: body.revision, draft: body.goal }),
  )
  route(
    api,
    {
      tag,
      params: plans.goalParams,
      method: 'delete',
      path: '/plans/{plan}/goals/{ref}',
      summary: 'goals_api_remove_goal',
      deed: 'goal.remove',
      query: plans.revisionQuery,
      status: 204,
    },
    async ({ context, params, query }) => {
      await removeGoalOf(context, params.plan, params.ref, query)
      return undefined
    },
  )
  route(
    api,
    {
      ...ofGoal,
      method: 'post',
      path: '/plans/{plan}/goals/{ref}/place',
      summary: 'goals_api_move_goal',
      deed: 'goal.move',
      body: goals.goalMoving,
    },
    ({ context, params, body }) => moveGoalOf(context, params.plan, params.ref, body),
  )
}

function steeringModels(api: Api): void {
  route(
    api,
    {
      method: 'get',
      path: '/steering-models',
      summary: 'goals_api_models',
      tag,
      open: true,
      reply: plans.modelsReply,
    },
    async ({ context }) => ({ models: await listSteeringModels(context) }),
  )
  route(
    api,
    {
      method: 'put',
      path: '/steering-models/{key}',
      summary: 'goals_api_save_model',
      tag,
      deed: 'steering-model.save',
      params: plans.modelParams,
      body: plans.modelSaving,
      reply: plans.modelReply,
    },
    ({ context, params, body }) => saveSteeringModelOf(context, { ...body, key: params.key }),
  )
}
