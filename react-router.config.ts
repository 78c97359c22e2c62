import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src/main/web',
  ssr: true,
  // The whole route list comes with the first page: no extra request per link, and none that leaks which pages exist to whom.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
