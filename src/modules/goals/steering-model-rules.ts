import { refuse } from '../../shared/failure.ts'
import { levelKinds, type SteeringModel } from './steering-model.ts'

/** What makes a steering model hang together, whatever the municipality calls its levels. */
export function mustHangTogether(model: SteeringModel, levelsInUse: readonly string[]): void {
  if (model.toYear < model.fromYear) refuse('steering-model.years-backwards')
  if (model.levels.length === 0) refuse('steering-model.no-levels')
  const twice =
    firstTwice(model.levels.map((level) => level.key)) ?? firstTwice(model.perspectives.map((one) => one.key))
  if (twice !== undefined) refuse('steering-model.key-twice', { key: twice })
  const ranks = model.levels.map((level) => levelKinds.indexOf(level.kind))
  if (ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0))) refuse('steering-model.levels-out-of-order')
  const keys = new Set(model.levels.map((level) => level.key))
  const lost = levelsInUse.find((key) => !keys.has(key))
  if (lost !== undefined) refuse('steering-model.level-in-use', { level: lost })
}

const firstTwice = (keys: readonly string[]): string | undefined => keys.find((key, at) => keys.indexOf(key) !== at)
