// {key}: Entity or Document; $ids: list of strings
// Only what kg wrote is read: others may have attached large properties.
UNWIND $ids AS id
MATCH (n:`{key}` {kgId: id})
WHERE n.kgHash IS NOT NULL
RETURN n.kgId, labels(n), n.id, n.kgHash, n.kgKeys, [name IN split(n.kgKeys, ',') | n[name]]
