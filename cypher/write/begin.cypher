// The first batch of a change: the store must be as the change was planned against, and is marked until the last batch.
// `revived` is 1 where nothing was ever written to the store.
// $revision: integer
OPTIONAL MATCH (s:KgStore {key: 'kg', revision: $revision})
WITH lane, s, s.revision = 0 AND NOT s.interrupted AS isEmpty
SET s.interrupted = true
WITH lane, count(s) AS written, 0 AS created, sum(CASE WHEN isEmpty THEN 1 ELSE 0 END) AS revived
