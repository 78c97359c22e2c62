import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Platform } from '../platform/platform.ts'

interface AppModule {
  createApp(platform: Platform): Hono
}

/** The web build, made by `npm run build:web`; it holds the routes, the API and the design. */
export async function builtServer(platform: Platform): Promise<Server> {
  const built = fileURLToPath(new URL('../../build/server/index.js', import.meta.url))
  const { createApp } = (await import(built)) as AppModule
  return createServer(getRequestListener(createApp(platform).fetch, { overrideGlobalObjects: false }))
}

/** The sources themselves, made anew as they are saved. */
export async function developmentServer(platform: Platform): Promise<Server> {
  const { createServer: createVite } = await import('vite')
  const server = createServer()
  const vite = await createVite({ server: { middlewareMode: { server }, hmr: { server } }, appType: 'custom' })
  let made: { from: unknown; app: Hono } | undefined
  const listener = getRequestListener(
    async (request) => {
      const module = (await vite.ssrLoadModule('./src/main/app.ts')) as unknown as AppModule
      if (made?.from !== module.createApp) made = { from: module.createApp, app: module.createApp(platform) }
      return made.app.fetch(request)
    },
    { overrideGlobalObjects: false },
  )
  server.on('request', (request, response) => vite.middlewares(request, response, () => listener(request, response)))
  server.on('close', () => void vite.close())
  return server
}
