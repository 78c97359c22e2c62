import { m } from '../generated/paraglide/messages.js'
import type { DocumentPlace } from '../shared/document-place.ts'
import { Disclosure } from './disclosure.tsx'

const placeWord = ({ document, page, printedPage, line }: DocumentPlace): string =>
  printedPage === undefined
    ? m.ui_document_place({ document, page, line })
    : m.ui_document_place_printed({ document, page, printedPage, line })

/** From which documents the thing was read, and how it is printed there; nothing for what people wrote. */
export function DocumentPlaces({ places }: { readonly places: readonly DocumentPlace[] }) {
  if (places.length === 0) return null
  const documents = [...new Set(places.map(({ document }) => document))].join(', ')
  return (
    <Disclosure summary={m.ui_document_places({ documents })}>
      <ul>
        {places.map((place) => (
          <li key={`${place.line} ${place.label} ${place.document}`}>
            {place.label}: <q>{place.printed}</q> <span className="muted small">{placeWord(place)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
