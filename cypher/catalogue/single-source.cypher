// title: Facts with one source only
// title.zh: 单一来源的事实
// purpose: Statements that only one document makes; those about the best known entities first, because others could confirm them.
// purpose.zh: 只有一篇文档支持的陈述；知名度高的实体在前，因其最可能得到佐证。
// group: evidence
// $relation: string = null; the type, null for all
// $limit: integer = 100; rows at most
// column subject: string; who or what
// column relation: string; the type
// column object: string; whom or what
// column title: string or null; the post
// column quote: string; the only sentence
// column document: string; where it stands
MATCH (a:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(b:Entity)
WHERE r.support = 1 AND ($relation IS NULL OR type(r) = $relation)
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.title AS title, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY a.support + b.support DESC, subject, relation, object, r.id
LIMIT $limit
