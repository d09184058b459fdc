// A relationship on which somebody wrote properties stays, marked.
// {type}, {end} as in put-relationships; $rows: {start, end, id}
UNWIND $rows AS row
MATCH (start:Entity {kgId: row.start})
MATCH (end:`{end}` {kgId: row.end})
MATCH (start)-[r:`{type}` {id: row.id}]->(end)
WHERE r.kgHash IS NOT NULL
WITH lane, r, any(name IN keys(r) WHERE NOT name IN ['id', 'kgHash', 'kgKeys', 'kgKey'] AND NOT name IN split(r.kgKeys, ',')) AS isKept
FOREACH (_ IN CASE WHEN isKept THEN [1] ELSE [] END | SET r.retracted = true, r.kgHash = null)
FOREACH (_ IN CASE WHEN isKept THEN [] ELSE [1] END | DELETE r)
WITH lane, count(*) AS written, sum(CASE WHEN isKept THEN 1 ELSE 0 END) AS revived
WITH lane, written, 0 AS created, revived
