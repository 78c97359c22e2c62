import { expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { jsonFeed } from './minutes-feed.ts'

const entry = {
  href: 'https://ekby.example/protokoll/ks/2026/1',
  title: '§ 1 Vägar',
  summary: 'Kommunstyrelsen\nVägen byggs.',
  day: day('2026-10-12'),
  body: 'Kommunstyrelsen',
  meetingDay: day('2026-10-06'),
  number: 1,
  caseNumber: 'KS001-26 005',
  outcome: 'decided',
}

it('a JSON feed has an address, a day in universal time and what the decision belongs to for each entry', () => {
  const feed = JSON.parse(
    jsonFeed({
      title: 'Justerade protokoll',
      author: 'Ekby kommun',
      language: 'sv',
      self: 'https://ekby.example/protokoll/flode.json',
      page: 'https://ekby.example/protokoll',
      entries: [entry],
    }),
  )
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://ekby.example/protokoll/flode.json',
  })
  expect(feed.items).toEqual([
    {
      id: entry.href,
      url: entry.href,
      title: entry.title,
      content_text: entry.summary,
      date_published: '2026-10-12T00:00:00Z',
      _styrhjul: {
        body: 'Kommunstyrelsen',
        meetingDay: '2026-10-06',
        number: 1,
        caseNumber: 'KS001-26 005',
        outcome: 'decided',
      },
    },
  ])
})
