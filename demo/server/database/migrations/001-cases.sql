-- Members, their accounts, their cases and all that hangs on a case.
-- What people typed is kept as `json`, whose text PostgreSQL stores as it came: unlike `text` and
-- `jsonb` it holds any string a browser can send, NUL characters and lone surrogates included.

create table members (
  id text primary key,
  name text not null,
  roles text[] not null default '{}'
);

create table accounts (
  id text primary key,
  name text not null,
  number text,
  manager text
);

create table representatives (
  member text not null references members,
  account text not null references accounts,
  place integer not null default 0,
  primary key (member, account)
);

-- Only the SHA-256 of a session's token: a stolen copy of this table opens no session.
create table sessions (
  token_hash text primary key,
  member text not null references members,
  created_at timestamptz(3) not null
);

-- One row: a mark made with the key that sealed answers need, so that another key is noticed at once.
create table seals (
  mark text primary key
);

create table case_numbers (
  year integer primary key,
  last integer not null
);

create table cases (
  id text primary key,
  reference text not null unique,
  account text not null references accounts,
  status text not null default 'active' check (status in ('active', 'resolved', 'cancelled')),
  origin text not null check (origin in ('portal', 'phone')),
  opened_by text references members,
  lang text not null check (lang in ('en', 'fr')),
  preset json,
  -- What a list shows: subject, path and, for a case by phone, the caller.
  heading json not null,
  -- What the case's own page adds: answers, waiver, description and comments.
  body json not null,
  -- Values of sensitive answers, encrypted; `body` holds their places only.
  sealed text,
  waiting boolean not null default false,
  opened_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  -- When staff last did something that a member should notice.
  news_at timestamptz(3),
  check ((origin = 'portal') = (opened_by is not null))
);

create index cases_by_account on cases (account, updated_at desc, id desc);
create index cases_by_change on cases (updated_at desc, id desc);

-- One row a member and key: the primary key is what makes a second case for the same intent impossible.
create table submissions (
  member text not null references members,
  key text not null,
  payload_hash text not null,
  case_id text not null unique references cases deferrable initially deferred,
  received_at timestamptz(3) not null,
  primary key (member, key)
);

create table uploads (
  id text primary key,
  member text references members,
  case_id text references cases,
  place integer not null default 0,
  attestation json not null,
  size integer not null,
  type text not null,
  sha256 text not null,
  stored_as text not null unique,
  created_at timestamptz(3) not null
);

create index uploads_by_case on uploads (case_id, place);
create index uploads_without_case on uploads (created_at) where case_id is null;

create table messages (
  id text primary key,
  case_id text not null references cases,
  sender text not null check (sender in ('staff', 'member')),
  author text not null,
  words json not null,
  lang text not null,
  at timestamptz(3) not null
);

create index messages_by_case on messages (case_id, at, id);

create table read_marks (
  member text not null references members,
  case_id text not null references cases,
  read_at timestamptz(3) not null,
  primary key (member, case_id)
);
