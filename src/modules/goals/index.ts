/** The door of goals: what other modules may know of plans, goals and how the municipality steers. */
export * from './goal.ts'
export * from './goals.policy.ts'
export * from './goals-reading.service.ts'
export * from './plan.ts'
export { findIndicatorOf, hasSecret, isSecret, maskGoal, targetsOf } from './secrecy.ts'
export * from './steering-model.ts'
