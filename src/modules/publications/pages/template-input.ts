/** The chapters of a form in the order the numbers of its rows tell; a row without a title is a chapter taken away. */
export function templateInput(form: FormData) {
  const all = (name: string): string[] => form.getAll(name).map(String)
  const [places, contents, roles, units] = [all('place'), all('content'), all('role'), all('unit')]
  const rows = all('title').map((title, at) => ({
    place: numberOf(places[at]),
    title: title.trim(),
    content: contents[at],
    role: roles[at],
    unit: units[at] === '' ? null : units[at],
  }))
  const chapters = rows.filter((row) => row.title !== '').toSorted((a, b) => a.place - b.place)
  return {
    kind: String(form.get('kind')),
    revision: String(form.get('revision')),
    chapters: chapters.map(({ place: _, ...chapter }) => chapter),
  }
}

/** What is no number comes last. */
const numberOf = (text = ''): number => {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? Number.POSITIVE_INFINITY : number
}
