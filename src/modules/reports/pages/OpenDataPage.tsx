import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { DataTable } from '../../../ui/document/data-table.tsx'
import { FileLinks, PublicHead } from '../../../ui/document/public-parts.tsx'
import { listDatasets } from '../open-data.service.ts'

export const handle = { script: false }

export const loader = ({ context }: LoaderFunctionArgs) => listDatasets(context.get(requestContext))

/** Every dataset with its files and what its columns mean. */
export default function OpenDataPage() {
  const datasets = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      <PublicHead
        title={m.reports_open_title()}
        crumbs={[{ label: m.reports_start(), href: '/' }]}
        label={m.reports_crumbs()}
      >
        <p className="lead">{m.reports_open_lead()}</p>
        <p>{m.reports_open_how()}</p>
        <FileLinks files={[{ label: m.reports_open_catalogue(), href: '/oppna-data/katalog.jsonld' }]} />
      </PublicHead>
      {datasets.map((dataset) => (
        <section key={dataset.name} id={dataset.name} className="report">
          <h2>{dataset.title}</h2>
          <p>{dataset.description}</p>
          <FileLinks
            files={[
              { label: m.reports_open_csv({ title: dataset.title }), href: `/oppna-data/${dataset.name}.csv` },
              { label: m.reports_open_json({ title: dataset.title }), href: `/oppna-data/${dataset.name}.json` },
            ]}
          />
          <DataTable
            table={{
              caption: m.reports_open_columns({ title: dataset.title }),
              about: '',
              columns: [
                { title: m.reports_open_column(), align: 'start', width: 1 },
                { title: m.reports_open_meaning(), align: 'start', width: 3 },
              ],
              rows: dataset.columns.map((column) => [{ lines: [column.name] }, { lines: [column.meaning] }]),
              notes: [],
            }}
          />
        </section>
      ))}
    </div>
  )
}
