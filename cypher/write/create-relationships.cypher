// As create-nodes.
// {type}: the relationship's; {end}: Entity or Document; $rows: {start, end, id, key, hash, keys, properties}
UNWIND $rows AS row
MATCH (start:Entity {kgId: row.start})
MATCH (end:`{end}` {kgId: row.end})
CREATE (start)-[r:`{type}`]->(end)
SET r = row.properties
SET r.id = row.id, r.kgHash = row.hash, r.kgKeys = row.keys, r.kgKey = row.key
WITH lane, count(*) AS written
WITH lane, written, written AS created, 0 AS revived
