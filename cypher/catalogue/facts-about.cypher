// title: Facts about somebody or something
// title.zh: 关于某人或某物的事实
// purpose: Every statement about an entity, whichever end of it, with its sentence; without a name, the entities that most documents name come first.
// purpose.zh: 关于某个实体的全部陈述及原句；不给名称时，被最多文档提到的实体在前。
// group: evidence
// $name: name of Entity = null; also an id, null for all
// $limit: integer = 100; rows at most
// column name: string; the entity
// column direction: string; says whether it is the start (out) or the end (in)
// column relation: string; the type
// column other: string; the entity at the other end
// column title: string or null; the post
// column roles: list of string or null; kinds of speeches
// column date: string or null; when, as exactly as the text says
// column modality: string or null; planned or past where the text says so
// column support: integer; independent documents that say it
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (n:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]-(x:Entity)
WHERE $name IS NULL OR n.name = $name OR n.id = $name OR $name IN n.aliases
RETURN n.name AS name, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction, type(r) AS relation, x.name AS other, r.title AS title, r.roles AS roles,
  r.date AS date, r.modality AS modality, r.support AS support, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY n.support DESC, n.id, relation, direction, other, r.id
LIMIT $limit
