/** The door of indicators: what other modules may know of measured values. */
export { mayReadSecretMeasurement, mayRecordMeasurement } from './measurement.policy.ts'
export {
  type IndicatorSeries,
  openSeries,
  type RecordOrder,
  recordMeasurement,
  seriesOfGoal,
  showIndicatorSeries,
  storeReading,
} from './measurement.service.ts'
export {
  anyPreliminary,
  type Content,
  contentKindOf,
  latestAt,
  type Measurement,
  type MeasurementId,
  type MeasurementStatus,
  type Reading,
  type Sex,
} from './measurement.ts'
export { type ChartLine, type TrendChartData, trendChart } from './trend-chart.ts'
