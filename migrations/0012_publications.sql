-- A budget book or an economic report: one table of contents, many authors, figures bound to data.
create table publication (
  tenant_id integer not null references tenant,
  publication_id uuid not null,
  -- Stands in addresses: `budgetbok-2026`.
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  -- A correction is a new number under the same key.
  number integer not null check (number >= 1),
  kind text not null check (kind in ('monthly', 'interim', 'budget-book')),
  title text not null,
  year integer not null check (year between 2000 and 2200),
  budget_version_id uuid not null,
  round_id uuid,
  unit text not null check (unit in ('kr', 'tkr', 'mkr')),
  decimals integer not null check (decimals between 0 and 2),
  status text not null default 'draft' check (status in ('draft', 'published', 'replaced')),
  correction text not null default '',
  published_on date,
  -- What was published: the figures with their identity and the words, and the hash of both.
  frozen jsonb,
  content_hash text,
  revision integer not null default 1,
  primary key (tenant_id, publication_id),
  unique (tenant_id, key, number),
  check ((status = 'draft') = (frozen is null)),
  check ((frozen is null) = (content_hash is null) and (frozen is null) = (published_on is null)),
  check (kind = 'budget-book' or round_id is not null)
);
select protect_tenant_table('publication');

create table publication_part (
  tenant_id integer not null references tenant,
  part_id uuid not null,
  publication_id uuid not null,
  position integer not null,
  title text not null,
  -- What is printed from data in this part; `text` is words only.
  content text not null,
  role text not null,
  unit_id uuid not null,
  status text not null default 'not-begun' check (status in ('not-begun', 'writing', 'ready', 'locked')),
  revision integer not null default 1,
  primary key (tenant_id, part_id),
  foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index publication_part_of on publication_part (tenant_id, publication_id, position);
select protect_tenant_table('publication_part');

create table publication_text (
  tenant_id integer not null references tenant,
  text_id uuid not null,
  part_id uuid not null,
  position integer not null,
  body text not null,
  person_id uuid,
  written_at timestamptz not null default now(),
  revision integer not null default 1,
  primary key (tenant_id, text_id),
  foreign key (tenant_id, part_id) references publication_part on delete cascade,
  foreign key (tenant_id, person_id) references person
);
create index publication_text_of on publication_text (tenant_id, part_id, position);
select protect_tenant_table('publication_text');

-- A remark on one figure; it follows the figure into every table, text and export of the publication.
create table publication_note (
  tenant_id integer not null references tenant,
  publication_id uuid not null,
  figure text not null,
  note text not null,
  primary key (tenant_id, publication_id, figure),
  foreign key (tenant_id, publication_id) references publication on delete cascade
);
select protect_tenant_table('publication_note');
