import { m } from '../../../../generated/paraglide/messages.js'
import type { LevelKind } from '../../steering-model.ts'

const kinds: Readonly<Record<LevelKind, () => string>> = {
  vision: m.goals_page_level_vision,
  strategic: m.goals_page_level_strategic,
  committee: m.goals_page_level_committee,
  unit: m.goals_page_level_unit,
}

export const levelKindName = (kind: LevelKind): string => kinds[kind]()
