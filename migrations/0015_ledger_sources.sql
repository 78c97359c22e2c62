-- Which counterparts are the municipality's own units is a guess of ours until somebody who knows has looked at it.
alter table ledger_source add column is_reviewed boolean not null default false;

-- A rule may be for the codes of one source: its key. Empty for every source, as all rules were before.
alter table ledger_unit_code add column source_key text not null default '';
alter table ledger_unit_code drop constraint ledger_unit_code_pkey;
alter table ledger_unit_code add primary key (tenant_id, source_key, code, is_prefix, valid_from);

-- A file on its way in. It is done in the same transaction as its import, or failed with what stood in the way.
create table ledger_run (
  tenant_id integer not null references tenant,
  run_id uuid not null,
  source_key text not null,
  year integer not null check (year between 1990 and 2200),
  file_name text not null,
  bytes bigint not null,
  state text not null check (state in ('running', 'done', 'failed')),
  -- Code of the refusal and its facts, or null where it was no refusal.
  failure jsonb,
  -- The file that waits to be read in; it can be tried again while it is there.
  upload_id uuid,
  begun_by text not null,
  begun_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (tenant_id, run_id),
  check ((state = 'running') = (ended_at is null))
);
create index ledger_run_begun on ledger_run (tenant_id, begun_at);
select protect_tenant_table('ledger_run');
