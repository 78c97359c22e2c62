import { redirect } from 'react-router'
import { cookieName, isLocale } from '../../generated/paraglide/runtime.js'
import { ownPath } from '../../platform/http/own-path.ts'
import type { Route } from './+types/choose-language.ts'

const year = 365 * 24 * 60 * 60

/** The language switch is a plain form: it works without script and returns to the page it came from. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  const back = ownPath(String(form.get('back') ?? ''))
  if (!isLocale(locale)) return redirect(back, 303)
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const cookie = `${cookieName}=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`
  return redirect(back, { status: 303, headers: { 'Set-Cookie': cookie } })
}

export const loader = () => redirect('/')
