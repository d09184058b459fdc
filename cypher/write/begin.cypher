// The first batch of a change: the store must be as the change was planned against, and is marked until the last batch.
// $revision: integer
OPTIONAL MATCH (s:KgStore {key: 'kg', revision: $revision})
SET s.interrupted = true
WITH lane, count(s) AS written, 0 AS created, 0 AS revived
