/** A source as its form sends it. */
export function readSource(form: FormData) {
  const names = form.getAll('dimension').map((name) => String(name).trim())
  const parts = form.getAll('part')
  return {
    name: form.get('name'),
    organisationNumber: form.get('organisationNumber') ?? '',
    internalCounterparts: String(form.get('internalCounterparts') ?? '')
      .split(/[\s,;]+/)
      .filter((one) => one !== ''),
    dimensions: names.flatMap((name, at) => (name === '' ? [] : [{ name, part: parts[at] }])),
  }
}
