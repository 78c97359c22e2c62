import type { Brand } from '../../shared/brand.ts'

/** Somebody outside the municipality who signs beside its checkpoints; and the other way round. */

/** As `name+id+key`, what people publish and print. */
export type VerifierKeyText = Brand<string, 'verifier-key'>

/** Signs beside ours. */
export interface LogWitness {
  readonly name: string
  readonly verifierKey: VerifierKeyText
  /** Where its add-checkpoint answers, without a slash at the end. */
  readonly address: string
  readonly isActive: boolean
}

/** Whose checkpoints we sign beside, and the last one. */
export interface WitnessedLog {
  readonly origin: string
  readonly verifierKey: VerifierKeyText
  readonly size: number
  /** Base64; null before the first. */
  readonly root: string | null
  readonly isActive: boolean
}
