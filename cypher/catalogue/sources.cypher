// title: Sources
// title.zh: 信息来源
// purpose: Where the statements come from: sources by documents and statements.
// purpose.zh: 各信息来源的文档数与陈述数。
// group: quality
// $limit: integer = 50; rows at most
// column source: string or null; as the documents name it, null where they do not
// column documents: integer; that state something
// column statements: integer; in them
// column first: string or null; date of the earliest document that has one
// column latest: string or null; date of the latest document that has one
// chart: bars source statements
MATCH (:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(:Entity)
UNWIND r.documents AS document
WITH document, count(*) AS statements
MATCH (d:Document {id: 'document:' + document})
RETURN d.source AS source, count(*) AS documents, sum(statements) AS statements, min(d.date) AS first, max(d.date) AS latest
ORDER BY statements DESC, documents DESC, source
LIMIT $limit
