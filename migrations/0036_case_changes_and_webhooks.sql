-- What was corrected in the register, and by whose decision markings were put on, changed and lifted: never changed itself. It may tell
-- what is secret of a case, so it is read by one function, after a policy has said yes.
create table register_change (
  tenant_id integer not null references tenant,
  change_id uuid not null,
  case_id uuid not null,
  -- Null when it is the case itself.
  document_id uuid,
  kind text not null check (kind in ('correction', 'marking', 'lifting')),
  -- Of a correction, what was corrected; null for the others.
  field text check (field in ('title', 'public-title', 'day', 'party')),
  -- Of a marking, the provision.
  before_text text not null,
  after_text text not null,
  reason text not null default '',
  -- Day and authority of the decision to mark or to lift.
  decided_on date,
  authority text not null default '',
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id, change_id),
  foreign key (tenant_id, case_id) references case_file,
  foreign key (tenant_id, document_id) references record_document,
  check ((kind = 'correction') = (field is not null)),
  check (kind <> 'correction' or reason <> ''),
  check (kind = 'correction' or decided_on is not null)
);
create index register_change_case on register_change (tenant_id, case_id, changed_at);
select protect_tenant_table('register_change', append_only => true);

-- Words of public titles and of approved §§, so that an index finds them also under row security.
alter table case_file add column title_words tsvector generated always as (swedish_words(public_title)) stored;
create index case_file_title_words on case_file using gin (title_words);
alter table record_document add column title_words tsvector generated always as (swedish_words(public_title)) stored;
create index record_document_title_words on record_document using gin (title_words);

-- What is printed of a §, without the headings and the words that only say how it is set.
create function printed_text(content jsonb) returns text language sql immutable strict as $$
  select coalesce(string_agg(piece.words, E'\n' order by section.n, piece.part, piece.n), '')
  from jsonb_array_elements(content -> 'sections') with ordinality section (parts, n)
  cross join lateral (
    select 1 as part, p.n, p.words from jsonb_array_elements_text(section.parts -> 'paragraphs') with ordinality p (words, n)
    union all
    select 2, i.n, i.words
    from jsonb_array_elements_text(coalesce(section.parts -> 'list' -> 'items', '[]')) with ordinality i (words, n)
  ) piece
$$;
alter table minutes_paragraph add column words tsvector generated always as (
  swedish_words(title || E'\n' || printed_text(content))) stored;
create index minutes_paragraph_words on minutes_paragraph using gin (words);

-- Other systems that are told when something public has happened.
create table webhook (
  tenant_id integer not null references tenant,
  webhook_id uuid not null,
  name text not null check (name <> ''),
  address text not null check (address <> ''),
  -- The key that what is sent is signed with: read by the function that sends, shown once to whoever made it.
  signing_key text not null,
  events text[] not null check (cardinality(events) > 0),
  is_active boolean not null default true,
  created_at timestamptz not null,
  created_by uuid,
  revision integer not null default 1,
  primary key (tenant_id, webhook_id),
  unique (tenant_id, address)
);
select protect_tenant_table('webhook');

-- What is to be sent, written in the transaction of the deed that it tells of.
create table webhook_delivery (
  tenant_id integer not null references tenant,
  delivery_id uuid not null,
  webhook_id uuid not null,
  event text not null,
  -- The exact bytes that are sent and signed.
  body text not null,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts integer not null default 0,
  delivered_at timestamptz,
  -- Nothing more is tried.
  given_up_at timestamptz,
  last_status integer,
  last_fault text not null default '',
  primary key (tenant_id, delivery_id),
  foreign key (tenant_id, webhook_id) references webhook
);
create index webhook_delivery_waiting on webhook_delivery (tenant_id, next_attempt_at)
  where delivered_at is null and given_up_at is null;
select protect_tenant_table('webhook_delivery');
