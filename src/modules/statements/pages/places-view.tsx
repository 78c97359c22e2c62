import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { ShownPlace } from '../figure-place.ts'
import { cellKey } from '../statement.ts'
import { columnWord } from './words.ts'

/** Where the figures of a table stand in the documents they were taken from, and which have been changed since. */
export function PlacesView({ title, places }: { readonly title: string; readonly places: readonly ShownPlace[] }) {
  if (places.length === 0) return null
  return (
    <Disclosure summary={m.statements_places({ count: places.length })}>
      <Table
        caption={m.statements_places_caption({ table: title })}
        captionHidden
        columns={columns()}
        rows={places}
        rowKey={cellKey}
        cards
      />
    </Disclosure>
  )
}

const columns = (): readonly Column<ShownPlace>[] => [
  { key: 'figure', label: m.statements_places_figure(), cell: (place) => `${place.rowLabel}, ${columnWord(place)}` },
  { key: 'place', label: m.statements_places_place(), cell: (place) => m.statements_place(placeFacts(place)) },
  {
    key: 'printed',
    label: m.statements_places_printed(),
    cell: ({ printed, isChanged }) => (isChanged ? m.statements_place_changed({ printed }) : printed),
  },
]

const placeFacts = ({ document, page, line }: ShownPlace) => ({ document, page: String(page), line: String(line) })

/** What a figure says of itself when one points at it. */
export function placeTitle(place: ShownPlace): string {
  const taken = m.statements_place_taken(placeFacts(place))
  return place.isChanged ? `${taken}. ${m.statements_place_changed({ printed: place.printed })}` : taken
}
