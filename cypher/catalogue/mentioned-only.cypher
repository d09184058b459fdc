// title: Names without statements
// title.zh: 只被提及的名称
// purpose: Entities that documents name but say nothing about; the most often named first.
// purpose.zh: 文档提到但未作任何陈述的实体；被提及最多的在前。
// group: quality
// $limit: integer = 50; rows at most
// column kind: string; the label
// column name: string; the entity
// column documents: integer; independent documents that name it
// column mentions: integer; in the document that names it most
// column document: string; that document
MATCH (n:Entity)
WHERE NOT EXISTS { (n)-[:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]-(:Entity) }
WITH n ORDER BY n.support DESC, n.name, n.id LIMIT $limit
MATCH (n)-[m:MENTIONED_IN]->(d:Document)
WITH n, m, d ORDER BY m.count DESC, d.id
WITH n, head(collect(m.count)) AS mentions, head(collect(d.id)) AS document
RETURN [l IN labels(n) WHERE l IN ['Person', 'Organisation', 'Event', 'Forum', 'Report', 'Place']][0] AS kind, n.name AS name, n.support AS documents, mentions,
  substring(document, 9) AS document
ORDER BY documents DESC, name, n.id
