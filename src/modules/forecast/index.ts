/** The door of the economic follow-up. */
export { type AccuracyView, showAccuracy } from './accuracy.service.ts'
export type { Accuracy, Band } from './accuracy.ts'
export {
  adoptPlan,
  approveMeasure,
  correctivePlanOf,
  listCorrectivePlans,
  type MeasureOrder,
  removeMeasure,
  saveMeasure,
  startPlan,
  tellRealised,
} from './corrective-plan.service.ts'
export {
  type CorrectivePlan,
  type CorrectivePlanId,
  type Counting,
  countedIn,
  countingOf,
  type Measure,
  type MeasureId,
  sumPlan,
} from './corrective-plan.ts'
export type { CurveMonth } from './curve.ts'
export { followedUpIn, unallocatedIn } from './followed-up.service.ts'
export {
  approveForecast,
  type ForecastOrder,
  saveForecast,
  sendBackForecast,
  sendForecast,
} from './forecast.service.ts'
export { type FollowedUp, type ForecastStatus, noGroup, type UnitForecast } from './forecast.ts'
export { type ForecastCurve, forecastCurve } from './forecast-curve.service.ts'
export { lockRound } from './lock-round.service.ts'
export { forecastTasks } from './my-forecasts.service.ts'
export { type CommitteeIn, committeesIn } from './round-figures.service.ts'
export { variance, varianceShare, varianceWord } from './variance.ts'
