-- A file of a document in a case. A new file is a new version; a redacted rendition is a version that says which one it masks.
create table document_version (
  tenant_id integer not null references tenant,
  document_id uuid not null,
  version integer not null check (version > 0),
  name text not null check (name <> ''),
  -- What the sender called it, when the name said another type than the bytes.
  named_as text,
  -- Told by the bytes, never by the name.
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  redacts_version integer,
  -- Quarantined: kept as it came, never handed out.
  state text not null check (state in ('ready', 'quarantined')),
  quarantine_reason text check (quarantine_reason in ('program', 'macro', 'encrypted', 'test-virus', 'scanner', 'scanner-failed')),
  text_state text not null check (text_state in ('read', 'empty', 'no-text-kind', 'too-big', 'too-slow', 'locked', 'broken', 'not-read')),
  -- How many personal identity numbers its text holds.
  personal_numbers integer not null default 0 check (personal_numbers >= 0),
  -- Handed out to everybody from then on; null while it is not.
  published_at timestamptz,
  published_by uuid,
  primary key (tenant_id, document_id, version),
  foreign key (tenant_id, document_id) references record_document,
  foreign key (tenant_id, uploaded_by) references person,
  foreign key (tenant_id, published_by) references person,
  check ((state = 'quarantined') = (quarantine_reason is not null)),
  check (published_at is null or state = 'ready'),
  check (redacts_version < version)
);
select protect_tenant_table('document_version');

-- Its bytes, a mebibyte a row, so that neither a backup nor a reader holds more than that at once.
create table document_part (
  tenant_id integer not null references tenant,
  document_id uuid not null,
  version integer not null,
  ordinal integer not null check (ordinal > 0),
  content bytea not null,
  primary key (tenant_id, document_id, version, ordinal),
  foreign key (tenant_id, document_id, version) references document_version
);
alter table document_part alter column content set storage external;
select protect_tenant_table('document_part', append_only => true);

-- Its text in passages, to be searched and to be masked.
create table document_passage (
  tenant_id integer not null references tenant,
  document_id uuid not null,
  version integer not null,
  ordinal integer not null check (ordinal > 0),
  text text not null,
  words tsvector not null,
  primary key (tenant_id, document_id, version, ordinal),
  foreign key (tenant_id, document_id, version) references document_version
);
create index document_passage_words on document_passage using gin (words);
select protect_tenant_table('document_passage', append_only => true);

-- By what right passages of a redacted rendition are masked. Never what stood there.
create table document_mask (
  tenant_id integer not null references tenant,
  document_id uuid not null,
  version integer not null,
  ordinal integer not null check (ordinal > 0),
  kind text not null check (kind in ('passage', 'words', 'personal-number')),
  provision text not null check (provision <> ''),
  places integer not null check (places > 0),
  primary key (tenant_id, document_id, version, ordinal),
  foreign key (tenant_id, document_id, version) references document_version
);
select protect_tenant_table('document_mask', append_only => true);

-- Words as they are looked for. The Swedish stemmer of PostgreSQL does not know the form in -an (skolan): its n is taken off first, in
-- texts and questions alike.
create function swedish_base_form(words text) returns text language sql immutable strict as $$
  select regexp_replace(words, '([[:alpha:]åäöéüÅÄÖÉÜ]{3,}a)ns?([^[:alpha:]åäöéüÅÄÖÉÜ]|$)', '\1\2', 'gi')
$$;
create function swedish_words(words text) returns tsvector language sql immutable strict as $$
  select to_tsvector('pg_catalog.swedish', swedish_base_form(words))
$$;
create function swedish_question(words text) returns tsquery language sql immutable strict as $$
  select websearch_to_tsquery('pg_catalog.swedish', swedish_base_form(words))
$$;

-- Row security lets an index be used only by what cannot tell of rows it may not show. Whether words match a question raises no
-- error and says nothing else; only a superuser may say so. Without it everything is found all the same, by reading every passage.
do $$
begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  raise notice 'ts_match_vq is not leakproof here: search reads every passage';
end
$$;
