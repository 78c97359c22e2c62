import { index, layout, type RouteConfig, route } from '@react-router/dev/routes'

/** Every page of the web, in the order of the wheel. Paths that people see are Swedish without å, ä and ö. */
export default [
  layout('public-layout.tsx', [
    index('../../modules/reports/pages/StartPage.tsx'),
    route('mal', '../../modules/reports/pages/GoalsPage.tsx'),
    route('mal/:plan', '../../modules/reports/pages/PublicPlanPage.tsx'),
    route('mal/:plan/:ref', '../../modules/reports/pages/PublicGoalPage.tsx'),
    route('rapporter', '../../modules/reports/pages/ReportListPage.tsx'),
    route('rapporter/:plan/verksamhetsplan', '../../modules/reports/pages/ReportPage.tsx', { id: 'plan-report' }),
    route('rapporter/:round/delarsrapport', '../../modules/reports/pages/ReportPage.tsx', { id: 'round-report' }),
    route('oppna-data', '../../modules/reports/pages/OpenDataPage.tsx'),
    route('tillganglighet', '../../modules/reports/pages/AccessibilityPage.tsx'),
    route('organisation', '../../modules/organisation/pages/PublicOrganisationPage.tsx'),
    route('logga-in', '../../modules/access/pages/SignInPage.tsx'),
    route('*', 'not-found.tsx'),
  ]),
  route('rapporter/:plan/verksamhetsplan.pdf', '../../modules/reports/pages/report-file.ts', { id: 'plan-pdf' }),
  route('rapporter/:plan/verksamhetsplan.docx', '../../modules/reports/pages/report-file.ts', { id: 'plan-word' }),
  route('rapporter/:round/delarsrapport.pdf', '../../modules/reports/pages/report-file.ts', { id: 'round-pdf' }),
  route('rapporter/:round/delarsrapport.docx', '../../modules/reports/pages/report-file.ts', { id: 'round-word' }),
  route('arbete/rapporter/:plan/verksamhetsplan.pdf', '../../modules/reports/pages/report-file.ts', {
    id: 'staff-plan-pdf',
  }),
  route('arbete/rapporter/:plan/verksamhetsplan.docx', '../../modules/reports/pages/report-file.ts', {
    id: 'staff-plan-word',
  }),
  route('arbete/rapporter/:round/delarsrapport.pdf', '../../modules/reports/pages/report-file.ts', {
    id: 'staff-round-pdf',
  }),
  route('arbete/rapporter/:round/delarsrapport.docx', '../../modules/reports/pages/report-file.ts', {
    id: 'staff-round-word',
  }),
  route('oppna-data/:file', '../../modules/reports/pages/open-data-file.ts'),
  route('formsprak', 'design-page/design-page.tsx'),
  route('arbete/arshjul.ics', '../../modules/follow-up/pages/wheel-feed.ts'),
  route('arbete/underlag/:report/:evidence', '../../modules/follow-up/pages/evidence-file.ts'),
  layout('staff-layout.tsx', [
    route('arbete', '../../modules/follow-up/pages/StartPage.tsx', { id: 'staff-start' }),
    route('arbete/uppfoljning', '../../modules/follow-up/pages/RoundsPage.tsx'),
    route('arbete/uppfoljning/trender', '../../modules/follow-up/pages/TrendsPage.tsx'),
    route('arbete/uppfoljning/:round', '../../modules/follow-up/pages/RoundPage.tsx'),
    route('arbete/uppfoljning/:round/:goal', '../../modules/follow-up/pages/ReportingPage.tsx'),
    route('arbete/arshjul', '../../modules/follow-up/pages/WheelPage.tsx'),
    route('arbete/rapporter', '../../modules/reports/pages/StaffReportsPage.tsx'),
    route('arbete/rapporter/:plan/verksamhetsplan', '../../modules/reports/pages/ReportPage.tsx', {
      id: 'staff-plan-report',
    }),
    route('arbete/rapporter/:round/delarsrapport', '../../modules/reports/pages/ReportPage.tsx', {
      id: 'staff-round-report',
    }),
    route('arbete/organisation', '../../modules/organisation/pages/OrganisationPage.tsx'),
    route('arbete/organisation/jamfor', '../../modules/organisation/pages/ComparisonPage.tsx'),
    route('arbete/organisation/:key', '../../modules/organisation/pages/UnitPage.tsx'),
    route('arbete/anvandare', '../../modules/access/pages/UsersPage.tsx'),
    route('arbete/anvandare/:person', '../../modules/access/pages/UserPage.tsx'),
    route('arbete/andringslogg', '../../modules/access/pages/AuditPage.tsx'),
    route('arbete/api-nycklar', '../../modules/access/pages/KeysPage.tsx'),
    route('arbete/installningar', '../../modules/access/pages/SettingsPage.tsx'),
    route('arbete/*', 'staff-not-found.tsx'),
  ]),
  route('sprak', 'choose-language.ts'),
] satisfies RouteConfig
