import type { AnswerableFields, LabelledGoal, LabelledTarget } from './labelled.fixture.ts'

/**
 * Every committee goal of one real operational plan, in words of our own that keep what a check can see: which verbs,
 * numbers, dates and fields there are. The parent is the heading the goal stands under when the printed page is read
 * from top to bottom. Labelled by hand before any rule was written; `beyond` is what a careful controller would also
 * say and no rule looks for.
 */

const once = (due: string): LabelledTarget => ({ due, type: 'milestone' })
const yes = (due: string): LabelledTarget => ({ due, type: 'yes' })
const atLeast = (value: number, due: string): LabelledTarget => ({ due, type: 'at-least', value })
const halfThenAll = [atLeast(50, '2026-08-31'), atLeast(100, '2026-12-31')]

const chief = 'HR-chef'
const it = 'IT-chef'
const economy: AnswerableFields = { parent: 'ekonomi', role: 'Ekonomichef' }

export const labelledGoals: readonly LabelledGoal[] = [
  {
    ref: 'detaljplaner',
    parent: 'invanare',
    role: 'Näringslivschef',
    title:
      'En plan för översyn av detaljplaner ska vara framtagen senast december 2026, så att fastigheter lockar fler',
    indicators: [
      {
        name: 'Antal detaljplaner med färdig översyn',
        kind: 'count',
        unit: 'st',
        targets: [atLeast(4, '2026-08-31'), atLeast(8, '2026-12-31')],
      },
    ],
    actions: [{ title: 'Ta fram översynsplan för 2026' }, { title: 'Analysera gällande detaljplaner' }],
    labels: ['activity-not-effect', 'activity-not-effect i1', 'indicator-without-source i1', 'action-without-end'],
    beyond: ['the indicator counts reviews, the goal asks for a plan'],
  },
  {
    ref: 'natverkstraffar',
    parent: 'invanare',
    role: 'Näringslivschef',
    title: 'Att öka kvalitet och deltagarantal vid näringslivets nätverksträffar',
    description: 'Redovisas i maj 2026 som antal deltagare på frukostar och andra träffar.',
    indicators: [
      { name: 'Antal deltagare vid träffar våren 2026 jämfört med våren 2025', kind: 'count', unit: 'deltagare' },
      {
        name: 'Antal genomförda träffar',
        kind: 'count',
        unit: 'st',
        frequency: 'once',
        targets: [atLeast(8, '2026-06-30')],
      },
    ],
    actions: [{ title: 'Planera och genomföra träffar och frukostar för företag' }],
    labels: [
      'no-direction-or-vague',
      'change-without-base i1',
      'no-target-at-round i1',
      'indicator-without-source i1',
      'activity-not-effect i2',
      'indicator-without-source i2',
      'action-without-end',
    ],
    beyond: ['nothing measures quality'],
  },
  {
    ref: 'internpost',
    parent: 'invanare',
    role: chief,
    title: 'Internpost ska bort eller minska, e-tjänster bli fler och blankettprocesser ses över under Q4 2026',
    indicators: [{ name: 'Kartläggning och sammanställning av processer', kind: 'answer', unit: '' }],
    actions: [
      { title: 'Kartlägga internposten', ends: '2025-12-31' },
      { title: 'Ta fram rutin för varje slags ärende', ends: '2026-06-30' },
      { title: 'Byta internpost mot digital rutin', ends: '2026-12-31' },
    ],
    labels: ['no-direction-or-vague', 'activity-not-effect i1', 'no-target-at-round i1'],
    beyond: ['three goals in one'],
  },
  {
    ref: 'e-tjanster',
    parent: 'invanare',
    role: it,
    title:
      'Kommunen ska senast Q4 2026 vara bland de tre främsta i länssamarbetet för digital service genom e-tjänster',
    indicators: [
      {
        name: 'Andel kommunala e-tjänster ska ha ökat med 10 %',
        kind: 'share',
        unit: '%',
        source: 'länssamarbetets forum',
        targets: [{ due: '2026-12-31', type: 'change', value: 10 }],
      },
    ],
    actions: [{ title: 'Planera och arbeta för större andel e-tjänster' }],
    labels: [
      'percent-or-percentage-points i1',
      'change-without-base i1',
      'no-target-at-round i1',
      'action-without-end',
    ],
    beyond: ['the goal is a rank, the indicator is a share'],
  },
  {
    ref: 'beslutsstod',
    parent: 'arbetsgivare',
    role: 'Projektets styrgrupp, projektledare, delprojektledare och projektgrupper',
    title:
      'Beslutsstödet ska senast december 2026 vara infört enligt tidsplanen för ekonomi, personal och verksamhet, och en tidsplan för budget och prognos fastställd',
    indicators: [
      {
        name: 'Modulerna för ekonomi, personal och verksamhet är i full drift',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-12-31')],
      },
      {
        name: 'Tidsplan för budget- och prognosmodul är framtagen och fastställd',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-06-30')],
      },
    ],
    actions: [
      { title: 'Arbeta i projektet med andra avdelningar och leverantören' },
      { title: 'Upprätta systemdokumentation' },
      { title: 'Utbilda och stödja användare' },
    ],
    labels: ['no-answerable-role', 'action-without-end'],
  },
  {
    ref: 'enps',
    parent: 'arbetsgivare',
    role: chief,
    title: 'Arbetsgivarvarumärket ska stärkas och index för attraktiv arbetsgivare (eNPS) ska öka',
    indicators: [
      {
        name: 'eNPS i medarbetarenkäten',
        kind: 'index',
        unit: 'index',
        frequency: 'year',
        source: 'medarbetarenkäten',
      },
    ],
    actions: [
      { title: 'Lyfta goda exempel' },
      { title: 'Ta fram kampanj', ends: '2025-12-31' },
      { title: 'Genomföra kampanj', ends: '2026-12-31' },
      { title: 'Mäta i medarbetarenkäten', ends: '2026-06-30' },
      { title: 'Lika rutiner för rekrytering' },
      { title: 'Introduktion för nya chefer', ends: '2026-03-31' },
      { title: 'Ledarskapsprogram för alla chefer', ends: '2026-12-31' },
    ],
    labels: ['no-direction-or-vague', 'no-date', 'no-baseline i1', 'no-target-at-round i1', 'action-without-end'],
  },
  {
    ref: 'digitaliseringsstrategi',
    parent: 'arbetsgivare',
    role: it,
    title: 'IT-avdelningen ska under 2026 digitaliseringsstrategi och riktlinje i organisationen',
    indicators: [
      {
        name: 'Alla verksamhetschefer har fått en genomgång av strategin och en workshop',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-12-31')],
      },
    ],
    actions: [
      { title: 'Omvärldsbevaka och sprida kunskap' },
      { title: 'Delta i forum för samverkan', ends: '2026-12-31' },
    ],
    labels: ['no-direction-or-vague', 'activity-not-effect i1', 'action-without-end'],
  },
  {
    ref: 'projektrutiner',
    parent: 'arbetsgivare',
    role: 'Näringslivschef',
    title:
      'Avdelningen ska senast Q2 2026 ha upprättat gemensamma rutiner för beställning och uppföljning av projekt, så att uppdrag utförs hållbart och kostnadseffektivt',
    indicators: [
      {
        name: 'Rutinerna är dokumenterade, beslutade och tillgängliga för dem som berörs',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-06-30')],
      },
    ],
    actions: [{ title: 'Färdigställa och införa rutinerna enligt plan' }],
    labels: ['activity-not-effect', 'parent-mismatch', 'action-without-end'],
  },
  {
    ref: 'projektmedel',
    parent: 'arbetsgivare',
    role: 'Säkerhetsskyddschef och brottsförebyggande samordnare',
    title:
      'Säkerställa effektiv förvaltning av statliga projektmedel: medlen ska användas fullt ut under året, utan krav på återbetalning',
    indicators: [
      {
        name: 'Andel projektmedel som är använda enligt ändamålet vid årets slut',
        kind: 'share',
        unit: '%',
        source: 'ekonomisystem och projektredovisning',
        targets: [{ due: '2026-12-31', type: 'equals', value: 100 }],
      },
      {
        name: 'Andel projekt utan återbetalningskrav vid årets slut',
        kind: 'share',
        unit: '%',
        targets: [{ due: '2026-12-31', type: 'equals', value: 0 }],
      },
    ],
    actions: [
      { title: 'Arbetssätt för planering, kontroll och redovisning av medel' },
      { title: 'Ekonomisk uppföljning varje månad' },
    ],
    labels: [
      'no-date',
      'parent-mismatch',
      'no-baseline i1',
      'no-baseline i2',
      'no-target-at-round i1',
      'no-target-at-round i2',
      'indicator-without-source i2',
      'target-against-direction i2',
      'action-without-end',
    ],
  },
  {
    ref: 'sjukfranvaro',
    parent: 'ekonomi',
    role: chief,
    title: 'Sjukfrånvaron i hela kommunen ska minska med 2 %, Q4 2026',
    indicators: [
      {
        name: 'Personalstatistik kvartalsvis, vid delårsbokslut och årsredovisning',
        kind: 'number',
        unit: '',
        direction: 'down',
        frequency: 'quarter',
      },
    ],
    actions: [
      { title: 'Friskfaktorer på enheter med hög frånvaro' },
      { title: 'Friskfaktorer på alla enheter' },
      { title: 'Följa statistiken och föreslå åtgärder', ends: '2026-12-31' },
    ],
    labels: [
      'percent-or-percentage-points',
      'change-without-base',
      'unit-missing i1',
      'no-target-at-round i1',
      'indicator-without-source i1',
      'action-without-end',
    ],
    beyond: ['the indicator names a statistic, not a measure'],
  },
  {
    ref: 'ekonomisystem',
    ...economy,
    title:
      'Säkerställa långsiktigt avtal för ekonomi- och e-handelssystem genom upphandling och införande: kundreskontra i drift senast oktober 2026, ekonomisystem i drift senast oktober 2027',
    indicators: [
      { name: 'Kundreskontran är införd', kind: 'answer', unit: '', targets: [yes('2026-10-31')] },
      { name: 'Kravställning inför upphandling är genomförd', kind: 'answer', unit: '', targets: [yes('2026-08-31')] },
      { name: 'Avtal är tilldelat efter upphandling', kind: 'answer', unit: '', targets: [yes('2026-12-31')] },
      { name: 'Ekonomisystemet är infört och i drift', kind: 'answer', unit: '', targets: [yes('2027-10-31')] },
    ],
    actions: [{ title: 'Avsätta resurser med mandat' }, { title: 'Tydlig projektledning' }],
    labels: ['activity-not-effect i2', 'action-without-end'],
  },
  {
    ref: 'finansiella-tjanster',
    ...economy,
    title:
      'Finansiella tjänster. Säkra avtal för finansiella tjänster enligt lag och behov genom att påbörja upphandling av bank tillsammans med bolagen; avtal och införande klart senast juni 2026',
    indicators: [
      { name: 'Avtal om finansiella tjänster är klart', kind: 'answer', unit: '', targets: [yes('2026-08-31')] },
    ],
    actions: [{ title: 'Avsätta resurser med mandat' }],
    labels: ['action-without-end'],
    beyond: ['the indicator is due later than the goal'],
  },
  {
    ref: 'bankupphandling',
    ...economy,
    title:
      'Säkra avtal för finansiella tjänster utifrån lag och verksamhetens behov, genom att starta och genomföra upphandling av banktjänster med kommunens bolag; klart och infört senast juni 2026',
    indicators: [
      {
        name: 'Avtal om finansiella tjänster är genomfört senast augusti 2026',
        kind: 'answer',
        unit: '',
        targets: [yes('2026-08-31')],
      },
    ],
    actions: [
      { title: 'Avsätta resurser med mandat' },
      { title: 'Samverka med bolagen' },
      { title: 'Följa upphandlingslagen' },
    ],
    labels: ['duplicate-goals', 'action-without-end'],
    beyond: ['the indicator is due later than the goal'],
  },
  {
    ref: 'analysgrupp',
    parent: 'ekonomi',
    role: '',
    title: 'En övergripande analysgrupp som stöd i kommunens analysarbete etableras under 2026',
    indicators: [
      { name: 'Uppdrag och sammansättning är bestämda', kind: 'milestone', unit: '', targets: [once('2026-06-30')] },
      { name: 'Analysgruppen är i funktion', kind: 'milestone', unit: '', targets: [once('2026-12-31')] },
    ],
    labels: ['no-answerable-role', 'activity-not-effect'],
  },
  {
    ref: 'it-avtal',
    parent: 'ekonomi',
    role: it,
    title:
      'IT-avdelningen ska senast den 31 december 2027 ha reviderat samtliga större IT-avtal och gått igenom kostnaderna, för att hitta besparingar och bättre villkor',
    indicators: [
      {
        name: 'Antal reviderade större IT-avtal',
        kind: 'count',
        unit: '%',
        targets: [atLeast(40, '2026-06-30'), atLeast(90, '2026-12-31'), atLeast(99, '2027-12-31')],
      },
    ],
    actions: [
      { title: 'Kartlägga alla IT-avtal' },
      { title: 'Plan för revideringen' },
      { title: 'Jämföra kostnader med marknaden' },
      { title: 'Förhandla med leverantörer' },
      { title: 'Mall för jämförelse före och efter' },
      { title: 'Rapportera varje halvår' },
    ],
    labels: [
      'activity-not-effect',
      'activity-not-effect i1',
      'count-with-percent-target i1',
      'indicator-without-source i1',
      'action-without-end',
    ],
    beyond: ['the goal says all, the last target says 99 percent'],
  },
  {
    ref: 'lagesbild',
    parent: 'ekonomi',
    role: 'Brottsförebyggande samordnare',
    title:
      'Lägesbilden över brott och otrygghet ska vara uppdaterad och reviderad senast Q1 2026 och åtgärdsplanen för brottsförebyggande arbete klar senast Q3 2026',
    indicators: [
      {
        name: 'Lägesbilden är uppdaterad och politiskt fastställd',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-03-31')],
      },
      { name: 'Åtgärdsplanen uppdateras utifrån lägesbilden', kind: 'milestone', unit: '' },
    ],
    labels: ['activity-not-effect', 'parent-mismatch', 'activity-not-effect i2', 'no-target-at-round i2'],
  },
  {
    ref: 'val-2026',
    parent: 'ekonomi',
    role: 'Säkerhetsskyddschef och valsamordnare',
    title:
      'Genomföra val och folkomröstning i september 2026 säkert, utan interna incidenter och med rätt hantering av alla röster',
    indicators: [
      {
        name: 'Säkerhetsskyddsanalys inför valet är upprättad eller reviderad',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-06-30')],
      },
      {
        name: 'Antal interna incidenter vid val och folkomröstning',
        kind: 'count',
        unit: 'st',
        direction: 'down',
        frequency: 'once',
        targets: [{ due: '2026-09-30', type: 'at-most', value: 4 }],
      },
      { name: 'Valet är godkänt av valmyndigheten utan anmärkning', kind: 'answer', unit: '' },
    ],
    actions: [
      { title: 'Upprätta säkerhetsskyddsanalys' },
      { title: 'Bemanna och utbilda valfunktionärer' },
      { title: 'Riskanalys inför valdagen' },
      { title: 'Säkra material och lokaler' },
      { title: 'Rutiner för incidenter' },
    ],
    labels: [
      'parent-mismatch',
      'activity-not-effect i1',
      'indicator-without-source i2',
      'no-target-at-round i3',
      'action-without-end',
    ],
    beyond: ['the goal says no incidents, the target allows four'],
  },
  {
    ref: 'krisberedskap',
    parent: 'ekonomi',
    role: 'Säkerhetsskyddschef',
    title: 'Ta fram ett program för krisberedskap och civilt försvar för 2027–2031',
    indicators: [
      { name: 'Färdigt förslag till program är framtaget', kind: 'milestone', unit: '', targets: [once('2026-12-31')] },
      { name: 'Programmet är antaget av fullmäktige', kind: 'milestone', unit: '', targets: [once('2027-06-30')] },
    ],
    actions: [{ title: 'Upprätta förslag och föra det till beslut' }],
    labels: ['activity-not-effect', 'parent-mismatch', 'activity-not-effect i1', 'action-without-end'],
  },
  {
    ref: 'styrdokument-rsa',
    parent: 'trygghet',
    role: 'Säkerhetsskyddschef',
    title:
      'Styrdokument om krisberedskap som staten kräver varje mandatperiod ska vara framtagna och färdigställda senast Q4 2027',
    indicators: [
      {
        name: 'Uppföljning av risk- och sårbarhetsanalysen är genomförd',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-12-31')],
      },
      {
        name: 'Revidering av minst hälften av scenarierna är klar',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-12-31')],
      },
      {
        name: 'Ny risk- och sårbarhetsanalys är fastställd',
        kind: 'milestone',
        unit: '',
        targets: [once('2027-12-31')],
      },
    ],
    actions: [
      { title: 'Utse samordnare i varje förvaltning' },
      { title: 'Gå igenom befintliga dokument' },
      { title: 'Workshoppar om scenarier' },
      { title: 'Rutin för uppföljning varje halvår' },
      { title: 'Utbilda i riskanalys' },
      { title: 'Delta i regionala nätverk' },
    ],
    labels: ['activity-not-effect', 'activity-not-effect i1', 'activity-not-effect i2', 'action-without-end'],
  },
  {
    ref: 'it-sakerhet',
    parent: 'trygghet',
    role: it,
    title:
      'IT-säkerheten ska senast Q4 2026 ha höjts genom säkrare infrastruktur och ett antal bestämda säkerhetsåtgärder',
    indicators: [
      {
        name: 'Alla medarbetare ska ha e-legitimation på kort aktiverad',
        kind: 'share',
        unit: '%',
        targets: [{ due: '2026-12-31', type: 'equals', value: 100 }],
      },
      {
        name: 'Andel prioriterade IT-system med stark inloggning',
        kind: 'share',
        unit: '%',
        targets: halfThenAll,
      },
      {
        name: 'Andel digitala medarbetare som har genomfört utbildning i informationssäkerhet',
        kind: 'share',
        unit: '%',
        targets: [atLeast(70, '2026-08-31'), atLeast(100, '2026-12-31')],
      },
      {
        name: 'Rekommenderade säkerhetsåtgärder är uppfyllda',
        kind: 'answer',
        unit: '',
        targets: [
          { due: '2026-08-31', type: 'secret' },
          { due: '2026-12-31', type: 'secret' },
        ],
      },
      {
        name: 'Genomförda IT-säkerhetsrevisioner',
        kind: 'count',
        unit: 'st',
        targets: [atLeast(1, '2026-08-31'), atLeast(2, '2026-12-31')],
      },
    ],
    actions: [{ title: 'Genomföra utbildning i informationssäkerhet och revisioner' }],
    labels: [
      'no-direction-or-vague',
      'no-baseline i1',
      'no-baseline i2',
      'no-baseline i3',
      'no-target-at-round i1',
      'indicator-without-source i1',
      'indicator-without-source i2',
      'indicator-without-source i3',
      'activity-not-effect i3',
      'activity-not-effect i5',
      'indicator-without-source i5',
      'action-without-end',
    ],
    beyond: ['one measure is to be ready after the plan has ended'],
  },
  {
    ref: 'informationssakerhet',
    parent: 'trygghet',
    role: 'Informationssäkerhetssamordnare',
    title:
      'Förvaltningen ska senast Q4 2026 ha genomfört riktade insatser som stödjer verksamheterna i informationssäkerhet',
    indicators: [
      {
        name: 'Antal verksamheter som fått stöd i informationssäkerhet',
        kind: 'count',
        unit: '%',
        targets: halfThenAll,
      },
      {
        name: 'Antal genomförda utbildningsinsatser om välfärdsbrott',
        kind: 'count',
        unit: 'st',
        targets: [atLeast(1, '2026-08-31'), atLeast(2, '2026-12-31')],
      },
    ],
    actions: [{ title: 'Utbilda om välfärdsbrott' }, { title: 'Stödja arbetet med systemdokumentation' }],
    labels: [
      'activity-not-effect',
      'activity-not-effect i1',
      'count-with-percent-target i1',
      'indicator-without-source i1',
      'activity-not-effect i2',
      'indicator-without-source i2',
      'action-without-end',
    ],
    beyond: ['two demands in one indicator'],
  },
  {
    ref: 'befattningsbeskrivningar',
    parent: 'forvaltningskultur',
    role: chief,
    title:
      'Det ska vara tydligt vad som förväntas av kommunanställda; befattningsbeskrivning ska finnas för varje roll, Q4 2026',
    indicators: [{ name: 'Andel roller med befattningsbeskrivning', kind: 'share', unit: '%', targets: halfThenAll }],
    actions: [
      { title: 'Material om att vara kommunanställd' },
      { title: 'Se över personalpolicyn' },
      { title: 'Lönetransparens' },
      { title: 'Städa bland befattningar' },
      { title: 'Ta fram beskrivningar' },
    ],
    labels: ['no-direction-or-vague', 'no-baseline i1', 'indicator-without-source i1', 'action-without-end'],
  },
  {
    ref: 'forandringsarbete',
    parent: 'forvaltningskultur',
    role: 'Informationssäkerhetssamordnare och IT-chef',
    title:
      'Senast Q2 2026 ska en fastställd rutin för förändringsarbete i IT- och informationssäkerhet vara antagen; senast Q4 2026 ska allt sådant arbete följa den',
    indicators: [
      {
        name: 'Andel förändringsprojekt med genomförd säkerhetsbedömning',
        kind: 'share',
        unit: '%',
        targets: halfThenAll,
      },
      { name: 'Andel projekt där säkerhetsrutiner har följts', kind: 'share', unit: '%', targets: halfThenAll },
      {
        name: 'Roller i riktlinjen som har gått fördjupad utbildning i informationssäkerhet',
        kind: 'share',
        unit: '%',
        targets: halfThenAll,
      },
    ],
    actions: [{ title: 'Arbeta fram rutin för förändringsarbete' }],
    labels: [
      'no-baseline i1',
      'no-baseline i2',
      'no-baseline i3',
      'indicator-without-source i1',
      'indicator-without-source i2',
      'indicator-without-source i3',
      'activity-not-effect i3',
      'action-without-end',
    ],
  },
  {
    ref: 'behorigheter',
    parent: 'forvaltningskultur',
    role: 'Styrgruppen för beslutsstödet',
    title:
      'Senast Q4 2026 ska styrelsen ha etablerat en effektiv och ändamålsenlig hantering av behörigheter, åtkomst och loggkontroll genom riktlinjer, rutiner och tekniska kontroller',
    indicators: [
      {
        name: 'Riktlinje för behörighetsstyrning är framtagen och politiskt fastställd',
        kind: 'milestone',
        unit: '',
        targets: [once('2026-06-30')],
      },
    ],
    actions: [{ title: 'Ta fram och förankra riktlinje' }, { title: 'Skriva rutiner för åtkomst och loggning' }],
    labels: ['no-answerable-role', 'no-direction-or-vague', 'action-without-end'],
  },
  {
    ref: 'identiteter',
    parent: 'forvaltningskultur',
    role: 'HR-chef med flera',
    title:
      'Senast Q4 2027 ska kommunen ha en beslutad och införd policy eller strategi för identiteter och behörigheter, som gör ledningens ansvar tydligt',
    indicators: [
      {
        name: 'Förslag till policy eller strategi är framtaget',
        kind: 'milestone',
        unit: '',
        targets: [once('2027-06-30')],
      },
      {
        name: 'Policyn är politiskt fastställd och införd i organisationen',
        kind: 'milestone',
        unit: '',
        targets: [once('2027-12-31')],
      },
    ],
    actions: [{ title: 'Föra förslag till beslut' }, { title: 'Samordna personal och informationssäkerhet' }],
    labels: ['no-answerable-role', 'activity-not-effect i1', 'action-without-end'],
  },
]
