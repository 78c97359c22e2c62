import { NotFound } from '../../shared/failure.ts'

/** Every address under /arbete that is no page: the nearest layout shows the failure page. */
export function loader(): never {
  throw new NotFound('page')
}

export default function StaffNotFoundPage() {
  return null
}
