import { type RawBuilder, sql } from 'kysely'
import { hitEnd, hitStart, seam } from '../../shared/excerpt.ts'

/** Questions in words and excerpts, by Swedish word forms; the functions stand in `migrations/0022_case_documents.sql`. */

/** @param words as a person writes them: words, "whole phrases", -left out; OR between words */
export const question = (words: string): RawBuilder<unknown> => sql`swedish_question(${words})`

const options = `StartSel=${hitStart}, StopSel=${hitEnd}, MaxFragments=2, MinWords=8, MaxWords=28, FragmentDelimiter=" \u2026 "`

/**
 * The places of a text that answer the question, to be read by `segmentsOf`. The end that a question does without is parted from its
 * word by a seam, and put back when the excerpt is read.
 */
export const markedExcerpt = (text: RawBuilder<unknown>, asked: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`ts_headline('swedish', regexp_replace(${text}, '([[:alpha:]\u00e5\u00e4\u00f6\u00e9\u00fc\u00c5\u00c4\u00d6\u00c9\u00dc]{3,}a)(ns?)(?![[:alpha:]])', ${`\\1${seam}\\2`}, 'gi'), ${asked}, ${options})`
