/** A neutral shield with the municipality's initial, until it has given its own coat of arms. */
export function CoatOfArms({ name }: { name: string }) {
  return (
    <svg width="38" height="44" viewBox="0 0 38 44" aria-hidden="true" focusable="false">
      <path
        className="arms-shield"
        d="M4 0h30a4 4 0 0 1 4 4v21c0 10.500-8.500 19-19 19S0 35.500 0 25V4a4 4 0 0 1 4-4z"
      />
      <text className="arms-letter" x="19" y="28" textAnchor="middle">
        {name.slice(0, 1).toUpperCase()}
      </text>
    </svg>
  )
}

/** Coat of arms and name, the way home. */
export function Owner({ name, subtitle, href }: { name: string; subtitle: string; href: string }) {
  return (
    <a className="owner" href={href}>
      <CoatOfArms name={name} />
      <span>
        <span className="owner-name">{name}</span>
        <small>{subtitle}</small>
      </span>
    </a>
  )
}
