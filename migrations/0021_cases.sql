-- How a body numbers its cases: one form and one series for each year, gapless.
create table case_series (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  year integer not null,
  -- As '{body}{number:3}-{yy} {code}' or '{year}/{number}'.
  form text not null,
  -- Short name of the body in numbers, as 'KS'.
  body_code text not null check (body_code <> ''),
  next_number integer not null default 1 check (next_number > 0),
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references unit
);
select protect_tenant_table('case_series');

-- A number that was drawn or skipped and is no case: the register says why.
create table case_number_gap (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  year integer not null,
  number integer not null,
  reason text not null check (reason <> ''),
  primary key (tenant_id, unit_id, year, number),
  foreign key (tenant_id, unit_id, year) references case_series
);
select protect_tenant_table('case_number_gap');

-- Codes of the classification scheme (diarieplan), as 041.
create table case_class (
  tenant_id integer not null references tenant,
  code text not null check (code ~ '^[0-9]{1,3}(\.[0-9]{1,3})*$'),
  name text not null check (name <> ''),
  parent_code text,
  valid_from date not null,
  valid_until date,
  primary key (tenant_id, code),
  foreign key (tenant_id, parent_code) references case_class
);
select protect_tenant_table('case_class');

create table case_file (
  tenant_id integer not null references tenant,
  case_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  running_number integer not null,
  -- As it is written: 'KS117-25 020'.
  number text not null,
  class_code text not null,
  title text not null check (title <> ''),
  public_title text not null check (public_title <> ''),
  secrecy_provision text,
  secrecy_marked_on date,
  secrecy_authority text,
  officer_id uuid,
  kind text not null default 'ordinary' check (kind in ('ordinary', 'member-motion', 'resident-proposal', 'collective')),
  status text not null default 'open' check (status in ('open', 'with-officer', 'with-body', 'decided', 'closed')),
  -- Why it came back to its officer; empty when it did not.
  returned_reason text not null default '',
  opened_on date not null,
  closed_on date,
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, case_id),
  unique (tenant_id, unit_id, year, running_number),
  unique (tenant_id, number),
  foreign key (tenant_id, unit_id, year) references case_series,
  foreign key (tenant_id, class_code) references case_class,
  foreign key (tenant_id, officer_id) references person,
  check ((secrecy_provision is null) = (secrecy_marked_on is null) and (secrecy_provision is null) = (secrecy_authority is null))
);
create index case_file_unit on case_file (tenant_id, unit_id, opened_on);
select protect_tenant_table('case_file');

-- A document received, sent or drawn up in a case. Its bytes lie in document_version.
create table record_document (
  tenant_id integer not null references tenant,
  document_id uuid not null,
  case_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  direction text not null check (direction in ('incoming', 'outgoing', 'drawn-up')),
  day date not null,
  registered_on date not null,
  party text not null default '',
  title text not null check (title <> ''),
  public_title text not null check (public_title <> ''),
  secrecy_provision text,
  secrecy_marked_on date,
  secrecy_authority text,
  revision integer not null default 1,
  primary key (tenant_id, document_id),
  unique (tenant_id, case_id, ordinal),
  foreign key (tenant_id, case_id) references case_file,
  check ((secrecy_provision is null) = (secrecy_marked_on is null) and (secrecy_provision is null) = (secrecy_authority is null))
);
select protect_tenant_table('record_document');
