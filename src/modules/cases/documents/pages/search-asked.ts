import { longestQuestion } from '../search-records.service.ts'

export const pageSize = 20

/** What is asked for in an address: words and the page of documents. */
export function askedOf(request: Request): { readonly q: string; readonly page: number } {
  const asked = new URL(request.url).searchParams
  const page = Number(asked.get('sida'))
  return {
    q: (asked.get('q') ?? '').slice(0, longestQuestion),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}
