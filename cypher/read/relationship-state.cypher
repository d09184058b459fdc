// The relationships of one page of start nodes; as node-state. Keys are as many as relationships, or none.
// $after: the last id of the page before; $nodes: how many
MATCH (n:Entity)
WHERE n.kgId > $after
WITH n ORDER BY n.kgId LIMIT $nodes
WITH collect(n) AS page
WITH page, page[-1].kgId AS last
UNWIND page AS n
OPTIONAL MATCH (n)-[r]->()
WHERE r.kgHash IS NOT NULL
RETURN last, type(r) AS type, collect(r.kgHash + ' ' + coalesce(r.id, '')) AS elements, collect(r.kgKey) AS keys
