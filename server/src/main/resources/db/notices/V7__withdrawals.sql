-- A message that did not leave, for its notice had been ended by then.
create table notices.withdrawals (
    delivery_id uuid primary key references notices.deliveries,
    withdrawn_at timestamptz not null
);
