// The store's own nodes; run after the layout's statements.
// $version: integer; $lanes: integer
MERGE (s:KgStore {key: 'kg'})
  ON CREATE SET s.revision = 0, s.interrupted = false
SET s.schemaVersion = $version
WITH s
UNWIND range(0, $lanes - 1) AS number
MERGE (l:KgLane {number: number})
  ON CREATE SET l.token = 0, l.batch = 0, l.expires = 0
RETURN count(l) AS lanes
