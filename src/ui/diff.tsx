import { m } from '../generated/paraglide/messages.js'
import { type Piece, wordDifference } from './word-difference.ts'

interface DiffProps {
  readonly before: string
  readonly after: string
}

/** Two versions side by side; what went and what came is struck and underlined, not only coloured. */
export function Diff({ before, after }: DiffProps) {
  const pieces = wordDifference(before, after).map((piece, at) => ({ ...piece, key: `${at}-${piece.kind}` }))
  const show = (piece: Piece & { key: string }) =>
    piece.kind === 'same' ? (
      piece.text
    ) : piece.kind === 'gone' ? (
      <del key={piece.key}>{piece.text}</del>
    ) : (
      <ins key={piece.key}>{piece.text}</ins>
    )
  return (
    <dl className="diff">
      <div>
        <dt>{m.ui_before()}</dt>
        <dd>
          {before ? (
            pieces.filter((piece) => piece.kind !== 'new').map(show)
          ) : (
            <span className="muted">{m.ui_nothing()}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{m.ui_after()}</dt>
        <dd>
          {after ? (
            pieces.filter((piece) => piece.kind !== 'gone').map(show)
          ) : (
            <span className="muted">{m.ui_nothing()}</span>
          )}
        </dd>
      </div>
    </dl>
  )
}
