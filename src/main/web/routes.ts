import { index, layout, type RouteConfig, route } from '@react-router/dev/routes'

/** Every page of the web, in the order of the wheel. Paths that people see are Swedish without å, ä and ö. */
export default [
  layout('public-layout.tsx', [
    index('front-page.tsx'),
    route('logga-in', '../../modules/access/pages/SignInPage.tsx'),
    route('*', 'not-found.tsx'),
  ]),
  route('formsprak', 'design-page/design-page.tsx'),
  layout('staff-layout.tsx', [route('arbete/*', 'staff-not-found.tsx')]),
  route('sprak', 'choose-language.ts'),
] satisfies RouteConfig
