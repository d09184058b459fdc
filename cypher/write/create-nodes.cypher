// The faster path into an empty store: nothing is looked for first. A batch runs once only, and the constraint still stands.
// {key}: Entity or Document; {label}: the node's own; $rows: {id, hash, keys, properties}
UNWIND $rows AS row
CREATE (n:`{key}`:`{label}`)
SET n = row.properties
SET n.kgId = row.id, n.id = row.id, n.kgHash = row.hash, n.kgKeys = row.keys
WITH lane, count(*) AS written
WITH lane, written, written AS created, 0 AS revived
