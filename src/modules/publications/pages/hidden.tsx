import type { Publication } from '../publication.ts'

/** What every form of the desk says: which deed, on which publication. */
export const Hidden = ({ intent, publication }: { intent: string; publication: Publication }) => (
  <>
    <input type="hidden" name="intent" value={intent} />
    <input type="hidden" name="publication" value={publication.id} />
  </>
)
