/** Deeds for which a municipality may demand a stronger sign-in: those that bind, and those that open doors. */
export const guardedDeeds = [
  'plan.propose',
  'plan.adopt',
  'report.approve',
  'report.accept',
  'unit.close',
  'seat.give',
  'seat.end',
  'person.save',
  'person.deactivate',
  'api-key.create',
  'setting.save',
] as const
export type GuardedDeed = (typeof guardedDeeds)[number]
