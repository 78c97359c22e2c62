import { useLocation } from 'react-router'
import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { Icon } from '../icons.tsx'

export const SkipLink = () => (
  <a className="skip" href="#content">
    {m.ui_skip()}
  </a>
)

/** One button that says the other language in that language; a plain form, so it needs no script. */
export function LanguageForm() {
  const { pathname, search } = useLocation()
  const other = getLocale() === 'sv' ? { locale: 'en', word: 'English' } : { locale: 'sv', word: 'Svenska' }
  return (
    <form method="post" action="/sprak">
      <input type="hidden" name="locale" value={other.locale} />
      <input type="hidden" name="back" value={pathname + search} />
      <button type="submit" lang={other.locale}>
        <Icon name="language" />
        {other.word}
      </button>
    </form>
  )
}

export function SiteSearch({ id }: { id: string }) {
  return (
    <search className="site-search">
      <form method="get" action="/arbete/sok">
        <label className="visually-hidden" htmlFor={id}>
          {m.ui_search_label()}
        </label>
        <input id={id} type="search" name="q" placeholder={m.ui_search_hint()} autoComplete="off" />
        <Icon name="search" />
      </form>
    </search>
  )
}
