-- Where ledger files come from: an accounting system of the municipality, and how it names its code parts.
create table ledger_source (
  tenant_id integer not null references tenant,
  source_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  -- As 212000-2254; a file that carries another one is refused. Null until known.
  organisation_number text,
  -- Beginnings of counterpart codes that stand for the municipality's own units.
  internal_counterparts text[] not null default '{1,2,3,4}',
  revision integer not null default 1,
  primary key (tenant_id, source_id),
  unique (tenant_id, key)
);
select protect_tenant_table('ledger_source');

-- The name a source gives a dimension, and the code part it is; names that are not here follow the standard names.
create table ledger_dimension (
  tenant_id integer not null references tenant,
  source_id uuid not null,
  name text not null,
  part text not null check (part in ('responsibility', 'activity', 'work', 'project', 'object', 'counterpart', 'none')),
  primary key (tenant_id, source_id, name),
  foreign key (tenant_id, source_id) references ledger_source
);
select protect_tenant_table('ledger_dimension');

-- One file that was read: which months it covers, what it held, and what it took the place of.
create table ledger_import (
  tenant_id integer not null references tenant,
  import_id uuid not null,
  source_id uuid not null,
  year integer not null check (year between 1990 and 2200),
  first_month integer not null check (first_month between 1 and 12),
  last_month integer not null check (last_month between first_month and 12),
  status text not null check (status in ('active', 'replaced')),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  company text not null default '',
  program text not null default '',
  vouchers integer not null,
  lines integer not null,
  debit bigint not null,
  -- How many remarks the reading gave by severity, and the first of them.
  remarks jsonb not null,
  reason text not null default '',
  replaced_by uuid,
  imported_by text not null,
  imported_at timestamptz not null default now(),
  primary key (tenant_id, import_id),
  foreign key (tenant_id, source_id) references ledger_source
);
create index ledger_import_year on ledger_import (tenant_id, year, status);
select protect_tenant_table('ledger_import');

-- What the newest file calls a code.
create table ledger_code (
  tenant_id integer not null references tenant,
  source_id uuid not null,
  part text not null check (part in ('account', 'responsibility', 'activity', 'work', 'project', 'object', 'counterpart')),
  code text not null,
  name text not null,
  primary key (tenant_id, source_id, part, code),
  foreign key (tenant_id, source_id) references ledger_source
);
select protect_tenant_table('ledger_code');

-- Sums of one code string of one import, month by month, in the sign of the ledger (debit positive). Kept as the import runs.
create table ledger_balance (
  tenant_id integer not null references tenant,
  import_id uuid not null,
  balance_no integer not null,
  account text not null,
  responsibility text not null,
  activity text not null,
  project text not null,
  counterpart text not null,
  -- January first, twelve in all.
  months bigint[] not null check (cardinality(months) = 12),
  lines integer not null,
  primary key (tenant_id, import_id, balance_no)
);
select protect_tenant_table('ledger_balance');

-- The vouchers behind a balance, by their order in the file, month after month: the way down from a sum. Those of a month stand
-- after the place where the month before ended.
create table ledger_posting (
  tenant_id integer not null references tenant,
  import_id uuid not null,
  balance_no integer not null,
  vouchers integer[] not null,
  month_ends integer[] not null check (cardinality(month_ends) = 12),
  primary key (tenant_id, import_id, balance_no)
);
select protect_tenant_table('ledger_posting');

-- A voucher with its lines in parallel arrays: a fifth of the rows, and no index besides the key. `balances` points at the
-- code string of each line; `works` and `objects` are null when no line has any.
create table ledger_voucher (
  tenant_id integer not null references tenant,
  import_id uuid not null,
  voucher_no integer not null,
  series text not null,
  number text not null,
  booked_on date not null,
  text text not null,
  debit bigint not null,
  -- A hash of all that the voucher says: two imports are compared by it.
  digest bigint not null,
  balances integer[] not null,
  amounts bigint[] not null,
  texts text[],
  works text[],
  objects text[],
  primary key (tenant_id, import_id, voucher_no)
);
select protect_tenant_table('ledger_voucher');

-- Which unit answers for a responsibility code, or for all that begin so, from a day until a day.
create table ledger_unit_code (
  tenant_id integer not null references tenant,
  code text not null,
  is_prefix boolean not null,
  valid_from date not null,
  valid_until date,
  unit_id uuid not null,
  primary key (tenant_id, code, is_prefix, valid_from),
  check (valid_until is null or valid_until > valid_from)
);
select protect_tenant_table('ledger_unit_code');

-- A municipality's own set of account groups, in force from a year until the next set.
create table account_group (
  tenant_id integer not null references tenant,
  from_year integer not null check (from_year between 1990 and 2200),
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  statement_row text not null,
  position integer not null,
  prefixes text[] not null,
  is_reviewed boolean not null,
  primary key (tenant_id, from_year, key)
);
select protect_tenant_table('account_group');
