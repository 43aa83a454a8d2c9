-- Each minute it is asked who is to come no longer to a meeting that is ahead (server/notices/planNotices.ts); all that has been is
-- of no interest then.
create index calendar_invitation_ahead on calendar_invitation (starts_at) where not is_cancelled;
