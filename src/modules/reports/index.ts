/** The door of reports: documents and open data for whoever needs them made. */

export { datasetCsv, datasetJson, listDatasets } from './open-data.service.ts'
export { datasetNames } from './open-data.ts'
export { askForPublications, type PublicationAsked } from './publications-asked.service.ts'
export { listReports, showPlanReport, showRoundReport } from './reports.service.ts'
