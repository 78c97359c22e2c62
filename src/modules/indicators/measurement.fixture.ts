import { day } from '../../shared/local-date.ts'
import type { IndicatorId } from '../goals/index.ts'
import type { Measurement, MeasurementId, Reading } from './measurement.ts'

export const anIndicatorId = 'a0000000-0000-4000-8000-000000000001' as IndicatorId

export const aReading = (parts: Partial<Reading>): Reading => ({
  indicator: anIndicatorId,
  periodEnd: day('2026-08-31'),
  sex: 'total',
  status: 'final',
  content: { kind: 'number', value: 42 },
  secrecy: null,
  source: 'Egen räkning',
  isDemo: false,
  ...parts,
})

export const aMeasurement = (parts: Partial<Measurement>): Measurement => ({
  ...aReading({}),
  id: 'b0000000-0000-4000-8000-000000000001' as MeasurementId,
  preliminary: false,
  revision: 1,
  ...parts,
})
