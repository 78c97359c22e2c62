/** The version a reader asks for by `?version=2`; undefined means the one in force. Nonsense is a version nobody has. */
export function versionAsked(search: URLSearchParams): number | undefined {
  const asked = search.get('version')
  if (asked === null || asked === '') return undefined
  return /^\d{1,6}$/.test(asked) ? Number(asked) : 0
}
