import { Section } from './page-title.tsx'

interface AssignedProps {
  readonly title: string
  readonly items: readonly { readonly title: string; readonly note: string; readonly href: string }[]
}

/** Who has something to do for what the page is about; nothing when nobody has. */
export const AssignedList = ({ title, items }: AssignedProps) =>
  items.length === 0 ? null : (
    <Section title={title}>
      <ul>
        {items.map((one) => (
          <li key={one.href}>
            <a href={one.href}>{one.title}</a> <span className="muted small">{one.note}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
