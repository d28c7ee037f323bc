-- What following a case needs: replies, changes guarded by a revision, a timeline, ratings, cases that follow others.

-- One more with every change by staff or members; reading changes nothing.
alter table cases add column revision integer not null default 1;
alter table cases add column rating json;
alter table cases add column follows text references cases;

-- The message that brought the file; absent for those sent with the case itself.
alter table uploads add column message text references messages;

-- One row a member and key: the primary key is what makes a second message for the same intent impossible.
create table replies (
  member text not null references members,
  key text not null,
  payload_hash text not null,
  message text not null unique references messages deferrable initially deferred,
  received_at timestamptz(3) not null,
  primary key (member, key)
);

-- The opening is not here: the case itself tells it.
create table case_events (
  id bigint generated always as identity primary key,
  case_id text not null references cases,
  kind text not null
    check (kind in ('viewed', 'answered', 'asked', 'replied', 'resolved', 'cancelled', 'reopened', 'rated')),
  side text not null check (side in ('staff', 'member')),
  -- Who, by name, and the reason where one was given.
  words json not null,
  at timestamptz(3) not null
);

create index case_events_by_case on case_events (case_id, at, id);
create unique index case_events_viewed_once on case_events (case_id) where kind = 'viewed';

-- Cases from before there was a timeline: their messages tell most of it.
insert into case_events (case_id, kind, side, words, at)
select case_id, case when sender = 'staff' then 'answered' else 'replied' end, sender, json_build_object('by', author), at
from messages order by at, id;

update case_events e set kind = 'asked'
where e.kind = 'answered'
  and exists (select 1 from cases c where c.id = e.case_id and c.waiting)
  and not exists (select 1 from case_events later where later.case_id = e.case_id and (later.at, later.id) > (e.at, e.id));

-- When they were closed is their last change; only staff could close them, and their last message says who that was.
insert into case_events (case_id, kind, side, words, at)
select c.id, c.status, 'staff', json_build_object('by', coalesce(last.author, '')), c.updated_at
from cases c
left join lateral (
  select author from messages where case_id = c.id and sender = 'staff' order by at desc, id desc limit 1
) last on true
where c.status <> 'active';
