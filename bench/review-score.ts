import { scores, scoreTable } from '../src/modules/review/labelled/score.fixture.ts'

/** How well the rules of the review find what is planted in the labelled documents, and nothing else, by family: the table of the module's README. */
export function reviewScore(say: (line: string) => void): void {
  const all = scores()
  say(scoreTable(all))
  for (const { name, wrong, missed } of all) {
    if (wrong.length > 0) say(`${name}, said wrongly: ${wrong.join(', ')}`)
    if (missed.length > 0) say(`${name}, missed: ${missed.join(', ')}`)
  }
}
