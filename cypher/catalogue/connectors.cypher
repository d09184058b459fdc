// title: People who connect two organisations
// title.zh: 连接两个机构的人
// purpose: People who hold posts in two organisations.
// purpose.zh: 在两个机构任职的人员。
// group: people
// $organisation: string = null; name or alias of one organisation, null for all
// $other: string = null; name or alias of the other, null for all
// $limit: integer = 100; rows at most
// column organisation: string; one organisation
// column title: string; the post there
// column person: string; who connects the two
// column other: string; the other organisation
// column other_title: string; the post there
// column quote: string; the sentence for the first post
// column document: string; where it stands
// column other_quote: string; the sentence for the second post
// column other_document: string; where it stands
MATCH (a:Organisation)<-[f:HOLDS_POSITION]-(p:Person)
WHERE $organisation IS NULL OR a.name = $organisation OR $organisation IN a.aliases
MATCH (p)-[t:HOLDS_POSITION]->(b:Organisation)
WHERE a <> b AND ($organisation IS NOT NULL OR $other IS NOT NULL OR a.id < b.id)
  AND ($other IS NULL OR b.name = $other OR $other IN b.aliases)
RETURN a.name AS organisation, f.title AS title, p.name AS person, b.name AS other, t.title AS other_title,
  f.quotes[0] AS quote, f.documents[0] AS document, t.quotes[0] AS other_quote, t.documents[0] AS other_document
ORDER BY organisation, other, person, title, other_title, f.id, t.id
LIMIT $limit
