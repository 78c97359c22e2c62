import { NotFound } from '../../shared/failure.ts'
import type { PageHandle } from './root.tsx'

export const handle: PageHandle = { script: false }

/** Every address that is no page: the nearest layout shows the failure page. */
export function loader(): never {
  throw new NotFound('page')
}

export default function NotFoundPage() {
  return null
}
