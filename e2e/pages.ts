/** Every page of the web with who may see it; a page that is added to the routes and not here fails the accessibility journey. */
export interface PageOf {
  readonly who: string | null
  /**
   * An address that ends in `*` is that of the first link to a page below it: ids are new in each demo.
   * `from → address` looks for the link on another page.
   */
  readonly paths: readonly string[]
}

/** Where to look for the link, and how the address begins that is meant. */
export function wayTo(path: string): { readonly from: string; readonly to: string } {
  const [from, to] = path.split(' → ')
  return to ? { from: from as string, to } : { from: path.replace(/\/\*$/, ''), to: path }
}

const plan = 'kommunstyrelsen-2026'
const goal = 'befattningsbeskrivningar'

export const pages: readonly PageOf[] = [
  {
    who: null,
    paths: [
      '/',
      '/mal',
      `/mal/${plan}`,
      `/mal/${plan}/${goal}`,
      '/rapporter',
      `/rapporter/${plan}/verksamhetsplan`,
      '/rapporter/2026-08/delarsrapport',
      '/budget',
      '/budget/kronan',
      '/uppfoljning',
      '/oppna-data',
      '/tillganglighet',
      '/organisation',
      '/logga-in',
      '/formsprak',
      '/api/v1',
      '/finns-inte',
    ],
  },
  {
    who: 'Controller',
    paths: [
      '/arbete',
      '/arbete/uppfoljning',
      '/arbete/uppfoljning/trender',
      '/arbete/uppfoljning/2026-08',
      '/arbete/ekonomi',
      '/arbete/ekonomi/2026-08',
      '/arbete/ekonomi/2026-08?enhet=omsorgsnamnden',
      '/arbete/ekonomi/2026-08/omsorgsforvaltningen',
      '/arbete/ekonomi/2026-08/omsorgsnamnden/atgarder',
      '/arbete/ekonomi/traffsakerhet',
      '/arbete/budget/forutsattningar',
      '/arbete/budget/forutsattningar/jamfor',
      '/arbete/budget/forutsattningar/budgetforutsattningar-2026',
      '/arbete/budget/fordelningsnycklar',
      '/arbete/budget/2026/1/investeringar',
      '/arbete/investeringar',
      '/arbete/investeringar/*',
      '/arbete/statsbidrag',
      '/arbete/planer',
      '/arbete/planer/ny',
      `/arbete/planer/${plan}`,
      `/arbete/planer/${plan}?version=2`,
      `/arbete/planer/${plan}/mal/${goal}?version=2`,
      `/arbete/planer/${plan}/mal/${goal}/redigera?version=2`,
      `/arbete/planer/${plan}/nytt-mal?version=2`,
      `/arbete/planer/${plan}/kontroll?version=2`,
      `/arbete/planer/${plan}/skillnad?fran=1&till=2`,
      `/arbete/planer/${plan}/import?version=2`,
      '/arbete/kedjan',
      '/arbete/sok?q=trygg',
      '/arbete/styrmodell',
      '/arbete/styrmodell/styrmodell-2024',
      '/arbete/arshjul',
      '/arbete/rapporter',
      `/arbete/rapporter/${plan}/verksamhetsplan`,
      '/arbete/rapporter/2026-08/delarsrapport',
      '/arbete/budget',
      '/arbete/budget/2026/1',
      '/arbete/budget/2026/1/jamfor',
      '/arbete/budget/2026/1/foresla',
      '/arbete/budget/2026/1/anta',
      '/arbete/budget/2026/omfordelningar',
      '/arbete/budget/2027/1',
      '/arbete/budget/2027/1/foresla',
      '/arbete/budget/2027/2',
      '/arbete/budget/2027/2/jamfor',
      '/arbete/budget/2027/1/investeringar',
      '/arbete/budget/2027/1/rakenskaper/berakna',
      '/arbete/budget/2026/1/drift',
      '/arbete/budget/2026/1/drift/verksamhetsstod',
      '/arbete/budget/2026/1/drift/verksamhetsstod/personal',
      '/arbete/budget/2026/1/rakenskaper?del=means',
      '/arbete/budget/2021/1/rakenskaper?del=samband',
      '/arbete/budget/2021/1/rakenskaper?del=samband&lage=skrivna',
      '/arbete/publikationer',
      '/arbete/publikationer/budgetbok-2026',
      '/arbete/publikationer/manadsrapport-2026-08',
      '/arbete/publikationer/mallar',
      '/arbete/publikationer/budgetbok-2026/forhandsgranska',
      '/arbete/huvudbok',
      '/arbete/huvudbok/fil/finns-inte',
      '/arbete/huvudbok/koder?ar=2026',
      '/arbete/huvudbok/inlasning/finns-inte',
      '/arbete/huvudbok/kallor',
      '/arbete/huvudbok/kallor/ekonomisystem',
      '/arbete/huvudbok/kontogrupper',
      '/arbete/huvudbok/utfall?ar=2026',
      '/arbete/huvudbok/utfall/verksamhetsstod?ar=2026',
      '/arbete/huvudbok/verifikat?ar=2026&enhet=verksamhetsstod&manad=3',
      '/arbete/huvudbok/verifikat?ar=2026&enhet=verksamhetsstod&manad=3 → /arbete/huvudbok/verifikat/*/*',
      '/arbete/kronan',
      '/arbete/organisation',
      '/arbete/organisation/jamfor?fran=2025-06-30&till=2025-07-01',
      '/arbete/organisation/verksamhetsstod',
      '/arbete/andringslogg',
      '/arbete/finns-inte',
    ],
  },
  { who: 'HR-strateg', paths: ['/arbete', `/arbete/uppfoljning/2026-08/${plan}.${goal}`] },
  { who: 'HR-chef', paths: ['/arbete', '/arbete/uppfoljning/2026-08'] },
  { who: 'Kommunsekreterare', paths: ['/arbete', '/arbete/planer', `/arbete/planer/${plan}/anta?version=2`] },
  { who: 'Ledamot i kommunstyrelsen', paths: ['/arbete', '/arbete/planer'] },
  { who: 'Revisor', paths: ['/arbete', '/arbete/andringslogg', `/arbete/planer/${plan}`] },
  {
    who: 'Administratör',
    paths: ['/arbete', '/arbete/anvandare', '/arbete/anvandare/*', '/arbete/installningar', '/arbete/api-nycklar'],
  },
]
