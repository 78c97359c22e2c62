import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Chromium or Chrome for the browser lane: one that is installed, or Debian's when root may install it. */
const places = [
  process.env.STYRHJUL_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const installed = () => places.find((place): place is string => !!place && existsSync(place))

/** @returns the path, or undefined after having said what to do */
export function findBrowser(say: (line: string) => void): string | undefined {
  const found = installed()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from Debian …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env })
    const now = installed()
    if (now) return now
  }
  say(
    'The browser lane needs Chromium or Chrome. Install one (on Debian: apt-get install chromium) or set STYRHJUL_BROWSER to its path.',
  )
  return undefined
}
