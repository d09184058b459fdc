// title: What a document says
// title.zh: 文档所述事实
// purpose: The statements of each document in the order of the text, with the place of each sentence.
// purpose.zh: 每篇文档按行文顺序所作的陈述及句子位置。
// group: evidence
// $document: string = null; the document's id, null for all
// $limit: integer = 200; rows at most
// column document: string; the document
// column start: integer; where the sentence begins, in UTF-16 code units
// column end: integer; where it ends, exclusive
// column subject: string; who or what
// column relation: string; the type
// column object: string; whom or what
// column title: string or null; the post
// column quote: string; the sentence
MATCH (a:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(b:Entity)
WHERE $document IS NULL OR $document IN r.documents
UNWIND range(0, size(r.documents) - 1) AS i
WITH a, r, b, i
WHERE $document IS NULL OR r.documents[i] = $document
RETURN r.documents[i] AS document, r.starts[i] AS start, r.ends[i] AS end, a.name AS subject, type(r) AS relation, b.name AS object, r.title AS title, r.quotes[i] AS quote
ORDER BY document, start, end, subject, relation, object, title, r.id, i
LIMIT $limit
