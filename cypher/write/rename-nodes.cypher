// The element stays; what hangs on it stays with it. Its properties follow in put-nodes. The ids of its relationships change in the
// same transaction, so that an id always names the ends that a relationship has.
// A retracted node that holds the new id gives it up.
// $rows: {formerId, id}
UNWIND $rows AS row
MATCH (n:Entity {kgId: row.formerId})
OPTIONAL MATCH (occupied:Entity {kgId: row.id})
WHERE occupied.kgHash IS NULL
SET occupied.kgId = null
SET n.kgId = row.id, n.id = row.id,
  n.formerIds = [id IN coalesce(n.formerIds, []) WHERE id <> row.id AND id <> row.formerId] + row.formerId
WITH lane, collect(n) AS nodes, count(*) AS written
CALL (nodes) {
  UNWIND nodes AS n
  MATCH (n)-[r]-()
  WHERE r.kgHash IS NOT NULL
  WITH DISTINCT r, startNode(r) AS start, endNode(r) AS end
  SET r.id = replace(start.kgId, '|', '||') + '|' + type(r) + '|' + replace(end.kgId, '|', '||')
    + CASE WHEN r.kgKey IS NULL THEN '' ELSE '|' + replace(r.kgKey, '|', '||') END
  RETURN count(r) AS moved
}
WITH lane, written, 0 AS created, 0 AS revived
