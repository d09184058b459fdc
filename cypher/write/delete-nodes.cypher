// A node to which somebody attached something of their own, be it a relationship, a label or a property, stays, marked.
// `revived` counts those that stay.
// {key}, {label} as in put-nodes; $rows: {id}
UNWIND $rows AS row
MATCH (n:`{key}` {kgId: row.id})
WHERE n.kgHash IS NOT NULL
WITH lane, n, EXISTS { (n)--() }
  OR any(label IN labels(n) WHERE NOT label IN ['{key}', '{label}'])
  OR any(name IN keys(n) WHERE NOT name IN ['id', 'formerIds', 'kgId', 'kgHash', 'kgKeys'] AND NOT name IN split(n.kgKeys, ',')) AS isKept
FOREACH (_ IN CASE WHEN isKept THEN [1] ELSE [] END | SET n.retracted = true, n.kgHash = null)
FOREACH (_ IN CASE WHEN isKept THEN [] ELSE [1] END | DELETE n)
WITH lane, count(*) AS written, sum(CASE WHEN isKept THEN 1 ELSE 0 END) AS revived
WITH lane, written, 0 AS created, revived
