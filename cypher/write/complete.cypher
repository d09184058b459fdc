// The last batch of a change.
// $header: map of the store's properties; $holder: string; $counts: string
MATCH (s:KgStore {key: 'kg'})
SET s += $header, s.interrupted = false
MERGE (run:KgRun {revision: $header.revision})
SET run.holder = $holder, run.finished = datetime.realtime(), run.graphHash = $header.graphHash, run.counts = $counts
WITH lane, count(s) AS written, 0 AS created, 0 AS revived
