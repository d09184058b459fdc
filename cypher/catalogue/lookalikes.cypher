// title: Names that may be one
// title.zh: 可能重复的名称
// purpose: Two entities of one label, named in the same document, one of whose names ends with the other or adds something in brackets: worth a look, and perhaps a correction.
// purpose.zh: 同一文档中同类的两个实体，其一的名称以另一名称结尾或仅多出括号内容：值得核对，或需更正。
// group: quality
// $limit: integer = 50; rows at most
// column kind: string; the label
// column name: string; the longer name
// column other: string; the shorter
// column documents: integer; that name both
// column document: string; the first of them
MATCH (b:Organisation|Event|Forum|Report)-[:MENTIONED_IN]->(d:Document)<-[:MENTIONED_IN]-(a:Organisation|Event|Forum|Report)
WHERE size(a.name) > 2 AND size(a.name) < size(b.name) AND (b.name ENDS WITH a.name OR b.name STARTS WITH a.name + '（')
WITH a, b, d, [l IN labels(a) WHERE l <> 'Entity' AND l IN labels(b)] AS shared
WHERE size(shared) > 0
RETURN shared[0] AS kind, b.name AS name, a.name AS other, count(d) AS documents, substring(min(d.id), 9) AS document
ORDER BY documents DESC, name, other, kind
LIMIT $limit
