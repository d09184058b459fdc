// $ids: list of strings, the nodes
UNWIND $ids AS id
MATCH (n:`{key}` {kgId: id})-[r]-()
WHERE r.kgHash IS NOT NULL
RETURN DISTINCT r.id, elementId(r)
