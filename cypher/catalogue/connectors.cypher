// title: People who connect two organisations
// title.zh: 连接两个机构的人
// purpose: People who hold or held posts in two organisations; the best supported first.
// purpose.zh: 在两个机构任职或曾任职的人员；佐证多的在前。
// group: people
// $organisation: name of Organisation = null; one of the two, null for all
// $other: name of Organisation = null; the other, null for all
// $limit: integer = 100; rows at most
// column organisation: string; one organisation
// column titles: list of string; the posts there
// column person: string; who connects the two
// column other: string; the other organisation
// column other_titles: list of string; the posts there
// column quote: string; the best sentence for the first
// column document: string; where it stands
// column other_quote: string; the best sentence for the second
// column other_document: string; where it stands
MATCH (a:Organisation)<-[f:HOLDS_POSITION]-(p:Person)
WHERE $organisation IS NULL OR a.name = $organisation OR $organisation IN a.aliases
MATCH (p)-[t:HOLDS_POSITION]->(b:Organisation)
WHERE a <> b AND ($organisation IS NOT NULL OR $other IS NOT NULL OR a.id < b.id)
  AND ($other IS NULL OR b.name = $other OR $other IN b.aliases)
WITH a, p, b, f, t ORDER BY f.support + t.support DESC, f.id, t.id
WITH a, p, b, collect(DISTINCT f.title) AS titles, collect(DISTINCT t.title) AS other_titles, head(collect(f)) AS f, head(collect(t)) AS t
RETURN a.name AS organisation, titles, p.name AS person, b.name AS other, other_titles,
  f.quotes[0] AS quote, f.documents[0] AS document, t.quotes[0] AS other_quote, t.documents[0] AS other_document
ORDER BY f.support + t.support DESC, organisation, other, person, f.id, t.id
LIMIT $limit
