import { m } from '../../generated/paraglide/messages.js'
import type { Context } from '../../platform/context.ts'
import { toCsv } from '../../platform/csv.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import { NotFound } from '../../shared/failure.ts'
import { unitsIn } from '../organisation/index.ts'
import { type DatasetName, datasetColumns, datasetNames, isDatasetName, type Row, rowsOfPlans } from './open-data.ts'
import { readPlansInForce } from './reports.service.ts'

/** Open data for anybody, without a key: the rows, and the dictionary that explains them. */

export interface ColumnWord {
  readonly name: string
  readonly meaning: string
}

export interface DatasetWord {
  readonly name: DatasetName
  readonly title: string
  readonly description: string
  readonly columns: readonly ColumnWord[]
}

type Message = (facts: object, options: { locale: 'sv' | 'en' }) => string

const word = (key: string, locale: 'sv' | 'en'): string =>
  (m as unknown as Record<string, Message>)[`reports_data_${key}`]!({}, { locale })

export const describeDataset = (name: DatasetName, locale: 'sv' | 'en'): DatasetWord => ({
  name,
  title: word(name, locale),
  description: word(`${name}_about`, locale),
  columns: datasetColumns[name].map((column) => ({ name: column, meaning: word(`${name}_${column}`, locale) })),
})

export const listDatasets = (ctx: Context): readonly DatasetWord[] =>
  datasetNames.map((name) => describeDataset(name, ctx.locale))

/** @throws NotFound for a name that is no dataset */
export async function readDataset(ctx: Context, name: string): Promise<{ name: DatasetName; rows: readonly Row[] }> {
  if (!isDatasetName(name)) throw new NotFound('dataset')
  if (name === 'units') return { name, rows: await unitRows(ctx) }
  return { name, rows: rowsOfPlans(name, await readPlansInForce(ctx)) }
}

const unitRows = (ctx: Context): Promise<readonly Row[]> =>
  ctx.read(async (tx) =>
    (await unitsIn(tx)).flatMap((unit) =>
      unit.periods.map((period) => ({
        unit_id: unit.id,
        key: unit.key,
        name: period.name,
        kind: period.kind,
        parent_unit_id: period.parent,
        valid_from: period.from,
        valid_until: period.until,
      })),
    ),
  )

/** Semicolon between and decimal comma, for the spreadsheets of Swedish offices. */
export async function datasetCsv(ctx: Context, name: string): Promise<string> {
  const dataset = await readDataset(ctx, name)
  const columns = datasetColumns[dataset.name]
  return toCsv(
    columns,
    dataset.rows.map((row) => columns.map((column) => row[column])),
    ';',
  )
}

export async function datasetJson(ctx: Context, name: string): Promise<string> {
  const { rows, ...dataset } = await readDataset(ctx, name)
  const { title, description, columns } = describeDataset(dataset.name, ctx.locale)
  const publisher = (await showMunicipality(ctx)).name
  return JSON.stringify({
    name: dataset.name,
    title,
    description,
    publisher,
    dictionary: `/oppna-data#${dataset.name}`,
    columns,
    rows,
  })
}

/** The catalogue of DCAT-AP-SE, so that the national portal can collect it. */
export async function dataCatalogue(ctx: Context, origin: string): Promise<object> {
  const { name } = await showMunicipality(ctx)
  const publisher = {
    '@type': 'foaf:Organization',
    'foaf:name': name,
    'dcterms:type': { '@id': 'http://purl.org/adms/publishertype/LocalAuthority' },
  }
  const swedish = (value: string) => ({ '@language': 'sv', '@value': value })
  const licence = { '@id': 'http://creativecommons.org/publicdomain/zero/1.0/' }
  const file = (dataset: DatasetName, ending: 'csv' | 'json', type: string) => ({
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': `${origin}/oppna-data/${dataset}.${ending}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
    'dcterms:license': licence,
  })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dcterms: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': `${origin}/oppna-data/katalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dcterms:title': swedish(word('catalogue', 'sv')),
    'dcterms:description': swedish(word('catalogue_about', 'sv')),
    'dcterms:publisher': publisher,
    'dcterms:license': licence,
    'dcat:dataset': datasetNames.map((dataset) => {
      const { title, description } = describeDataset(dataset, 'sv')
      return {
        '@id': `${origin}/oppna-data#${dataset}`,
        '@type': 'dcat:Dataset',
        'dcterms:title': swedish(title),
        'dcterms:description': swedish(description),
        'dcterms:publisher': publisher,
        'dcat:distribution': [file(dataset, 'csv', 'text/csv'), file(dataset, 'json', 'application/json')],
      }
    }),
  }
}
