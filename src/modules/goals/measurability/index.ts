/** The door to the rules alone: they judge goals wherever these were read, without the module's data. */
export type { CheckedPlan, MeasurabilityFinding } from './measurability.ts'
export { checkMeasurability } from './register.ts'
