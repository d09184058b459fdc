// title: What is new since a date
// title.zh: 某日以来的新内容
// purpose: Statements that are dated, or whose best document is, at or after a date; the latest first.
// purpose.zh: 日期（或其最佳来源文档日期）不早于某日的陈述；最新的在前。
// group: change
// $since: string = null; the date, as 2024-11-20, 2024-11 or 2024, null for all that are dated
// $limit: integer = 100; rows at most
// column date: string; when, as exactly as the texts say
// column subject: string; who or what
// column relation: string; the type
// column object: string; whom or what
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (a:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(b:Entity)
WITH a, r, b, r.documents[0] AS document
OPTIONAL MATCH (d:Document {id: 'document:' + document})
WITH a, r, b, document, coalesce(d.date, r.date) AS date
WHERE date IS NOT NULL AND ($since IS NULL OR date >= $since)
RETURN date, a.name AS subject, type(r) AS relation, b.name AS object, r.quotes[0] AS quote, document
ORDER BY date DESC, subject, relation, object, r.id
LIMIT $limit
