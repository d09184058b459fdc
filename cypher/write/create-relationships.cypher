// As create-nodes. The ends are looked up once each; the id is made of theirs, as in rename-nodes. Where an end is missing, nothing is written.
// {type}: the relationship's; {end}: Entity or Document; $starts, $ends: ids of the nodes that occur; $startsAt, $endsAt: each row's place among them;
// $relationshipKeys: a list, empty for a type without keys
CALL () {
  UNWIND range(0, size($starts) - 1) AS i
  MATCH (n:Entity {kgId: $starts[i]})
  WITH n ORDER BY i
  RETURN collect(n) AS starts
}
CALL () {
  UNWIND range(0, size($ends) - 1) AS i
  MATCH (n:`{end}` {kgId: $ends[i]})
  WITH n ORDER BY i
  RETURN collect(n) AS ends
}
WITH lane, starts, ends
WHERE size(starts) = size($starts) AND size(ends) = size($ends)
UNWIND range(0, size($hashes) - 1) AS i
WITH lane, i, starts[$startsAt[i]] AS start, ends[$endsAt[i]] AS end
CREATE (start)-[:`{type}` {
  id: replace($starts[$startsAt[i]], '|', '||') + '|{type}|' + replace($ends[$endsAt[i]], '|', '||')
    + CASE WHEN $relationshipKeys[i] IS NULL THEN '' ELSE '|' + replace($relationshipKeys[i], '|', '||') END,
  kgKey: $relationshipKeys[i], {properties}}]->(end)
WITH lane, count(*) AS written
WITH lane, written, written AS created, 0 AS revived
