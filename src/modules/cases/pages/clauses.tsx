import { bodyOf } from './words.ts'

/** What a body proposed or decided, clause by clause. */
export function Clauses({ text }: { readonly text: string }) {
  const clauses = bodyOf(text)
  if (clauses.length === 0) return null
  return (
    <ol>
      {clauses.map((clause) => (
        <li key={clause}>{clause}</li>
      ))}
    </ol>
  )
}
