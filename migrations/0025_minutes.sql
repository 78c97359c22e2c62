-- Minutes of a meeting, those §§ of it that were approved at once, or a correction of approved minutes.
create table minutes (
  tenant_id integer not null references tenant,
  minutes_id uuid not null,
  meeting_id uuid not null,
  unit_id uuid not null,
  meeting_day date not null,
  layout text not null check (layout in ('decision-last', 'decision-first')),
  status text not null default 'draft' check (status in ('draft', 'for-approval', 'approved')),
  is_immediate boolean not null default false,
  corrects_id uuid,
  -- What is corrected and why; empty for other minutes.
  correction text not null default '',
  -- Who shall approve beside whoever was in the chair.
  approver_ids uuid[] not null default '{}',
  chair_ids uuid[] not null default '{}',
  -- The bytes that lie before those who approve.
  sent_digest text,
  approved_on date,
  log_index bigint,
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, minutes_id),
  foreign key (tenant_id, meeting_id) references meeting,
  foreign key (tenant_id, corrects_id) references minutes,
  check ((status = 'approved') = (approved_on is not null)),
  check (corrects_id is null or correction <> '')
);
create unique index minutes_whole on minutes (tenant_id, meeting_id) where not is_immediate and corrects_id is null;
create index minutes_unit on minutes (tenant_id, unit_id, meeting_day);
select protect_tenant_table('minutes');

-- A file as it was sent for approval, or as it was sealed; nothing in it ever changes.
create table minutes_file (
  tenant_id integer not null references tenant,
  minutes_id uuid not null,
  -- SHA-256 of the bytes, hex.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- public-*: without the content of secret §§.
  kind text not null check (kind in ('sent', 'public-sent', 'sealed', 'public-sealed')),
  content bytea not null,
  -- The §§ as they stand in the file; null for what is sealed and for public renditions.
  document jsonb,
  made_at timestamptz not null,
  primary key (tenant_id, minutes_id, digest),
  foreign key (tenant_id, minutes_id) references minutes
);
select protect_tenant_table('minutes_file', append_only => true);

-- Who approved which bytes, and with what sign-in.
create table minutes_approval (
  tenant_id integer not null references tenant,
  minutes_id uuid not null,
  digest text not null,
  person_id uuid not null,
  name text not null,
  role text not null check (role in ('chair', 'approver')),
  assurance text,
  at timestamptz not null,
  primary key (tenant_id, minutes_id, digest, person_id),
  foreign key (tenant_id, minutes_id, digest) references minutes_file,
  foreign key (tenant_id, person_id) references person
);
select protect_tenant_table('minutes_approval', append_only => true);

-- A § as it was approved: frozen. Of a secret one the public reads number and provision alone.
create table minutes_paragraph (
  tenant_id integer not null references tenant,
  paragraph_id uuid not null,
  minutes_id uuid not null,
  item_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  number integer not null check (number > 0),
  title text not null,
  case_id uuid,
  case_number text not null default '',
  outcome text not null,
  secrecy_provision text,
  public_path text not null,
  -- The sections of the § as they were printed.
  content jsonb not null,
  primary key (tenant_id, paragraph_id),
  unique (tenant_id, unit_id, year, number),
  foreign key (tenant_id, minutes_id) references minutes
);
create index minutes_paragraph_case on minutes_paragraph (tenant_id, case_id);
create index minutes_paragraph_minutes on minutes_paragraph (tenant_id, minutes_id);
select protect_tenant_table('minutes_paragraph', append_only => true);

create table decision_clause (
  tenant_id integer not null references tenant,
  clause_id uuid not null,
  paragraph_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  text text not null,
  kind text not null check (kind in ('decision', 'proposal')),
  primary key (tenant_id, clause_id),
  unique (tenant_id, paragraph_id, ordinal),
  foreign key (tenant_id, paragraph_id) references minutes_paragraph
);
select protect_tenant_table('decision_clause', append_only => true);
