// Creates nodes, or gives those that are there their properties; what kg wrote before and does not write now goes, what others wrote stays.
// A retracted node comes back to life.
// {key}: Entity or Document; {label}: the node's own; $rows: {id, hash, keys, properties}
UNWIND $rows AS row
MERGE (n:`{key}` {kgId: row.id})
WITH lane, row, n, n.kgHash IS NULL AS isCreated, n.kgHash IS NULL AND n.kgKeys IS NOT NULL AS isRevived
FOREACH (name IN [name IN split(n.kgKeys, ',') WHERE row.properties[name] IS NULL] | SET n[name] = null)
SET n += row.properties
SET n:`{label}`, n.id = row.id, n.kgHash = row.hash, n.kgKeys = row.keys, n.retracted = null
WITH lane, count(*) AS written, sum(CASE WHEN isCreated THEN 1 ELSE 0 END) AS created, sum(CASE WHEN isRevived THEN 1 ELSE 0 END) AS revived
