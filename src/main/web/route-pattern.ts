import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router'

/** The pattern of the page an address leads to, for the log: what stands in the address itself may be somebody's name. */
export function routePattern(routes: ServerBuild['routes'], path: string): string {
  const matched = matchRoutes(treeOf(routes), path.replace(/\.data$/, ''))
  const parts = (matched ?? []).map(({ route }) => route.path ?? '').filter((part) => part !== '')
  return `/${parts.join('/')}`
}

const known = new WeakMap<ServerBuild['routes'], RouteObject[]>()

function treeOf(routes: ServerBuild['routes']): RouteObject[] {
  const made = known.get(routes)
  if (made) return made
  const below = (parent: string | undefined): RouteObject[] =>
    Object.values(routes).flatMap((route) => {
      if (!route || route.parentId !== parent) return []
      const place = { id: route.id, path: route.path, caseSensitive: route.caseSensitive }
      return [route.index ? { ...place, index: true } : { ...place, children: below(route.id) }]
    })
  const tree = below(undefined)
  known.set(routes, tree)
  return tree
}
