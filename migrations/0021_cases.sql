-- A registrar keeps the register of the bodies of the seat's unit and of those below it.
alter table seat drop constraint seat_role_check;
alter table seat add constraint seat_role_check
  check (role in ('administrator', 'controller', 'manager', 'reporter', 'secretary', 'registrar', 'politician', 'auditor'));

-- How a body numbers its cases: one form and one series for each year, gapless.
create table case_series (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  year integer not null,
  -- As '{body}{number:3}-{yy} {code}' or '{year}/{number}'.
  form text not null,
  -- Short name of the body in numbers, as 'KS'.
  body_code text not null check (body_code ~ '^[A-ZÅÄÖ]{1,8}$'),
  next_number integer not null default 1 check (next_number > 0),
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references unit
);
select protect_tenant_table('case_series');

-- Numbers that are no case: the register says why.
create table case_number_gap (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  year integer not null,
  first_number integer not null check (first_number > 0),
  last_number integer not null check (last_number >= first_number),
  reason text not null check (reason <> ''),
  primary key (tenant_id, unit_id, year, first_number),
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
  -- The number in addresses: 'ks117-25-020'.
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  class_code text not null,
  -- What everybody reads. When the case is marked secret its own title lies in case_secret.
  public_title text not null check (public_title <> ''),
  secrecy_provision text,
  secrecy_marked_on date,
  secrecy_authority text,
  officer_id uuid,
  kind text not null default 'ordinary' check (kind in ('ordinary', 'member-motion', 'resident-proposal', 'collective')),
  status text not null default 'open' check (status in ('open', 'with-officer', 'with-body', 'decided', 'closed')),
  -- Why it came back to its officer; empty when it did not.
  returned_reason text not null default '',
  returned_by uuid,
  opened_on date not null,
  closed_on date,
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, case_id),
  unique (tenant_id, unit_id, year, running_number),
  unique (tenant_id, number),
  unique (tenant_id, slug),
  foreign key (tenant_id, unit_id, year) references case_series,
  foreign key (tenant_id, class_code) references case_class,
  foreign key (tenant_id, officer_id) references person,
  foreign key (tenant_id, returned_by) references unit,
  check ((secrecy_provision is null) = (secrecy_marked_on is null) and (secrecy_provision is null) = (secrecy_authority is null))
);
create index case_file_unit on case_file (tenant_id, unit_id, opened_on);
select protect_tenant_table('case_file');

-- What is secret of a case, apart: read by one function, after a policy has said yes.
create table case_secret (
  tenant_id integer not null references tenant,
  case_id uuid not null,
  title text not null check (title <> ''),
  returned_reason text not null default '',
  primary key (tenant_id, case_id),
  foreign key (tenant_id, case_id) references case_file
);
select protect_tenant_table('case_secret');

-- A document received, sent or drawn up in a case. Its bytes lie in document_version.
create table record_document (
  tenant_id integer not null references tenant,
  document_id uuid not null,
  case_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  direction text not null check (direction in ('incoming', 'outgoing', 'drawn-up')),
  day date not null,
  registered_on date not null,
  -- Empty when the document is marked secret; then party and title lie in record_secret.
  party text not null default '',
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

create table record_secret (
  tenant_id integer not null references tenant,
  document_id uuid not null,
  party text not null default '',
  title text not null check (title <> ''),
  primary key (tenant_id, document_id),
  foreign key (tenant_id, document_id) references record_document
);
select protect_tenant_table('record_secret');
