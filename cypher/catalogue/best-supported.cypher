// title: Best supported facts
// title.zh: 佐证最多的事实
// purpose: Statements by the number of independent documents that make them.
// purpose.zh: 按独立佐证文档数量排列陈述。
// group: evidence
// $relation: string = null; the type, null for all
// $least: integer = 1; only statements with at least so many documents
// $limit: integer = 100; rows at most
// column support: integer; independent documents
// column subject: string; who or what
// column relation: string; the type
// column object: string; whom or what
// column title: string or null; the post
// column quote: string; the best sentence
// column document: string; where it stands
// column documents: list of string; up to five of the documents
MATCH (a:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(b:Entity)
WHERE r.support >= $least AND ($relation IS NULL OR type(r) = $relation)
RETURN r.support AS support, a.name AS subject, type(r) AS relation, b.name AS object, r.title AS title, r.quotes[0] AS quote, r.documents[0] AS document,
  r.documents[..5] AS documents
ORDER BY support DESC, subject, relation, object, r.id
LIMIT $limit
