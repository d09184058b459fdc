// title: Central people
// title.zh: 核心人物
// purpose: People by the number of entities that statements join them to; for the first of them also how many they reach in two steps.
// purpose.zh: 按陈述直接关联的实体数量排列人物，并给出两步之内可及的实体数量。
// group: network
// $limit: integer = 20; rows at most
// column person: string; who
// column neighbours: integer; entities one statement away
// column reach: integer; entities at most two statements away
// column organisations: integer; where posts are held
// column quote: string; the best supported sentence
// column document: string; where it stands
// chart: bars person neighbours
MATCH (p:Person)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]-(x:Entity)
WITH p, x, r ORDER BY r.support DESC, r.id
WITH p, collect(DISTINCT x) AS direct, head(collect(r)) AS best
WITH p, direct, best, size(direct) AS neighbours
ORDER BY neighbours DESC, p.name, p.id LIMIT $limit
UNWIND direct AS x
OPTIONAL MATCH (x)-[:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]-(y:Entity)
WHERE y <> p
WITH p, best, direct, neighbours, collect(DISTINCT y) AS further
RETURN p.name AS person, neighbours, neighbours + size([y IN further WHERE NOT y IN direct]) AS reach,
  COUNT { MATCH (p)-[:HOLDS_POSITION]->(o:Organisation) RETURN DISTINCT o } AS organisations, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY neighbours DESC, person, p.id
