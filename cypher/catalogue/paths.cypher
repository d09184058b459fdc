// title: How two are connected
// title.zh: 两者之间的联系路径
// purpose: The shortest paths of statements between two entities, step by step, each step with its sentence; without names, between the two best known people.
// purpose.zh: 两个实体之间最短的陈述路径，逐步列出并附原句；不给名称时取最知名的两人。
// group: network
// $from: name of Entity = null; one end, also an id, null for the best known person
// $to: name of Entity = null; the other end, also an id, null for the next best known person
// $paths: integer = 10; paths at most
// column path: integer; number of the path, from 1
// column step: integer; number of the step, from 1
// column from: string; where the step begins
// column relation: string; the type
// column direction: string; forward, or backward where the statement runs the other way
// column to: string; where the step ends
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (a:Entity)
WHERE CASE WHEN $from IS NULL THEN a:Person ELSE a.name = $from OR a.id = $from OR $from IN a.aliases END
WITH a ORDER BY a.support DESC, a.id LIMIT 1
MATCH (b:Entity)
WHERE a <> b AND CASE WHEN $to IS NULL THEN b:Person ELSE b.name = $to OR b.id = $to OR $to IN b.aliases END
WITH a, b ORDER BY b.support DESC, b.id LIMIT 1
MATCH path = allShortestPaths((a)-[:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF*..6]-(b))
WITH nodes(path) AS nodes, relationships(path) AS steps, [r IN relationships(path) | r.id] AS key
ORDER BY key LIMIT $paths
WITH collect([nodes, steps]) AS paths
UNWIND range(0, size(paths) - 1) AS p
WITH p, paths[p][0] AS nodes, paths[p][1] AS steps
UNWIND range(0, size(steps) - 1) AS i
WITH p, i, nodes[i] AS a, steps[i] AS r, nodes[i + 1] AS b
RETURN p + 1 AS path, i + 1 AS step, a.name AS from, type(r) AS relation, CASE WHEN startNode(r) = a THEN 'forward' ELSE 'backward' END AS direction, b.name AS to,
  r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY path, step
