// title: Reports, their authors and where they were released
// title.zh: 报告的编写方与发布
// purpose: Each report with who wrote it, who released it and at which event.
// purpose.zh: 报告由谁编写、由谁发布、在何处发布。
// group: reports
// $report: string = null; part of the report's name, null for all
// $limit: integer = 100; rows at most
// column report: string; the report
// column authors: list of string; who wrote it
// column released_by: list of string; who released it
// column released_at: list of string; events and forums
// column quote: string; the best supported sentence
// column document: string; where it stands
MATCH (t:Report)-[r:AUTHORED|RELEASED|RELEASED_AT]-()
WHERE $report IS NULL OR t.name CONTAINS $report
WITH t, r ORDER BY r.support DESC, r.id
WITH t, head(collect(r)) AS best
ORDER BY t.name, t.id LIMIT $limit
RETURN t.name AS report,
  COLLECT { MATCH (x:Person|Organisation)-[:AUTHORED]->(t) RETURN x.name ORDER BY x.name, x.id } AS authors,
  COLLECT { MATCH (x:Person|Organisation)-[:RELEASED]->(t) RETURN x.name ORDER BY x.name, x.id } AS released_by,
  COLLECT { MATCH (t)-[:RELEASED_AT]->(e:Event|Forum) RETURN e.name ORDER BY e.name, e.id } AS released_at,
  best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY report, t.id
