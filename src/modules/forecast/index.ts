/** The door of the economic follow-up. */
export { followedUpIn } from './followed-up.service.ts'
export type { FollowedUp } from './forecast.ts'
