// title: Who publishes most
// title.zh: 发布最多的机构与个人
// purpose: People and organisations by the number of reports they wrote or released.
// purpose.zh: 按编写或发布的报告数量排列机构与个人。
// group: reports
// $limit: integer = 50; rows at most
// column who: string; the person or organisation
// column reports: integer; written or released
// column authored: integer; of them written
// column released: integer; of them released
// column example: string; the first of them by name
// column quote: string; the sentence that says so
// column document: string; where it stands
// chart: bars who reports
MATCH (x:Person|Organisation)-[r:AUTHORED|RELEASED]->(t:Report)
WITH x, r, t ORDER BY t.name, r.id
WITH x, count(DISTINCT t) AS reports, sum(CASE type(r) WHEN 'AUTHORED' THEN 1 ELSE 0 END) AS authored, sum(CASE type(r) WHEN 'RELEASED' THEN 1 ELSE 0 END) AS released,
  head(collect(t.name)) AS example, head(collect(r)) AS best
RETURN x.name AS who, reports, authored, released, example, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY reports DESC, authored DESC, who, x.id
LIMIT $limit
