// title: Central organisations
// title.zh: 核心机构
// purpose: Organisations by the number of others that they share people or events with.
// purpose.zh: 按共享人员或会议的其他机构数量排列机构。
// group: network
// $limit: integer = 20; rows at most
// column organisation: string; who
// column by_people: integer; others in which one of its people holds a post too
// column by_events: integer; others that hosted, organised or guided the same event
// column partners: integer; others in all
// column examples: list of string; the first five by name
// chart: bars organisation partners
MATCH (o:Organisation)
OPTIONAL MATCH (o)<-[:HOLDS_POSITION]-(:Person)-[:HOLDS_POSITION]->(x:Organisation)
WHERE x <> o
WITH o, collect(DISTINCT x) AS interlocked
OPTIONAL MATCH (o)-[:HOSTED|ORGANISED|CO_ORGANISED|GUIDED]->(:Event|Forum)<-[:HOSTED|ORGANISED|CO_ORGANISED|GUIDED]-(x:Organisation)
WHERE x <> o
WITH o, interlocked, collect(DISTINCT x) AS together
WITH o, size(interlocked) AS by_people, size(together) AS by_events, together + [x IN interlocked WHERE NOT x IN together] AS others
WHERE size(others) > 0
WITH o, by_people, by_events, size(others) AS partners, others
ORDER BY partners DESC, o.name, o.id LIMIT $limit
UNWIND others AS x
WITH o, by_people, by_events, partners, x ORDER BY x.name, x.id
WITH o, by_people, by_events, partners, collect(x.name) AS names
RETURN o.name AS organisation, by_people, by_events, partners, names[..5] AS examples
ORDER BY partners DESC, organisation, o.id
