// title: Announced, not yet reported
// title.zh: 已预告尚未见报道的事项
// purpose: Statements that the texts make only as plans.
// purpose.zh: 文中仅作为计划提及的陈述。
// group: evidence
// $limit: integer = 100; rows at most
// column date: string or null; when it is to be, as exactly as the texts say
// column subject: string; who or what
// column relation: string; the type
// column object: string; whom or what
// column title: string or null; the post
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (a:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(b:Entity)
WHERE r.modality = 'planned'
RETURN coalesce(r.date, b.startDate, a.startDate, toString(b.year)) AS date, a.name AS subject, type(r) AS relation, b.name AS object, r.title AS title, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY date, subject, relation, object, title, r.id
LIMIT $limit
