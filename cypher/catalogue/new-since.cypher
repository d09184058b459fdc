// title: What is new since a date
// title.zh: 某日以来的新内容
// purpose: Statements that no document made before a date, by the date of the earliest that makes them, or their own where no document has one; the latest first.
// purpose.zh: 某日之前没有文档作过的陈述，按最早文档的日期；文档均无日期时按陈述自身的日期。最新的在前。
// group: change
// $since: string = null; the date, as 2024-11-20, 2024-11 or 2024, null for all that are dated
// $limit: integer = 100; rows at most
// column date: string; when, as exactly as the texts say
// column subject: string; who or what
// column relation: string; the type
// column object: string; whom or what
// column title: string or null; the post
// column quote: string; the sentence of the earliest
// column document: string; where it stands
MATCH (a:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(b:Entity)
UNWIND range(0, size(r.documents) - 1) AS i
OPTIONAL MATCH (d:Document {id: 'document:' + r.documents[i]})
WITH a, r, b, i, coalesce(d.date, r.date) AS date
WHERE date IS NOT NULL
WITH a, r, b, i, date ORDER BY date, i
WITH a, r, b, head(collect(date)) AS date, head(collect(i)) AS i
WHERE $since IS NULL OR date >= $since
RETURN date, a.name AS subject, type(r) AS relation, b.name AS object, r.title AS title, r.quotes[i] AS quote, r.documents[i] AS document
ORDER BY date DESC, subject, relation, object, title, r.id
LIMIT $limit
