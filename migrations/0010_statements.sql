-- The statements of a budget version: tables that must agree, and the equations that say how. Both are data of the version,
-- so that an older budget keeps the tables it was decided with.
create table statement_set (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  equations jsonb not null,
  revision integer not null default 1,
  primary key (tenant_id, version_id)
);
select protect_tenant_table('statement_set');

create table statement_table (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  table_key text not null check (table_key ~ '^[a-z0-9-]{1,80}$'),
  title text not null check (title <> ''),
  unit text not null check (unit in ('kr', 'tkr', 'mkr')),
  decimals integer not null check (decimals between 0 and 3),
  note text not null default '',
  row_definitions jsonb not null,
  column_definitions jsonb not null,
  position integer not null default 0,
  primary key (tenant_id, version_id, table_key),
  foreign key (tenant_id, version_id) references statement_set
);
select protect_tenant_table('statement_table');

-- One printed figure. Öre; of a percent millionths. A cell left empty has no row here: it is never nought.
create table statement_figure (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  table_key text not null,
  row_key text not null,
  year integer not null,
  kind text not null check (kind in ('actual', 'budget', 'plan', 'forecast', 'change', 'percent')),
  amount bigint not null,
  note text,
  primary key (tenant_id, version_id, table_key, row_key, year, kind),
  foreign key (tenant_id, version_id, table_key) references statement_table
);
select protect_tenant_table('statement_figure');

-- Words printed beside an equation that does not hold, and the difference they were written for.
create table statement_explanation (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  equation text not null,
  year integer not null,
  kind text not null,
  difference bigint not null,
  words text not null check (words <> ''),
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (tenant_id, version_id, equation, year, kind),
  foreign key (tenant_id, version_id) references statement_set
);
select protect_tenant_table('statement_explanation');
