import type { Context } from '../../../platform/context.ts'
import { parseInput } from '../../../platform/contract.ts'
import * as contract from '../organisation.contract.ts'
import { closeUnit, moveUnit, renameUnit } from '../organisation.service.ts'
import { endSeat, giveSeat } from '../seat.service.ts'
import { unitOfKey } from '../show-organisation.service.ts'
import { movePositions, saveStaffing } from '../staffing.service.ts'

type Form = Readonly<Record<string, unknown>>
type Deed = (ctx: Context, key: string, form: Form) => Promise<unknown>

/** What the forms of a unit's page do, by the name each form sends along. */
export const unitDeeds = {
  rename: async (ctx, key, form) =>
    renameUnit(ctx, await unitOfKey(ctx, key), parseInput(contract.unitRenaming, form, ctx.locale)),
  move: async (ctx, key, form) =>
    moveUnit(ctx, await unitOfKey(ctx, key), parseInput(contract.unitMoving, form, ctx.locale)),
  close: async (ctx, key, form) =>
    closeUnit(ctx, await unitOfKey(ctx, key), parseInput(contract.unitClosing, form, ctx.locale)),
  count: async (ctx, key, form) => {
    const count = parseInput(contract.staffCounting, form, ctx.locale)
    return saveStaffing(ctx, { ...count, unit: await unitOfKey(ctx, key) })
  },
  'move-positions': async (ctx, key, form) => {
    const from = await unitOfKey(ctx, key)
    return movePositions(ctx, parseInput(contract.positionMoving, { ...form, from }, ctx.locale))
  },
  'give-seat': async (ctx, key, form) => {
    const unit = await unitOfKey(ctx, key)
    return giveSeat(ctx, parseInput(contract.seatGiving, { ...form, unit }, ctx.locale))
  },
  'end-seat': (ctx, _key, form) => {
    const { seat } = parseInput(contract.seatParam, form, ctx.locale)
    return endSeat(ctx, seat, parseInput(contract.seatEnding, form, ctx.locale))
  },
} as const satisfies Record<string, Deed>

export type UnitDeed = keyof typeof unitDeeds

export const isUnitDeed = (name: unknown): name is UnitDeed =>
  typeof name === 'string' && Object.hasOwn(unitDeeds, name)
