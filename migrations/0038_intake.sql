-- What was read out of a document as data that nobody has confirmed yet: minutes, a plan or a budget. Of the maker alone, and forgotten
-- after a time unless it is taken in.
create table intake_draft (
  tenant_id integer not null references tenant,
  draft_id uuid not null,
  kind text not null check (kind in ('minutes', 'plan', 'budget')),
  -- Name and digest of the file; its bytes are not kept.
  document text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  content jsonb not null,
  revision integer not null,
  taken_at timestamptz,
  -- What came of it: words and addresses.
  links jsonb,
  primary key (tenant_id, draft_id),
  check ((taken_at is null) = (links is null)),
  foreign key (tenant_id, made_by) references person
);
create index intake_draft_maker on intake_draft (tenant_id, made_by);
select protect_tenant_table('intake_draft');

-- Where in which document a thing that was taken in stands: page, line and the words or figure as printed.
create table intake_origin (
  tenant_id integer not null references tenant,
  draft_id uuid not null,
  subject_kind text not null,
  subject text not null,
  label text not null,
  page integer not null check (page > 0),
  printed_page integer,
  line integer not null check (line > 0),
  printed text not null,
  primary key (tenant_id, draft_id, subject_kind, subject),
  foreign key (tenant_id, draft_id) references intake_draft
);
create index intake_origin_subject on intake_origin (tenant_id, subject_kind, subject);
select protect_tenant_table('intake_origin');
