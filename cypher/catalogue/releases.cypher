// title: Who wrote or released what
// title.zh: 发布与编写
// purpose: Every authorship and release of a report with its sentence.
// purpose.zh: 报告的每一次编写与发布，附原句。
// group: reports
// $who: name of Person or Organisation = null; null for all
// $limit: integer = 100; rows at most
// column who: string; the person or organisation
// column relation: string; AUTHORED or RELEASED
// column report: string; what
// column date: string or null; when, as exactly as the text says
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (x:Person|Organisation)-[r:AUTHORED|RELEASED]->(t:Report)
WHERE $who IS NULL OR x.name = $who OR $who IN x.aliases
RETURN x.name AS who, type(r) AS relation, t.name AS report, coalesce(r.date, toString(t.year)) AS date, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY x.support DESC, who, x.id, relation, date, report, r.id
LIMIT $limit
