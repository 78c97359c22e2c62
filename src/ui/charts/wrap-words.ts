/** Lines of at most so many characters; what does not fit ends in an ellipsis. A word longer than a line is broken. */
export function wrapWords(text: string, characters: number, mostLines: number): string[] {
  const lines: string[] = []
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((word) => breakWord(word, characters))) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= characters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= mostLines) return lines
  const kept = lines.slice(0, mostLines)
  kept[mostLines - 1] = `${[...(kept.at(-1) ?? '')].slice(0, characters - 1).join('')}…`
  return kept
}

/** By whole characters, so that an emoji is not cut in two. */
function breakWord(word: string, characters: number): string[] {
  const letters = [...word]
  if (letters.length <= characters) return [word]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += characters) parts.push(letters.slice(at, at + characters).join(''))
  return parts
}
