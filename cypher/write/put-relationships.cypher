// As put-nodes. A row whose ends are not both there is left out, which the count tells.
// {type}: the relationship's; {end}: Entity or Document; $rows: {start, end, id, key, hash, keys, properties}
UNWIND $rows AS row
MATCH (start:Entity {kgId: row.start})
MATCH (end:`{end}` {kgId: row.end})
MERGE (start)-[r:`{type}` {id: row.id}]->(end)
WITH lane, row, r, r.kgHash IS NULL AS isCreated, r.kgHash IS NULL AND r.kgKeys IS NOT NULL AS isRevived
FOREACH (name IN [name IN split(r.kgKeys, ',') WHERE row.properties[name] IS NULL] | SET r[name] = null)
SET r += row.properties
SET r.kgHash = row.hash, r.kgKeys = row.keys, r.kgKey = row.key, r.retracted = null
WITH lane, count(*) AS written, sum(CASE WHEN isCreated THEN 1 ELSE 0 END) AS created, sum(CASE WHEN isRevived THEN 1 ELSE 0 END) AS revived
